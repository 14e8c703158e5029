// The gist of a clause, in our own words; the printed text is the operator's to import.
import { findClause } from '../../instruments/in-force.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findInstrument, paperOf, today } from '../book-today.js'
import { clauseParams, clauseView } from '../contract/book.js'
import { defineOperation } from '../operation.js'

export const readClause = defineOperation({
  id: 'clause.read',
  method: 'GET',
  path: '/api/instruments/:id/clauses/:clause',
  summary: { zh: '条款要义', en: 'The gist of a clause' },
  params: clauseParams,
  answers: { 200: clauseView },
  async handle(ask, deps) {
    const { id, clause: wanted } = ask.params
    const pack = findInstrument(deps.book, id, today(deps, ask.now))
    if (pack === undefined) return refuse('instrument_unknown', { instrument: id })
    const clause = findClause(pack, wanted)
    if (clause === undefined) return refuse('clause_unknown', { instrument: pack.document.number, clause: wanted })
    return accept({ status: 200, body: { instrument: paperOf(pack), clause } })
  },
})
