// What runs out within six months: papers, their tasks, and papers that another one ends.
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { asOfQuery, paperExpiringView } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { expiringShown } from '../papers/contents-shown.js'
import { shelfOf } from '../papers/shelf.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const listExpiringPapers = defineOperation({
  id: 'paper.expiring',
  method: 'GET',
  path: '/api/public/paper-expiring',
  summary: { zh: '半年内到期的文件', en: 'Papers that run out within six months' },
  query: asOfQuery,
  answers: { 200: paperExpiringView },
  limit: PUBLIC_READS,
  async handle({ query, now }, deps) {
    const register = await shelfOf(deps)
    return accept({ status: 200, body: expiringShown(register, query.asOf ?? today(deps, now)) })
  },
})
