// Decide on leaving out: First, second and appeal are three different people. Clause 8.
import { caseCommand } from '../case-command.js'

export const decideSetAside = caseCommand({
  name: 'decide-set-aside',
  summary: { zh: '审核不计入考核', en: 'Decide on leaving out' },
  command: (body) => ({ kind: 'decide_set_aside', ...body }),
})
