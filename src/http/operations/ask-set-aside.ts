// Ask to be left out of the assessment: The citizen’s matter goes on untouched. Clause 8.
import { caseCommand } from '../case-command.js'

export const askSetAside = caseCommand({
  name: 'ask-set-aside',
  summary: { zh: '申请不计入考核', en: 'Ask to be left out of the assessment' },
  command: (body) => ({ kind: 'ask_set_aside', ...body }),
})
