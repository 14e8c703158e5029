// Reads for joint meetings. Disputes are found by a small index of their own (a few in a hundred actions), use of rows by the index
// that likeness has already: neither reads the case files of a year.
import type { Action } from '../../cases/action.js'
import type { RowUse } from '../../reports/agenda/agenda.js'
import type { JsonObject } from '../../terms/json.js'
import type { Instant } from '../../terms/time.js'
import type { HeardNotice, MeetingStore, RowCase } from '../meeting-port.js'
import type { Workshop } from '../workshop.js'

const BATCH = 300
/** Letter for letter what the migration names, or the index is not used. */
const DISPUTED = `(kind in ('negotiation_undecided', 'transfer_declined', 'peer_declined', 'transfer_recalled', 'peer_recalled',
  'order_returned', 'transfer_reopened', 'peer_reopened', 'demand_came_again', 'supervision_opened')
  or (kind = 'transfer_offered' and body #>> '{body,escalated}' = 'true'))`
const FIRST_ORDER = `left join lateral (select unit from legs where tenant = l.tenant and case_id = l.case_id and kind = 'order'
  and unit is not null order by opened_at, id limit 1) o on true`

export function createMeetingReads({ pool, tenant }: Workshop): MeetingStore {
  return {
    async heardNotices() {
      const { rows } = await pool.query<{ id: string; receivedAt: Instant; sealed: string }>({
        name: 'heard-notices',
        text: `select id, received_at as "receivedAt", sealed from inbox
          where tenant = $1 and type = 'catalogue.notice' and outcome = 'applied' order by peer, seq`,
        values: [tenant],
      })
      return rows.map(({ sealed, ...rest }): HeardNotice => ({ ...rest, data: dataOf(sealed) }))
    },
    async eachDisputed(from, to, each) {
      const found = await pool.query<{ id: string }>({
        name: 'disputed-cases',
        text: `select distinct case_id as id from actions where tenant = $1 and at >= $2 and at < $3 and ${DISPUTED} order by 1`,
        values: [tenant, from, to],
      })
      const ids = found.rows.map(({ id }) => id)
      for (let at = 0; at < ids.length; at += BATCH) {
        const { rows } = await pool.query<{ actions: readonly Action[] }>({
          name: 'disputed-actions',
          text: `select json_agg(body order by seq) as actions from actions
            where tenant = $1 and case_id = any($2::text[]) group by case_id order by case_id`,
          values: [tenant, ids.slice(at, at + BATCH)],
        })
        for (const { actions } of rows) each(actions)
      }
      return ids.length
    },
    async rowUse(from, to) {
      const { rows } = await pool.query<{ row: string | null; unit: string | null; count: number }>({
        name: 'row-use',
        text: `select l.rows[1] as row, o.unit, count(*)::integer as count from case_likeness l ${FIRST_ORDER}
          where l.tenant = $1 and l.received_at >= $2 and l.received_at < $3 group by 1, 2 order by 1, 2`,
        values: [tenant, from, to],
      })
      return rows satisfies readonly RowUse[]
    },
    async rowsLastUsed(asked) {
      const { rows } = await pool.query<{ row: string; at: Instant | null }>({
        name: 'rows-last-used',
        text: `select r.row, (select max(received_at) from case_likeness where tenant = $1 and rows[1] = r.row
            and cardinality(rows) > 0) as at
          from unnest($2::text[]) r (row)`,
        values: [tenant, asked],
      })
      return new Map(rows.map(({ row, at }) => [row, at]))
    },
    async firstDemandAt() {
      const { rows } = await pool.query<{ at: Instant | null }>({
        name: 'first-demand-at',
        text: 'select min(received_at) as at from case_likeness where tenant = $1',
        values: [tenant],
      })
      return rows[0]?.at ?? null
    },
    async rowCases({ row, unit, from, to, limit }) {
      const which =
        row === null ? 'cardinality(l.rows) = 0 and $2::text is null' : 'cardinality(l.rows) > 0 and l.rows[1] = $2'
      const { rows } = await pool.query<{ caseId: string; number: string; at: Instant }>({
        text: `select l.case_id as "caseId", c.number, l.received_at as at from case_likeness l ${FIRST_ORDER}
          join case_files c on c.tenant = l.tenant and c.id = l.case_id
          where l.tenant = $1 and ${which} and l.received_at >= $3 and l.received_at < $4 and ($5::text is null or o.unit = $5)
          order by l.received_at desc, l.case_id limit $6`,
        values: [tenant, row, from, to, unit ?? null, limit],
      })
      return rows satisfies readonly RowCase[]
    },
  }
}

/** The seal was checked before the message was filed; here it is only opened. */
function dataOf(sealed: string): JsonObject {
  const part = sealed.split('.')[1]
  if (part === undefined) return {}
  try {
    const read: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    const data = typeof read === 'object' && read !== null && 'data' in read ? read.data : null
    return typeof data === 'object' && data !== null ? (data as JsonObject) : {}
  } catch {
    return {}
  }
}
