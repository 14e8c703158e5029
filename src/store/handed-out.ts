// The ledger of exports, what grants showed, and the notices that call it back. Rows are only ever added.
import { findCollision } from './failures.js'
import type { ExportRow, HandedOutStore, ShareRecall } from './handed-out-port.js'
import { conditions } from './read/conditions.js'
import { listShared } from './read/list-shared.js'
import { readPage } from './read/page.js'
import { likePattern } from './words.js'
import type { Workshop } from './workshop.js'

const EXPORT = `id, at, account, role, unit, operation, subject, purpose, grant_number as "grantNumber", format,
  file_name as "fileName", count, fields, bytes, sha256, sm3, rows_sha256 as "rowsSha256", expires_on::text as "expiresOn"`

export function createHandedOut(shop: Workshop): HandedOutStore {
  const { pool, tenant } = shop
  return {
    async recordExport(row) {
      await pool.query({
        name: 'insert-export',
        text: `insert into exports (tenant, id, at, account, role, unit, operation, subject, purpose, grant_number, format, file_name,
            count, fields, bytes, sha256, sm3, rows_sha256, expires_on)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
        values: [
          ...[tenant, row.id, row.at, row.account, row.role, row.unit, row.operation, row.subject, row.purpose],
          ...[row.grantNumber, row.format, row.fileName, row.count, row.fields, row.bytes, row.sha256, row.sm3],
          ...[row.rowsSha256, row.expiresOn],
        ],
      })
    },

    listExports(query) {
      const where = conditions('e.tenant = $1', tenant)
      if (query.account !== undefined) where.and(`e.account = ${where.value(query.account)}`)
      if (query.operation !== undefined) where.and(`e.operation = ${where.value(query.operation)}`)
      if (query.grantNumber !== undefined) where.and(`e.grant_number = ${where.value(query.grantNumber)}`)
      if (query.from !== undefined) where.and(`e.at >= ${where.value(query.from)}`)
      if (query.to !== undefined) where.and(`e.at < ${where.value(query.to)}`)
      if (query.search !== undefined) {
        const like = where.value(likePattern(query.search))
        where.and(`(e.purpose like ${like} or e.subject like ${like} or e.file_name like ${like})`)
      }
      return readPage<ExportRow & Record<string, unknown>, ExportRow>(pool, {
        select: EXPORT,
        from: 'exports e',
        counted: 'exports e',
        where,
        order: [{ column: 'e.id', holds: 'id' }],
        descending: true,
        keyOf: ({ id }) => [id],
        read: (row) => row,
        after: query.after,
        limit: query.limit,
      })
    },

    async findExport(by) {
      const [column, value] = 'id' in by ? ['id', by.id] : ['sha256', by.sha256]
      const { rows } = await pool.query<ExportRow & Record<string, unknown>>({
        text: `select ${EXPORT} from exports where tenant = $1 and ${column} = $2 order by id limit 1`,
        values: [tenant, value],
      })
      return rows[0]
    },

    listShared: (query) => listShared(shop, query),

    async noteShown({ lookId, grantNumber, use, at, account, unit, caseIds }) {
      if (caseIds.length === 0) return
      await pool.query({
        name: 'insert-share-items',
        text: `insert into share_items (tenant, look_id, case_id, grant_number, use, at, account, unit)
          select $1, $2, one, $4, $5, $6, $7, $8 from unnest($3::text[]) one on conflict do nothing`,
        values: [tenant, lookId, caseIds, grantNumber, use, at, account, unit],
      })
    },

    async recallExcluded(at, caseId) {
      const { rowCount } = await pool.query({
        name: 'recall-excluded',
        text: `insert into share_recalls (tenant, grant_number, case_id, at, unit, number, uses)
          select i.tenant, i.grant_number, i.case_id, $2, min(i.unit), min(c.number), array_agg(distinct i.use)
          from share_items i join case_files c on c.tenant = i.tenant and c.id = i.case_id
          where i.tenant = $1 and ($3::text is null or i.case_id = $3) and c.file -> 'exclusions' <> '[]'::jsonb
          group by i.tenant, i.grant_number, i.case_id on conflict do nothing`,
        values: [tenant, at, caseId ?? null],
      })
      return rowCount ?? 0
    },

    async listRecalls(unit, limit) {
      const { rows } = await pool.query<ShareRecall & Record<string, unknown>>({
        name: 'list-recalls',
        text: `select r.grant_number as "grantNumber", r.number, r.at, r.unit, r.uses, a.at as "answeredAt", a.account as "answeredBy", a.note
          from share_recalls r left join share_recall_answers a
            on a.tenant = r.tenant and a.grant_number = r.grant_number and a.case_id = r.case_id
          where r.tenant = $1 and ($2::text is null or r.unit = $2) order by r.at desc, r.number limit $3`,
        values: [tenant, unit, limit],
      })
      return rows
    },

    async answerRecall({ grantNumber, number, unit, at, account, note }) {
      try {
        const { rowCount } = await pool.query({
          name: 'answer-recall',
          text: `insert into share_recall_answers (tenant, grant_number, case_id, at, account, note)
            select tenant, grant_number, case_id, $5, $6, $7 from share_recalls
            where tenant = $1 and grant_number = $2 and number = $3 and unit = $4`,
          values: [tenant, grantNumber, number, unit, at, account, note],
        })
        return (rowCount ?? 0) > 0
      } catch (error) {
        // Answered before: what was said first stands.
        if (findCollision(error) === undefined) throw error
        return true
      }
    },
  }
}
