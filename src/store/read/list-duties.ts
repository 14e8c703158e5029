// What this platform owes somebody: call-backs to callers who were lost on the way, whoever took them, the longest overdue first.
// Clause 4 hands a caller over by voice; a caller who drops out of it belongs to the desk, not to one seat.
import type { Instant } from '../../terms/time.js'
import type { DutyQuery, DutyRow, Page } from '../port.js'
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import { readPage } from './page.js'

interface Row {
  readonly case_id: string
  readonly number: string
  readonly title: string
  readonly town: string | null
  readonly danger: boolean
  readonly id: string
  readonly kind: string
  readonly because: string
  readonly opened_at: Instant
  readonly due_at: Instant
}

// Only files with something open are unfolded: their index says which.
const OWED = `case_files c cross join lateral jsonb_to_recordset(c.file -> 'duties')
  as d(id text, kind text, because text, "openedAt" timestamptz, "dueAt" timestamptz, "doneAt" timestamptz)`

export async function listDuties(shop: Workshop, query: DutyQuery): Promise<Page<DutyRow>> {
  const where = conditions('c.tenant = $1', shop.tenant)
  where.and('c.duty_due_at is not null')
  where.and('d."doneAt" is null')
  const now = shop.now()
  return readPage<Row, DutyRow>(shop.pool, {
    select: `c.id as case_id, c.number, c.title, c.town, c.danger, d.id, d.kind, d.because,
      d."openedAt" as opened_at, d."dueAt" as due_at`,
    from: OWED,
    counted: OWED,
    where,
    order: [
      { column: 'd."dueAt"', holds: 'instant' },
      { column: 'c.id', holds: 'id' },
      { column: 'd.id', holds: 'id' },
    ],
    descending: false,
    keyOf: (row) => [row.due_at, row.case_id, row.id],
    read: (row) => readRow(row, now),
    after: query.after,
    limit: query.limit,
  })
}

function readRow(row: Row, now: Instant): DutyRow {
  return {
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    town: row.town,
    danger: row.danger,
    dutyId: row.id,
    kind: row.kind,
    because: row.because,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    overdue: row.due_at < now,
  }
}
