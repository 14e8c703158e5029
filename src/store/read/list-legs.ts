// The list of legs: what lies with whom, most urgent first. Desks, unit clerks and supervisors all read this one.

import { lampOf } from '../../deadlines/lamp.js'
import type { Instant } from '../../terms/time.js'
import type { LegQuery, LegRow, Page } from '../port.js'
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import { readPage } from './page.js'

interface Row {
  readonly case_id: string
  readonly number: string
  readonly title: string
  readonly town: string | null
  readonly danger: boolean
  readonly first_contact_at: Instant
  readonly case_due_at: Instant | null
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly holder_kind: string
  readonly holder_id: string
  readonly unit: string | null
  readonly mode: string | null
  readonly opened_at: Instant
  readonly due_at: Instant | null
  readonly amber_at: Instant | null
  readonly ticking: boolean
  readonly open: boolean
}

export async function listLegs(shop: Workshop, query: LegQuery): Promise<Page<LegRow>> {
  const where = conditions('l.tenant = $1', shop.tenant)
  if (query.kinds !== undefined) where.and(`l.kind = any(${where.value(query.kinds)}::text[])`)
  if (query.states !== undefined) where.and(`l.state = any(${where.value(query.states)}::text[])`)
  if (query.holderKind !== undefined) where.and(`l.holder_kind = ${where.value(query.holderKind)}`)
  if (query.holderId !== undefined) where.and(`l.holder_id = ${where.value(query.holderId)}`)
  if (query.unit !== undefined) where.and(`l.unit = ${where.value(query.unit)}`)
  if (query.open !== undefined) where.and(query.open ? 'l.open' : 'not l.open')
  // Only what is open ticks; saying so lets the index of the open ones answer.
  if (query.overdueAt !== undefined)
    where.and(`l.open and l.ticking and l.due_at < ${where.value(query.overdueAt)}::timestamptz`)
  const now = shop.now()
  return readPage<Row, LegRow>(shop.pool, {
    select: `l.case_id, c.number, c.title, c.town, c.danger, c.first_contact_at, c.due_at as case_due_at, l.id, l.kind, l.state,
      l.holder_kind, l.holder_id, l.unit, l.mode, l.opened_at, l.due_at, l.amber_at, l.ticking, l.open`,
    from: 'legs l join case_files c on c.tenant = l.tenant and c.id = l.case_id',
    counted: 'legs l',
    where,
    order: [
      { column: 'l.due_at', holds: 'instant' },
      { column: 'l.case_id', holds: 'id' },
      { column: 'l.id', holds: 'id' },
    ],
    descending: false,
    keyOf: (row) => [row.due_at ?? 'infinity', row.case_id, row.id],
    read: (row) => readRow(row, query.overdueAt ?? now),
    after: query.after,
    limit: query.limit,
  })
}

function readRow(row: Row, now: Instant): LegRow {
  return {
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    town: row.town,
    danger: row.danger,
    firstContactAt: row.first_contact_at,
    caseDueAt: row.case_due_at,
    legId: row.id,
    kind: row.kind,
    state: row.state,
    holderKind: row.holder_kind,
    holderId: row.holder_id,
    unit: row.unit,
    mode: row.mode,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    amberAt: row.amber_at,
    lamp: lampOf({ dueAt: row.due_at, amberAt: row.amber_at, paused: !row.ticking, stopped: !row.open }, now),
    overdue: row.ticking && row.due_at !== null && row.due_at < now,
  }
}
