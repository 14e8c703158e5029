// The daily comparison with the other platform: our side's counts, and what came of each comparison.
import type { JsonObject } from '../../terms/json.js'
import type { ExchangeStore } from '../port.js'
import type { Workshop } from '../workshop.js'

type Reconciling = Pick<ExchangeStore, 'reconciliation' | 'saveReconciliation' | 'listReconciliations'>

export function createReconciling({ pool, tenant }: Workshop): Reconciling {
  return {
    async reconciliation() {
      // A place has two platforms: every open transfer leg is one towards the other.
      const { rows } = await pool.query<{ openOut: number; openIn: number }>({
        name: 'reconcile',
        text: `select count(*) filter (where kind = 'transfer_out') as "openOut", count(*) filter (where kind = 'transfer_in') as "openIn"
          from legs where tenant = $1 and open and kind in ('transfer_out', 'transfer_in')`,
        values: [tenant],
      })
      return rows[0] ?? { openOut: 0, openIn: 0 }
    },
    async saveReconciliation({ peer, day, ours, theirs, agrees, at }) {
      await pool.query({
        text: `insert into reconciliations (tenant, peer, day, ours, theirs, agrees, at) values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (tenant, peer, day) do update
            set ours = excluded.ours, theirs = excluded.theirs, agrees = excluded.agrees, at = excluded.at`,
        values: [tenant, peer, day, JSON.stringify(ours), JSON.stringify(theirs), agrees, at],
      })
    },
    async listReconciliations(limit) {
      const { rows } = await pool.query<JsonObject>({
        text: `select peer, day, ours, theirs, agrees, at from reconciliations where tenant = $1
          order by day desc, peer limit $2`,
        values: [tenant, Math.min(Math.max(limit, 1), 1_000)],
      })
      return rows
    },
  }
}
