// Send work orders to the lead and assisting units (派单), not unheeding whether anybody is there. Clauses 3 and 9.
import { accept } from '../../terms/refusal.js'
import { caseCommand } from '../case-command.js'
import { heedDuty } from '../seats/heed-duty.js'

export const dispatchOrder = caseCommand({
  name: 'dispatch',
  summary: { zh: '派单', en: 'Dispatch to handling units' },
  command: ({ dutyReason: _, ...body }) => ({ kind: 'dispatch', ...body }),
  async heed({ lead, assisting = [], dutyReason }, caseId, ask, deps) {
    const heeded = await heedDuty({ caseId, units: [lead, ...assisting], reason: dutyReason, now: ask.now }, deps)
    if (!heeded.ok) return heeded
    return accept(Object.keys(heeded.value).length === 0 ? {} : { duty: heeded.value })
  },
})
