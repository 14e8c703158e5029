// How papers hang together on a day, whole or around one of them; also those that are only mentioned.
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { graphQuery, paperGraphView } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { graphShown } from '../papers/graph-shown.js'
import { foundPaper, shelfOf } from '../papers/shelf.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readPaperGraph = defineOperation({
  id: 'paper.graph',
  method: 'GET',
  path: '/api/public/paper-graph',
  summary: { zh: '文件关系图', en: 'How papers hang together' },
  query: graphQuery,
  answers: { 200: paperGraphView },
  limit: PUBLIC_READS,
  async handle({ query, now }, deps) {
    const register = await shelfOf(deps)
    const asOf = query.asOf ?? today(deps, now)
    const found = query.around === undefined ? null : foundPaper(register, query.around)
    if (found !== null && !found.ok) return found
    return accept({ status: 200, body: graphShown(register, asOf, found?.value.key) })
  },
})
