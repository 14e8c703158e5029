// A drill: so many times the usual calls on the simulated switch; one ends it. A real switch takes no drill. Clause 9.
import { accept, refuse } from '../../terms/refusal.js'
import { seatDrillAnswer, seatDrillBody } from '../contract/seats.js'
import { defineOperation } from '../operation.js'

export const drillSeats = defineOperation({
  id: 'seats.drill',
  method: 'POST',
  path: '/api/seats/drill',
  summary: { zh: '话务激增演练', en: 'Drill of a surge' },
  body: seatDrillBody,
  answers: { 200: seatDrillAnswer },
  async handle(ask, deps) {
    if (deps.queue?.surge === undefined) return refuse('no_simulated_switch', {})
    const times = ask.body.percent / 100
    deps.queue.surge(times)
    return accept({ status: 200, body: { times } })
  },
})
