// A call-back that was owed has been made. Clause 4.
import { caseCommand } from '../case-command.js'

export const settleDuty = caseCommand({
  name: 'settle-duty',
  summary: { zh: '完成回拨', en: 'Settle a call-back' },
  command: (body) => ({ kind: 'settle_duty', ...body }),
})
