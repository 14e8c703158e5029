// The gist of a clause, in our own words, with the printed text beside it once the gazette has been imported and published.
import { findClause } from '../../instruments/in-force.js'
import { normaliseNumber } from '../../instruments/papers/paper-number.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findInstrument, paperOf, today } from '../book-today.js'
import { clauseParams, clauseView } from '../contract/book.js'
import { defineOperation } from '../operation.js'
import { printedText } from '../papers/clauses-shown.js'

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
    const paper = await deps.store.printedInstrument(normaliseNumber(pack.document.number))
    const printed = paper === undefined ? null : printedText(clause.id, paper.printed.clauses)
    return accept({ status: 200, body: { instrument: paperOf(pack), clause: { ...clause, printed } } })
  },
})
