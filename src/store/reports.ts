// Reports in the database: a queue that outlives a stop, and the files with their digests.
import type { PrintedDocument } from '../print/document.js'
import { newId } from '../terms/ids.js'
import { accept, refuse } from '../terms/refusal.js'
import { type Instant, ms } from '../terms/time.js'
import { inTransaction } from './connection.js'
import type { ReportRow, ReportStore, StoredReport } from './reports-port.js'
import type { Workshop } from './workshop.js'

const ROW = `r.id, r.plan, r.from_day as "from", r.to_day as "to", r.incident, r.asked_by as "askedBy", r.asked_at as "askedAt",
  r.state, r.stage, r.share, r.attempts, r.version, r.made_at as "madeAt", r.sheet_digest as "sheetDigest",
  r.document->>'title' as title, coalesce(r.changes, '[]'::jsonb) as changes, r.fault,
  (select coalesce(json_agg(json_build_object('form', f.form, 'digest', f.digest, 'bytes', length(f.bytes)) order by f.form), '[]'::json)
    from report_files f where f.tenant = r.tenant and f.report_id = r.id) as files`

export function createReports({ pool, tenant }: Workshop): ReportStore {
  const one = async (id: string): Promise<ReportRow | undefined> =>
    (
      await pool.query<ReportRow>({
        text: `select ${ROW} from reports r where r.tenant = $1 and r.id = $2`,
        values: [tenant, id],
      })
    ).rows[0]

  return {
    async askReport({ key, plan, from, to, incident, by, at }) {
      const id = newId(ms(at))
      await pool.query({
        text: `insert into reports (tenant, id, key, plan, from_day, to_day, incident, asked_by, asked_at, state, stage, share, attempts)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', 'waiting', 0, 0) on conflict (tenant, key) do nothing`,
        values: [tenant, id, key, plan, from, to, incident === null ? null : JSON.stringify(incident), by, at],
      })
      const { rows } = await pool.query<ReportRow>({
        text: `select ${ROW} from reports r where r.tenant = $1 and r.key = $2`,
        values: [tenant, key],
      })
      const report = rows[0] as ReportRow
      return { report, fresh: report.id === id }
    },

    async listReports({ plan, made, after, limit }) {
      const { rows } = await pool.query<ReportRow>({
        text: `select ${ROW} from reports r where r.tenant = $1 and ($2::text is null or r.plan = $2)
            and ($3::text is null or r.id < $3) and (not $4::boolean or r.state = 'made')
          order by r.asked_at desc, r.id desc limit $5`,
        values: [tenant, plan ?? null, after ?? null, made ?? false, Math.min(Math.max(limit, 1), 200)],
      })
      return rows
    },

    async findReport(id) {
      const { rows } = await pool.query<StoredReport>({
        text: `select ${ROW}, r.document from reports r where r.tenant = $1 and r.id = $2`,
        values: [tenant, id],
      })
      return rows[0]
    },

    async reportFile(id, form) {
      const { rows } = await pool.query<{ digest: string; bytes: Buffer }>({
        text: 'select digest, bytes from report_files where tenant = $1 and report_id = $2 and form = $3',
        values: [tenant, id, form],
      })
      return rows[0]
    },

    async cancelReport(id) {
      const { rowCount } = await pool.query({
        text: `update reports set state = 'cancelled', claimed_until = null
          where tenant = $1 and id = $2 and state in ('queued', 'making')`,
        values: [tenant, id],
      })
      const report = await one(id)
      if (report === undefined) return refuse('report_unknown', { id })
      return rowCount === 0 ? refuse('report_settled', { id, state: report.state }) : accept(report)
    },

    async claimReport(now, until) {
      const { rows } = await pool.query<{ id: string }>({
        text: `update reports set state = 'making', stage = 'waiting', share = 0, claimed_until = $3, attempts = attempts + 1
          where tenant = $1 and id = (select id from reports where tenant = $1 and state in ('queued', 'making')
              and (state = 'queued' or claimed_until < $2) order by asked_at, id limit 1 for update skip locked)
          returning id`,
        values: [tenant, now, until],
      })
      return rows[0] === undefined ? undefined : one(rows[0].id)
    },

    async reportProgress(id, stage, share, until) {
      const { rowCount } = await pool.query({
        text: `update reports set stage = $3, share = $4, claimed_until = $5 where tenant = $1 and id = $2 and state = 'making'`,
        values: [tenant, id, stage, Math.round(share * 100), until],
      })
      return rowCount === 1
    },

    reportMade: (id, { version, at, sheetDigest, document, changes, files }) =>
      inTransaction(pool, async (sql) => {
        const { rowCount } = await sql.query({
          text: `update reports set state = 'made', stage = 'done', share = 100, claimed_until = null, version = $3, made_at = $4,
              sheet_digest = $5, document = $6, changes = $7, fault = null where tenant = $1 and id = $2 and state = 'making'`,
          values: [tenant, id, version, at, sheetDigest, document && JSON.stringify(document), JSON.stringify(changes)],
        })
        if (rowCount !== 1) return false
        for (const { form, digest, bytes } of files) {
          await sql.query({
            text: 'insert into report_files (tenant, report_id, form, digest, bytes) values ($1, $2, $3, $4, $5)',
            values: [tenant, id, form, digest, Buffer.from(bytes)],
          })
        }
        return true
      }),

    async reportFailed(id, fault, again) {
      await pool.query({
        text: `update reports set state = $4, fault = $3 where tenant = $1 and id = $2 and state = 'making'`,
        values: [tenant, id, fault.slice(0, 1_000), again ? 'making' : 'failed'],
      })
    },

    async releaseReport(id) {
      await pool.query({
        text: `update reports set state = 'queued', stage = 'waiting', share = 0, claimed_until = null, attempts = attempts - 1
          where tenant = $1 and id = $2 and state = 'making'`,
        values: [tenant, id],
      })
    },

    async previousReport({ plan, from, to, incident }) {
      const { rows } = await pool.query<{ version: number; document: PrintedDocument | null }>({
        text: `select version, document from reports where tenant = $1 and plan = $2 and from_day = $3 and to_day = $4
            and state = 'made' and coalesce(incident->>'subject', '') = $5 order by version desc limit 1`,
        values: [tenant, plan, from, to, incident?.subject ?? ''],
      })
      return rows[0]
    },

    async scheduledTo(plan, start) {
      await pool.query({
        text: 'insert into report_schedule (tenant, plan, done_to) values ($1, $2, $3) on conflict (tenant, plan) do nothing',
        values: [tenant, plan, start],
      })
      const { rows } = await pool.query<{ done_to: Instant }>({
        text: 'select done_to from report_schedule where tenant = $1 and plan = $2',
        values: [tenant, plan],
      })
      return rows[0]?.done_to ?? start
    },

    async moveSchedule(plan, to) {
      await pool.query({
        text: 'update report_schedule set done_to = $3 where tenant = $1 and plan = $2 and done_to < $3',
        values: [tenant, plan, to],
      })
    },
  }
}
