// The desk decides whether a return stands; afterwards it cannot be returned again. Where it goes instead somebody should be. Clauses 8, 9.
import { accept } from '../../terms/refusal.js'
import { caseCommand } from '../case-command.js'
import { heedDuty } from '../seats/heed-duty.js'

export const adjudicateReturn = caseCommand({
  name: 'adjudicate-return',
  summary: { zh: '裁定退单', en: 'Decide a return' },
  command: ({ dutyReason: _, ...body }) => ({ kind: 'adjudicate_return', ...body }),
  async heed({ upheld, reassignTo, dutyReason }, caseId, ask, deps) {
    if (!upheld || reassignTo === undefined) return accept({})
    const heeded = await heedDuty({ caseId, units: [reassignTo], reason: dutyReason, now: ask.now }, deps)
    if (!heeded.ok) return heeded
    return accept(Object.keys(heeded.value).length === 0 ? {} : { duty: heeded.value })
  },
})
