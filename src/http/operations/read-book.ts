// The words a screen needs: places, units, states, grounds, rules, facts, cards, and the program's own names for deeds.
import { accept, refuse } from '../../terms/refusal.js'
import { bookShown } from '../book-shown.js'
import { findGoverning, today } from '../book-today.js'
import { bookView } from '../contract/book.js'
import { defineOperation } from '../operation.js'

export const readBook = defineOperation({
  id: 'book.read',
  method: 'GET',
  path: '/api/book',
  summary: { zh: '词表', en: 'The words of the place and the procedure' },
  answers: { 200: bookView },
  async handle(ask, deps) {
    const day = today(deps, ask.now)
    const pack = findGoverning(deps.book, day)
    if (pack === undefined || pack.procedure === null) return refuse('no_instrument_in_force', { day })
    return accept({ status: 200, body: bookShown(deps.book, pack, pack.procedure, deps.platform, day) })
  },
})
