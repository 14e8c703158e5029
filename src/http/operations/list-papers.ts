// The register of instruments as of a day, for anybody: what stands, what no longer does, and where certain words are written (R52, R87).
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { papersQuery, papersView } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { listShown } from '../papers/list-shown.js'
import { shelfOf } from '../papers/shelf.js'
import { PUBLIC_READS } from '../rate-limits.js'

const MOST_HITS = 100

export const listPapers = defineOperation({
  id: 'paper.list',
  method: 'GET',
  path: '/api/public/papers',
  summary: { zh: '文件登记簿', en: 'The register of instruments' },
  query: papersQuery,
  answers: { 200: papersView },
  limit: PUBLIC_READS,
  async handle({ query, now }, deps) {
    const printed = query.q === undefined ? [] : await deps.store.searchPrinted(query.q, MOST_HITS)
    const asked = { ...query, asOf: query.asOf ?? today(deps, now) }
    return accept({ status: 200, body: listShown(await shelfOf(deps), deps.book, asked, printed) })
  },
})
