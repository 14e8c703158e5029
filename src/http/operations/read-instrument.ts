// Any citizen may look up the paper a decision rests on: its number, its dates and the gist of each clause.
import { accept, refuse } from '../../terms/refusal.js'
import { findInstrument, paperOf, today } from '../book-today.js'
import { instrumentParams, instrumentView } from '../contract/book.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readInstrument = defineOperation({
  id: 'public.instrument',
  method: 'GET',
  path: '/api/public/instruments/:id',
  summary: { zh: '公开文件', en: 'A published instrument' },
  params: instrumentParams,
  answers: { 200: instrumentView },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const pack = findInstrument(deps.book, ask.params.id, today(deps, ask.now))
    if (pack === undefined) return refuse('instrument_unknown', { instrument: ask.params.id })
    return accept({ status: 200, body: { instrument: paperOf(pack), clauses: pack.clauses, scopes: pack.scopes } })
  },
})
