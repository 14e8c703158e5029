// The list of case files, newest first, with the filters of the desks.

import type { Instant } from '../../terms/time.js'
import { findPhoneHash } from '../phone-hash.js'
import type { CaseQuery, CaseRow, Page } from '../port.js'
import { bigramsOf, likePattern, termsOf } from '../words.js'
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import { readPage } from './page.js'

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
  readonly version: number
  readonly worst_kind: string | null
  readonly worst_state: string
  readonly worst_holder_kind: string
  readonly worst_holder_id: string
}

export async function listCases(shop: Workshop, query: CaseQuery): Promise<Page<CaseRow>> {
  const where = conditions('c.tenant = $1', shop.tenant)
  if (query.state !== undefined) where.and(`c.state = ${where.value(query.state)}`)
  if (query.town !== undefined) where.and(`c.town = ${where.value(query.town)}`)
  if (query.danger !== undefined) where.and(query.danger ? 'c.danger' : 'not c.danger')
  if (query.phone !== undefined) {
    const hash = findPhoneHash(query.phone, shop.phoneKey)
    if (hash === undefined) return { items: [], next: null, total: 0 }
    where.and(`c.phone_hash = ${where.value(hash)}`)
  }
  const terms = termsOf(query.search ?? '')
  for (const term of terms) {
    const bigrams = bigramsOf(term)
    // The index finds files that have all the pairs; whether they stand together, only the words themselves tell.
    if (bigrams.length > 0) where.and(`w.bigrams @> ${where.value(bigrams)}::text[]`)
    where.and(`w.words like ${where.value(likePattern(term))}`)
  }
  const words = terms.length > 0 ? ' join case_words w on w.tenant = c.tenant and w.case_id = c.id' : ''
  return readPage<Row, CaseRow>(shop.pool, {
    select: `c.id, c.number, c.title, c.state, c.request_type, c.channel, c.origin, c.town, c.danger, c.first_contact_at, c.received_at, c.due_at,
      c.version, c.worst_kind, c.worst_state, c.worst_holder_kind, c.worst_holder_id`,
    from: `case_files c${words}`,
    counted: `case_files c${words}`,
    where,
    order: [
      { column: 'c.received_at', holds: 'instant' },
      { column: 'c.id', holds: 'id' },
    ],
    descending: true,
    keyOf: (row) => [row.received_at, row.id],
    read: readRow,
    after: query.after,
    limit: query.limit,
  })
}

function readRow(row: Row): CaseRow {
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
    version: row.version,
    worst: kind === null ? null : { kind, state, holderKind, holderId },
  }
}
