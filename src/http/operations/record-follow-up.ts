// What the citizen said when called afterwards (回访). Clause 8.
import { caseCommand } from '../case-command.js'

export const recordFollowUp = caseCommand({
  name: 'record-follow-up',
  summary: { zh: '登记回访', en: 'Record a follow-up' },
  command: (body) => ({ kind: 'record_follow_up', ...body }),
})
