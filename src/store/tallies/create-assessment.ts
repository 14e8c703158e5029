// The assessment part of the store (task 8): keeping, reading and forgetting tallies, and the demands behind a figure.
import type { AssessmentStore } from '../assessment-port.js'
import { inTransaction } from '../connection.js'
import type { Workshop } from '../workshop.js'
import { findPresent, forgetAll, lockTallies } from './books.js'
import { eachKept } from './each-kept.js'
import { keepRound } from './keep-round.js'
import { listCounted } from './list-counted.js'
import { readTallies } from './read-tallies.js'

export function createAssessment(shop: Workshop): AssessmentStore {
  const { pool, tenant } = shop
  return {
    keepTallies: (book, most) => keepRound(shop, book, most),
    async keepingState() {
      const row = await findPresent(pool, tenant)
      return row === undefined ? null : { digest: row.digest, state: row.state, done: row.done, total: row.total }
    },
    readTallies: (book, question) => readTallies(shop, book, question),
    listCounted: (book, question) => listCounted(shop, book, question),
    async countReceived(from, to) {
      const { rows } = await pool.query<{ count: number }>({
        name: 'count-received',
        text: 'select count(*)::integer as count from case_files where tenant = $1 and received_at >= $2 and received_at < $3',
        values: [tenant, from, to],
      })
      return rows[0]?.count ?? 0
    },
    eachKept: (from, to, each) => eachKept(shop, from, to, each),
    async forgetTallies() {
      await inTransaction(pool, async (sql) => {
        await lockTallies(sql, tenant)
        await forgetAll(sql, tenant, shop.now())
      })
    },
  }
}
