// One row of the catalogue with the rows it points to and the pairs it must not be mistaken within.
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, paperOf, today } from '../book-today.js'
import { rowParams, rowView } from '../contract/book.js'
import { defineOperation } from '../operation.js'

export const readRow = defineOperation({
  id: 'catalogue.read',
  method: 'GET',
  path: '/api/catalogue/:row',
  summary: { zh: '一个事项', en: 'One catalogue row' },
  params: rowParams,
  answers: { 200: rowView },
  async handle(ask, deps) {
    const pack = findGoverning(deps.book, today(deps, ask.now))
    const row = pack?.matters.find((matter) => matter.id === ask.params.row)
    if (pack === undefined || row === undefined) return refuse('catalogue_row_unknown', { row: ask.params.row })
    const pairs = pack.pairs
      .filter((pair) => pair.rows.includes(row.id))
      .map(({ id, rows, deciding }) => ({ id, rows, deciding }))
    const seeAlso = pack.matters.filter((matter) => row.seeAlso.includes(matter.id))
    return accept({ status: 200, body: { instrument: paperOf(pack), row, seeAlso, pairs } })
  },
})
