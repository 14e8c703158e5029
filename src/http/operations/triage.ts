// What would be decided about these words, now, without opening a file: asked at every pause of the agent's typing.

import { accept } from '../../terms/refusal.js'
import { dayOf } from '../../terms/zone.js'
import { decision, triageRequest } from '../contract/decision.js'
import { defineOperation } from '../operation.js'

export const triage = defineOperation({
  id: 'triage.read',
  method: 'POST',
  path: '/api/triage',
  summary: { zh: '分流研判', en: 'Decide whose it would be' },
  body: triageRequest,
  answers: { 200: decision },
  async handle(ask, deps) {
    const asOf = dayOf(ask.now, deps.book.place.zone)
    return accept({ status: 200, body: deps.triage({ ...ask.body, receivedBy: deps.platform, asOf }) })
  },
})
