// The table of contents of the gazette: papers by series and number, what of them is not printed, which numbers are missing.
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { asOfQuery, paperContentsView } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { contentsShown } from '../papers/contents-shown.js'
import { shelfOf } from '../papers/shelf.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readPaperContents = defineOperation({
  id: 'paper.contents',
  method: 'GET',
  path: '/api/public/paper-contents',
  summary: { zh: '公报目录', en: 'Contents of the gazette' },
  query: asOfQuery,
  answers: { 200: paperContentsView },
  limit: PUBLIC_READS,
  async handle({ query, now }, deps) {
    const register = await shelfOf(deps)
    return accept({ status: 200, body: contentsShown(register, query.asOf ?? today(deps, now)) })
  },
})
