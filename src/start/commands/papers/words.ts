// How the command line calls statuses and relations, in both languages.
import type { PaperRelationView, PaperStandingView } from '../../../http/contract/papers.js'

export const STATUS: Readonly<Record<PaperStandingView['status'], string>> = {
  not_yet: '尚未施行 not yet',
  in_force: '有效 in force',
  task_ended: '任务已到期 tasks over',
  expired: '已失效 expired',
  repealed: '已废止 repealed',
  annulled: '宣布失效 annulled',
  replaced: '已被替代 replaced',
  external_unknown: '状态未知 unknown',
  report: '报告 report',
}

export const RELATION: Readonly<Record<PaperRelationView['type'], readonly [out: string, into: string]>> = {
  implements: ['实施 implements', '被实施 implemented by'],
  based_on: ['依据 based on', '被引为依据 basis of'],
  refers_to: ['引用 refers to', '被引用 referred to by'],
  modelled_on: ['参照 modelled on', '被参照 model for'],
  to_be_made: ['将制定 announces', '见于 announced by'],
  contradicts: ['不一致 contradicts', '不一致 contradicted by'],
  repeals: ['废止 repeals', '被废止 repealed by'],
  annuls: ['宣布失效 annuls', '被宣布失效 annulled by'],
  replaces: ['替代 replaces', '被替代 replaced by'],
  amends: ['修改 amends', '被修改 amended by'],
  sets_limits_for: ['定时限 sets limits for', '时限见 limits set by'],
}
