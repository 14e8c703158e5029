// The list of case files, newest first, with the filters of the desks.

import { lampOf } from '../../deadlines/lamp.js'
import type { Instant } from '../../terms/time.js'
import { findPhoneHash } from '../phone-hash.js'
import type { CasePage, CaseQuery, CaseRow } from '../search-port.js'
import { termsOf } from '../words.js'
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import { findCursor, pageSize, readPage, writeCursor } from './page.js'
import type { Search } from './search.js'
import { searchCases } from './search-cases.js'

interface Row {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly request_type: string
  readonly channel: string
  readonly origin: string
  readonly town: string | null
  readonly danger: boolean
  readonly first_contact_at: Instant
  readonly received_at: Instant
  readonly due_at: Instant | null
  readonly amber_at: Instant | null
  readonly clock_paused: boolean
  readonly version: number
  readonly worst_kind: string | null
  readonly worst_state: string
  readonly worst_holder_kind: string
  readonly worst_holder_id: string
}

const COLUMNS = `c.id, c.number, c.title, c.state, c.request_type, c.channel, c.origin, c.town, c.danger, c.first_contact_at,
  c.received_at, c.due_at, c.amber_at, c.clock_paused, c.version, c.worst_kind, c.worst_state, c.worst_holder_kind, c.worst_holder_id`

const ORDER = [
  { column: 'c.received_at', holds: 'instant' },
  { column: 'c.id', holds: 'id' },
] as const

const NOTHING: CasePage = { items: [], next: null, total: 0, near: [] }

export async function listCases(shop: Workshop, query: CaseQuery): Promise<CasePage> {
  const hash = query.phone === undefined ? null : findPhoneHash(query.phone, shop.phoneKey)
  if (hash === undefined) return NOTHING
  const narrow = (value: (value: unknown) => string) => narrowedBy(query, hash, value)
  const terms = termsOf(query.search ?? '')
  if (terms.length > 0) return searched(shop, query, terms, narrow)
  const where = conditions('c.tenant = $1', shop.tenant)
  for (const condition of narrow((one) => where.value(one))) where.and(condition)
  const now = shop.now()
  const page = await readPage<Row, CaseRow>(shop.pool, {
    select: COLUMNS,
    from: 'case_files c',
    counted: 'case_files c',
    where,
    order: ORDER,
    descending: true,
    keyOf,
    read: (row) => readRow(row, now),
    after: query.after,
    limit: query.limit,
  })
  return { ...page, near: [] }
}

function narrowedBy(query: CaseQuery, phoneHash: string | null, value: (value: unknown) => string): readonly string[] {
  const conditions: string[] = []
  if (query.state !== undefined) conditions.push(`c.state = ${value(query.state)}`)
  if (query.town !== undefined) conditions.push(`c.town = ${value(query.town)}`)
  if (query.danger !== undefined) conditions.push(query.danger ? 'c.danger' : 'not c.danger')
  if (phoneHash !== null) conditions.push(`c.phone_hash = ${value(phoneHash)}`)
  return conditions
}

async function searched(
  shop: Workshop,
  query: CaseQuery,
  terms: readonly string[],
  narrow: Search['narrow'],
): Promise<CasePage> {
  const limit = pageSize(query.limit)
  const cursor = query.after === undefined ? undefined : findCursor(query.after, ORDER)
  const after = cursor && ([cursor[0] ?? '', cursor[1] ?? ''] as const)
  const { ids, total, near } = await searchCases(shop, { terms, narrow, after, limit: limit + 1 })
  const { rows } = await shop.pool.query<Row>({
    name: 'found-cases',
    text: `select ${COLUMNS} from case_files c where c.tenant = $1 and c.id = any($2::text[])
      order by c.received_at desc, c.id desc`,
    values: [shop.tenant, ids],
  })
  const now = shop.now()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor(keyOf(last)) : null
  return { items: shown.map((row) => readRow(row, now)), next, total, near }
}

const keyOf = (row: Row) => [row.received_at, row.id]

function readRow(row: Row, now: Instant): CaseRow {
  const { worst_kind: kind, worst_state: state, worst_holder_kind: holderKind, worst_holder_id: holderId } = row
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    requestType: row.request_type,
    channel: row.channel,
    origin: row.origin,
    town: row.town,
    danger: row.danger,
    firstContactAt: row.first_contact_at,
    dueAt: row.due_at,
    amberAt: row.amber_at,
    lamp: lampOf(
      { dueAt: row.due_at, amberAt: row.amber_at, paused: row.clock_paused, stopped: row.state !== 'open' },
      now,
    ),
    version: row.version,
    worst: kind === null ? null : { kind, state, holderKind, holderId },
  }
}
