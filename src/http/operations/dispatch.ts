// Send work orders to the lead and assisting units (派单). Clause 3.
import { caseCommand } from '../case-command.js'

export const dispatchOrder = caseCommand({
  name: 'dispatch',
  summary: { zh: '派单', en: 'Dispatch to handling units' },
  command: (body) => ({ kind: 'dispatch', ...body }),
})
