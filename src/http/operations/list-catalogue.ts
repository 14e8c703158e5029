// The rows in force on a day, with the version they stand in (task 2).
import { mattersInForce } from '../../instruments/in-force.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, paperOf, today } from '../book-today.js'
import { catalogueQuery, catalogueView } from '../contract/book.js'
import { defineOperation } from '../operation.js'

export const listCatalogue = defineOperation({
  id: 'catalogue.list',
  method: 'GET',
  path: '/api/catalogue',
  summary: { zh: '事项清单', en: 'The catalogue' },
  query: catalogueQuery,
  answers: { 200: catalogueView },
  async handle(ask, deps) {
    const asOf = ask.query.asOf ?? today(deps, ask.now)
    const pack = findGoverning(deps.book, asOf)
    if (pack === undefined) return refuse('no_instrument_in_force', { day: asOf })
    return accept({ status: 200, body: { asOf, instrument: paperOf(pack), rows: mattersInForce(pack, asOf) } })
  },
})
