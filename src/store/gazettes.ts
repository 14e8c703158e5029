// Imported gazettes: staging, the two ways a review ends, and what the published ones print. A rejected or staged file may be read
// anew; what has been published is never touched again.
import type { ChronicleEvent, Committee, PostAct, PrintedInstrument } from '../gazette/issue.js'
import { newId } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import { accept, type Result, refuse } from '../terms/refusal.js'
import { type Instant, ms } from '../terms/time.js'
import { inTransaction } from './connection.js'
import type { GazetteRow, GazetteStore, PrintedHead, Published, StoredGazette } from './gazette-port.js'
import type { Workshop } from './workshop.js'
import { insertPrinted } from './write/insert-printed.js'

const ROW = `id, digest, file_name as "fileName", kind, state, staged_at as "stagedAt", staged_by as "stagedBy",
  settled_at as "settledAt", settled_by as "settledBy", reason, instruments, anomalies`

export function createGazettes({ pool, tenant }: Workshop): GazetteStore {
  /** Moves a staged issue to the state it ends in; undefined when it is not staged (any more). */
  const SETTLE = `update gazette_issues set state = $3, settled_by = $4, settled_at = $5, reason = $6
    where tenant = $1 and id = $2 and state = 'staged' returning ${ROW}, issue`

  async function refused(id: string): Promise<Result<never>> {
    const { rows } = await pool.query<{ state: string }>({
      text: 'select state from gazette_issues where tenant = $1 and id = $2',
      values: [tenant, id],
    })
    const state = rows[0]?.state
    return state === undefined ? refuse('gazette_unknown', { id }) : refuse('gazette_settled', { id, state })
  }

  async function parts<T>(part: string): Promise<readonly Published<T>[]> {
    const { rows } = await pool.query<Published<T> & JsonObject>({
      text: `select issue, published_at as "publishedAt", body as printed from printed_parts
        where tenant = $1 and part = $2 order by on_day nulls last, published_at, issue, ordinal`,
      values: [tenant, part],
    })
    return rows
  }

  return {
    async stageGazette({ digest, fileName, issue, lines, source, at, by }) {
      const { rows } = await pool.query<GazetteRow & { fresh: boolean }>({
        text: `insert into gazette_issues as g (tenant, id, digest, file_name, kind, state, staged_at, staged_by, reason, instruments,
            anomalies, source, issue, lines) values ($1, $2, $3, $4, $5, 'staged', $6, $7, '', $8, $9, $10, $11, $12)
          on conflict (tenant, digest) do update set state = 'staged', staged_at = excluded.staged_at, staged_by = excluded.staged_by,
            settled_at = null, settled_by = null, reason = '', instruments = excluded.instruments, anomalies = excluded.anomalies,
            source = excluded.source, issue = excluded.issue, lines = excluded.lines
          where g.state <> 'published'
          returning ${ROW}, id = $2 as fresh`,
        values: [
          ...[tenant, newId(ms(at)), digest, fileName, issue.kind, at, by, issue.instruments.length],
          ...[issue.anomalies.length, source, JSON.stringify(issue), JSON.stringify(lines)],
        ],
      })
      const staged = rows[0]
      if (staged !== undefined) {
        const { fresh, ...row } = staged
        return { row, fresh }
      }
      const known = await pool.query<GazetteRow>({
        text: `select ${ROW} from gazette_issues where tenant = $1 and digest = $2`,
        values: [tenant, digest],
      })
      return { row: known.rows[0] as GazetteRow, fresh: false }
    },

    async listGazettes(limit) {
      const { rows } = await pool.query<GazetteRow>({
        text: `select ${ROW} from gazette_issues where tenant = $1 order by staged_at desc, id desc limit $2`,
        values: [tenant, Math.min(Math.max(limit, 1), 1_000)],
      })
      return rows
    },

    async findGazette(id) {
      const { rows } = await pool.query<StoredGazette>({
        text: `select ${ROW}, source, issue, lines from gazette_issues where tenant = $1 and id = $2`,
        values: [tenant, id],
      })
      return rows[0]
    },

    async publishGazette(id, by, at) {
      const row = await inTransaction(pool, async (sql) => {
        const { rows } = await sql.query<StoredGazette>({
          text: SETTLE,
          values: [tenant, id, 'published', by, at, ''],
        })
        const settled = rows[0]
        if (settled !== undefined) await insertPrinted(sql, tenant, id, settled.issue, at)
        return settled
      })
      return row === undefined ? refused(id) : accept(withoutIssue(row))
    },

    async rejectGazette(id, by, at, reason) {
      const { rows } = await pool.query<StoredGazette>({
        text: SETTLE,
        values: [tenant, id, 'rejected', by, at, reason],
      })
      return rows[0] === undefined ? refused(id) : accept(withoutIssue(rows[0]))
    },

    async printedInstrument(number) {
      const { rows } = await pool.query<{ issue: string; publishedAt: Instant; printed: PrintedInstrument }>({
        text: `select issue, published_at as "publishedAt", body as printed from printed_instruments
          where tenant = $1 and number = $2 order by published_at desc, issue desc limit 1`,
        values: [tenant, number],
      })
      return rows[0]
    },

    async listPrinted() {
      const { rows } = await pool.query<{ issue: string; publishedAt: Instant; printed: PrintedHead }>({
        text: `select issue, published_at as "publishedAt", body - 'clauses' - 'tables' as printed from printed_instruments
          where tenant = $1 order by published_at, issue, ordinal`,
        values: [tenant],
      })
      return rows
    },

    acts: () => parts<PostAct>('act'),
    committees: () => parts<Committee>('committee'),
    chronicle: () => parts<ChronicleEvent>('event'),
  }
}

function withoutIssue({ issue: _, ...row }: StoredGazette): GazetteRow {
  return row
}
