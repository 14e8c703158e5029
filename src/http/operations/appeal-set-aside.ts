// Appeal a refusal to leave out: Once. Clause 8.
import { caseCommand } from '../case-command.js'

export const appealSetAside = caseCommand({
  name: 'appeal-set-aside',
  summary: { zh: '剔除申诉', en: 'Appeal a refusal to leave out' },
  command: (body) => ({ kind: 'appeal_set_aside', ...body }),
})
