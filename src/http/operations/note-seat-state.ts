// A seat tells how it is: signed in and ready, on a call, wrapping up, on a break, away, signed out. Each for itself only. Clause 9.
import { accept } from '../../terms/refusal.js'
import { seatStateAnswer, seatStateBody } from '../contract/seats.js'
import { defineOperation } from '../operation.js'

export const noteSeatState = defineOperation({
  id: 'seats.state',
  method: 'POST',
  path: '/api/seats/state',
  summary: { zh: '坐席签入、签出与状态', en: 'State of one’s own seat' },
  body: seatStateBody,
  answers: { 200: seatStateAnswer },
  async handle(ask, deps) {
    const account = ask.session?.account.name ?? ''
    const [last] = await deps.store.seatStatesOf(account, 1)
    const { state, reason } = ask.body
    // Signed in once with a seat's number, the later notes need not repeat it.
    const seat = ask.body.seat ?? (last?.state === 'out' ? null : (last?.seat ?? null))
    const noted = await deps.store.noteSeatState({ account, seat, state, at: ask.now, reason: reason ?? null })
    return accept({ status: 200, body: { state, seat, at: noted ? ask.now : (last?.at ?? ask.now), noted } })
  },
})
