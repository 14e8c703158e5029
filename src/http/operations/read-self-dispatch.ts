// How self-dispatch does, per matter, and what its figures advise. What decides is place.yaml; here nothing is switched.
import { accept } from '../../terms/refusal.js'
import { instant, ms } from '../../terms/time.js'
import { selfDispatchQuery, selfDispatchView } from '../contract/self-dispatch.js'
import { defineOperation } from '../operation.js'
import { selfDispatchShown } from '../self-dispatch-shown.js'

const USUAL_DAYS = 90
const DAY_MS = 86_400_000

export const readSelfDispatch = defineOperation({
  id: 'self-dispatch.read',
  method: 'GET',
  path: '/api/self-dispatch',
  summary: { zh: '自动派发的实际准确率', en: 'Realised precision of self-dispatch' },
  query: selfDispatchQuery,
  answers: { 200: selfDispatchView },
  async handle(ask, deps) {
    const since = instant(ms(ask.now) - (ask.query.days ?? USUAL_DAYS) * DAY_MS)
    const counts = await deps.store.selfDispatched(since)
    return accept({ status: 200, body: selfDispatchShown(counts, since, ask.now, deps) })
  },
})
