// For tests only: invented papers of an invented county, one of each kind of validity.
import type { PaperDocument } from '../paper-document.js'
import type { ShelfPack } from './register-of-papers.js'

export function packOfPaper(id: string, document: Partial<PaperDocument> & { readonly number: string }): ShelfPack {
  return {
    id,
    document: {
      title: `${document.number}的标题`,
      issuer: '清河区人民政府办公室',
      signedOn: '2031-03-01',
      inForceFrom: document.signedOn ?? '2031-03-01',
      inForceTo: null,
      version: document.inForceFrom ?? document.signedOn ?? '2031-03-01',
      kind: 'notice',
      printedIn: null,
      relations: [],
      ...document,
    },
  }
}

const subsidy = packOfPaper('subsidy', {
  number: '清政办发〔2031〕4号',
  title: '扶持渡口划船运动的若干政策（2031—2032年）',
  kind: 'policy',
  signedOn: '2031-04-14',
  inForceFrom: '2031-01-01',
  inForceTo: '2032-12-31',
  validity: { retroactive: true, clause: '三(一)' },
})

const cleanUp = packOfPaper('clean-up', {
  number: '清政办发〔2031〕5号',
  title: '河道清淤方案',
  kind: 'plan',
  signedOn: '2031-04-20',
  inForceFrom: '2031-04-20',
  validity: { tasksEnd: '2032-12-31' },
  annexes: [
    { title: '附件1 河段', printed: false },
    { title: '附件2 进度', printed: true },
  ],
  relations: [
    { type: 'implements', to: '省发〔2030〕17号', title: '全省河道意见' },
    { type: 'to_be_made', to: '清淤验收办法' },
  ],
})

const planning = packOfPaper('planning', {
  number: '清政办发〔2031〕7号',
  title: '“二一五”食品安全规划',
  kind: 'planning',
  signedOn: '2031-05-03',
  inForceFrom: '2031-05-03',
  inForceTo: '2035-12-31',
  bodyMissing: true,
})

const repeal = packOfPaper('repeal', {
  number: '清政办发〔2031〕6号',
  title: '废止两件旧文件的通知',
  kind: 'repeal',
  signedOn: '2031-04-23',
  inForceFrom: '2031-04-23',
  relations: [
    { type: 'repeals', to: '清政办发〔2030〕10号', title: '竣工审计办法' },
    { type: 'repeals', to: '清政办发〔2031〕2号' },
  ],
})

const old = packOfPaper('old-lamps', {
  number: '清政办发〔2031〕2号',
  title: '路灯报修办法',
  signedOn: '2031-02-02',
  inForceFrom: '2031-02-02',
})

const report = packOfPaper('report', {
  number: '清政发〔2031〕1号',
  title: '上年度工作报告',
  kind: 'report',
  signedOn: '2031-03-04',
  inForceFrom: '2031-03-04',
  relations: [{ type: 'refers_to', to: '清政办发［2031］ 5号' }],
})

const duties = packOfPaper('duties', {
  number: '清政办发〔2031〕8号',
  title: '明确新行业监管职责的通知',
  signedOn: '2031-05-09',
  inForceFrom: '2031-05-09',
  validity: { until: { zh: '上级另有规定的，从其规定', en: 'until a higher paper settles it' } },
})

export const INVENTED: readonly ShelfPack[] = [subsidy, cleanUp, planning, repeal, old, report, duties]
