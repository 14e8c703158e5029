// What a citizen's number is marked for, with the notice and how to appeal; no login, number and code of a demand of theirs (R04).
import { findRegister } from '../../registers/create-register-desk.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { ownMarks, ownMarksQuery } from '../contract/harassment.js'
import { HARASSMENT } from '../harassment/count-contacts.js'
import { ownMarksOf } from '../harassment/own-marks.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readOwnMarks = defineOperation({
  id: 'public.marks',
  method: 'GET',
  path: '/api/public/marks',
  summary: { zh: '查询对本人号码的骚扰认定', en: 'Marks on my own number' },
  query: ownMarksQuery,
  answers: { 200: ownMarks },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const found = await ownMarksOf(ask.query, ask.now, deps)
    if (!found.ok) return found
    const register = findRegister(deps.book, HARASSMENT, today(deps, ask.now))?.register
    const marks = found.value.map(({ number, state, fields }) => {
      const text = (id: string): string | null => (typeof fields[id] === 'string' ? (fields[id] as string) : null)
      return {
        ...{ number, state, notice: text('told') ?? text('notice') ?? '', markedUntil: text('markedUntil') },
        stateName: register?.states.find(({ id }) => id === state)?.name ?? { zh: state, en: state },
        verdict: text('verdict'),
        mayAppeal: state === 'confirmed' || state === 'handed',
      }
    })
    return accept({ status: 200, body: { marks } })
  },
})
