// What happened, who did it, when, and under which clause: the list of actions, as it stands in the chain, masked.
import { accept } from '../../terms/refusal.js'
import { actionsShown, findForReading } from '../case-access.js'
import { caseParams, timelineView } from '../contract/cases.js'
import { defineOperation } from '../operation.js'
import { responsibleLookup, signed, unitsIn } from '../posts/responsible-units.js'

export const readTimeline = defineOperation({
  id: 'case.timeline',
  method: 'GET',
  path: '/api/cases/:id/timeline',
  summary: { zh: '全程记录', en: 'Read the timeline' },
  params: caseParams,
  answers: { 200: timelineView },
  async handle(ask, deps) {
    const found = await findForReading(ask.params.id, ask, deps)
    if (!found.ok) return found
    const actions = await deps.store.timeline(ask.params.id)
    const lookup = await responsibleLookup(deps, unitsIn(actions))
    const body = signed(actionsShown(actions, found.value, ask), lookup)
    return accept({ status: 200, version: found.value.version, body })
  },
})
