// One row of the catalogue with the rows it points to and the pairs it must not be mistaken within.
import { findPackVersion } from '../../instruments/in-force.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, paperOf, today } from '../book-today.js'
import { rowParams, rowQuery, rowView } from '../contract/book.js'
import { defineOperation } from '../operation.js'

export const readRow = defineOperation({
  id: 'catalogue.read',
  method: 'GET',
  path: '/api/catalogue/:row',
  summary: { zh: '一个事项', en: 'One catalogue row' },
  params: rowParams,
  query: rowQuery,
  answers: { 200: rowView },
  async handle(ask, deps) {
    const governing = findGoverning(deps.book, today(deps, ask.now))
    const { version } = ask.query
    // A row that a meeting changed read differently when the citation was made.
    const cited = governing && version !== undefined ? findPackVersion(deps.book, governing.id, version) : undefined
    const pack = cited ?? governing
    const row = pack?.matters.find((matter) => matter.id === ask.params.row)
    if (pack === undefined || row === undefined) return refuse('catalogue_row_unknown', { row: ask.params.row })
    const pairs = pack.pairs
      .filter((pair) => pair.rows.includes(row.id))
      .map(({ id, rows, deciding }) => ({ id, rows, deciding }))
    const seeAlso = pack.matters.filter((matter) => row.seeAlso.includes(matter.id))
    return accept({ status: 200, body: { instrument: paperOf(pack), row, seeAlso, pairs } })
  },
})
