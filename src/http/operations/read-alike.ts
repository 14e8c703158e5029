// What may be the same demand told before or by others, while the agent still types (并单提示). Rows and town are those the decision would
// take, so that the hint after opening is no other one.
import { decide } from '../../access/decide.js'
import type { Decision } from '../../routing/decision.js'
import { accept, refuse } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { alikeRequest, alikeView } from '../contract/alike.js'
import { defineOperation } from '../operation.js'
import { askingOf } from '../register-operation.js'
import { titleCovered } from '../titles-covered.js'

export const readAlike = defineOperation({
  id: 'alike.read',
  method: 'POST',
  path: '/api/alike',
  summary: { zh: '可能是同一件事（登记前）', en: 'What may be the same, before opening' },
  body: alikeRequest,
  answers: { 200: alikeView },
  async handle(ask, deps) {
    const { text, phone, place, chosen } = ask.body
    if (place?.town !== undefined && !deps.book.place.towns.some((one) => one.id === place.town))
      return refuse('town_unknown', { town: place.town })
    if (phone !== undefined) {
      const access = decide(askingOf(ask.session, deps), 'case.list-by-phone')
      if (!access.allowed) return refuse(access.because)
      const account = ask.session?.account.name ?? ''
      if (deps.lookedFor.isNew(account, phone, Date.parse(ask.now))) {
        await deps.audit.write({
          ...{ at: ask.now, account, operation: 'case.list-by-phone', caseId: null, allowed: true, reason: 'done' },
          detail: access.role === null ? {} : { role: access.role },
        })
      }
    }
    const decision = deps.triage({
      ...{ text, receivedBy: deps.platform, channel: 'phone', asOf: today(deps, ask.now) },
      ...(chosen === undefined ? {} : { chosen }),
    })
    const town = place?.town ?? decision.town
    const address = place?.address ?? decision.address ?? null
    const alike = await deps.store.alike(
      {
        text,
        rows: rowsProposed(decision),
        ...(phone === undefined ? {} : { phone }),
        ...(town === null ? {} : { town }),
        ...(address === null ? {} : { address }),
      },
      ask.now,
    )
    return accept({ status: 200, body: { ...alike, items: alike.items.map(titleCovered) } })
  },
})

/** As a file opened with this decision would have them: `rowsLookedAt` of the store reads them off its legs. */
function rowsProposed(decision: Decision): readonly string[] {
  if (decision.because === 'fallback_row') return []
  const decided = decision.legs.flatMap((leg) => leg.matters)
  return decided.length > 0 ? decided : decision.matters.slice(0, 1).map((matter) => matter.id)
}
