// Durable wake-ups: written with the command that wants them, read here by whoever keeps the time.
import type { QueryResultRow } from 'pg'
import type { Id } from '../terms/ids.js'
import { type Instant, instant, ms } from '../terms/time.js'
import type { DueTimer, TimerStore } from './port.js'
import type { Workshop } from './workshop.js'

// Long enough for a command on a slow day; after it, another worker takes over what a dead one had claimed.
const CLAIM_MS = 30_000

export function createTimers(shop: Workshop): TimerStore {
  const { pool, tenant } = shop
  return {
    async due(now, limit) {
      const { rows } = await pool.query<DueTimer & QueryResultRow>({
        name: 'claim-timers',
        text: `with due as (
            select case_id, key from timers where tenant = $1 and wake_at <= $2
            order by wake_at, case_id, key limit $3 for update skip locked
          ) update timers t set wake_at = $4 from due
            where t.tenant = $1 and t.case_id = due.case_id and t.key = due.key
            returning t.case_id as "caseId", t.key, t.kind, t.due_at as "dueAt"`,
        values: [tenant, now, limit, instant(ms(now) + CLAIM_MS)],
      })
      return rows.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
    },
    async postpone(caseId: Id, key: string, until: Instant, error: string) {
      await pool.query({
        text: `update timers set wake_at = $4, failures = failures + 1, last_error = $5
          where tenant = $1 and case_id = $2 and key = $3`,
        values: [tenant, caseId, key, until, error.slice(0, 1_000)],
      })
    },
    async spend(caseId, key, dueAt) {
      await pool.query({
        text: 'delete from timers where tenant = $1 and case_id = $2 and key = $3 and due_at = $4',
        values: [tenant, caseId, key, dueAt],
      })
    },
    async nextDueAt() {
      const { rows } = await pool.query<{ next: Instant | null }>({
        name: 'next-timer',
        text: 'select min(wake_at) as next from timers where tenant = $1',
        values: [tenant],
      })
      return rows[0]?.next ?? null
    },
  }
}
