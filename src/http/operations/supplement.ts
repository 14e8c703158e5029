// The citizen adds something; the words are read again, and danger that shows now counts now. Clause 3.
import { caseCommand } from '../case-command.js'

export const supplement = caseCommand({
  name: 'supplement',
  summary: { zh: '补充诉求内容', en: 'Add what the citizen said later' },
  command: (body) => ({ kind: 'supplement', ...body }),
})
