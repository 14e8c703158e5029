// The seats of a day: needed, planned and there by half hour, the week ahead, shifts, skills, queue, surge and aid. Clause 9.
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { seatsQuery, seatsView } from '../contract/seats.js'
import { defineOperation } from '../operation.js'
import { seatsShown } from '../seats/seats-shown.js'
import { staffingOf } from '../seats/staffing-today.js'

export const readSeats = defineOperation({
  id: 'seats.read',
  method: 'GET',
  path: '/api/seats',
  summary: { zh: '坐席、班次与话务', en: 'Seats, shifts and calls' },
  query: seatsQuery,
  answers: { 200: seatsView },
  async handle(ask, deps) {
    const staffing = staffingOf(deps, ask.now)
    if (!staffing.ok) return staffing
    const now = today(deps, ask.now)
    const body = await seatsShown(
      staffing.value,
      {
        day: ask.query.day ?? now,
        today: now,
        now: ask.now,
        account: ask.session?.account.name ?? '',
        mayPlan: ask.role === 'shift_lead' || ask.role === 'supervisor',
      },
      deps,
    )
    return accept({ status: 200, body })
  },
})
