// Reading records: one, a list with its filters, all of a register in batches, counts, history, secrets, account books.
import type { QueryResultRow } from 'pg'
import type { Action } from '../../cases/action.js'
import type { RecordFile } from '../../registers/record-file.js'
import type { Id } from '../../terms/ids.js'
import type { Page } from '../port.js'
import { conditions } from '../read/conditions.js'
import { readPage } from '../read/page.js'
import type { LedgerEntry, RecordCount, RecordQuery } from '../register-port.js'
import { bigramsOf, likePattern, termsOf } from '../words.js'
import type { Workshop } from '../workshop.js'

const BATCH = 500

type RecordRow = { readonly id: string; readonly record: RecordFile } & QueryResultRow

export async function findRecord({ pool, tenant }: Workshop, idOrNumber: string): Promise<RecordFile | undefined> {
  const { rows } = await pool.query<RecordRow>({
    name: 'read-record',
    text: 'select id, record from records where tenant = $1 and (id = $2 or number = $2)',
    values: [tenant, idOrNumber],
  })
  return rows[0]?.record
}

export async function recordTimeline({ pool, tenant }: Workshop, id: Id): Promise<readonly Action[]> {
  const { rows } = await pool.query<{ body: Action }>({
    name: 'read-record-timeline',
    text: 'select body from record_actions where tenant = $1 and record_id = $2 order by seq',
    values: [tenant, id],
  })
  return rows.map(({ body }) => body)
}

export function listRecords(shop: Workshop, query: RecordQuery): Promise<Page<RecordFile>> {
  const where = conditions('r.tenant = $1', shop.tenant)
  if (query.register !== undefined) where.and(`r.register = ${where.value(query.register)}`)
  if (query.registers !== undefined) where.and(`r.register = any(${where.value(query.registers)}::text[])`)
  if (query.states !== undefined) where.and(`r.state = any(${where.value(query.states)}::text[])`)
  if (query.town !== undefined) where.and(`r.town = ${where.value(query.town)}`)
  if (query.holder !== undefined) where.and(`r.holder = ${where.value(query.holder)}`)
  if (query.open !== undefined) where.and(query.open ? 'r.open' : 'not r.open')
  if (query.overdueAt !== undefined) where.and(`r.open and r.due_at < ${where.value(query.overdueAt)}`)
  if (query.fields !== undefined) where.and(`r.fields @> ${where.value(JSON.stringify(query.fields))}::jsonb`)
  for (const term of termsOf(query.search ?? '')) {
    const bigrams = bigramsOf(term)
    if (bigrams.length > 0) where.and(`r.bigrams @> ${where.value(bigrams)}::text[]`)
    where.and(`r.words like ${where.value(likePattern(term))}`)
  }
  return readPage<RecordRow, RecordFile>(shop.pool, {
    select: 'r.id, r.record',
    from: 'records r',
    counted: 'records r',
    where,
    order: [{ column: 'r.id', holds: 'id' }],
    descending: true,
    keyOf: (row) => [row.id],
    read: (row) => row.record,
    after: query.after,
    limit: query.limit,
  })
}

export async function eachRecord(
  { pool, tenant }: Workshop,
  register: string,
  batch: (records: readonly RecordFile[]) => void | Promise<void>,
): Promise<number> {
  let after = ''
  let count = 0
  for (;;) {
    const { rows } = await pool.query<RecordRow>({
      name: 'each-record',
      text: `select id, record from records where tenant = $1 and register = $2 and id > $3 order by id limit ${BATCH}`,
      values: [tenant, register, after],
    })
    await batch(rows.map(({ record }) => record))
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return count
    after = last.id
  }
}

/** Of all, or of what one unit holds. */
export async function countRecords(
  { pool, tenant }: Workshop,
  now: string,
  holder?: string,
): Promise<readonly RecordCount[]> {
  const { rows } = await pool.query<RecordCount & QueryResultRow>({
    name: 'count-records',
    text: `select register, state, count(*) as count, count(*) filter (where open and due_at < $2) as overdue
      from records where tenant = $1 and ($3::text is null or holder = $3) group by register, state order by register, state`,
    values: [tenant, now, holder ?? null],
  })
  return rows
}

export async function recordSecrets(
  { pool, tenant }: Workshop,
  id: Id,
): Promise<Readonly<Record<string, string | null>>> {
  const { rows } = await pool.query<{ field: string; value: string | null }>({
    name: 'read-record-secrets',
    text: `select distinct on (field) field, value from record_secrets where tenant = $1 and record_id = $2
      order by field, seq desc`,
    values: [tenant, id],
  })
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]))
}

const ENTRY = `seq, at, by_account as by, record_id as "recordId", record_number as "recordNumber", debit, credit,
  amount::text as amount, text, cites, balances, prev, hash`
const USUAL_ENTRIES = 50
const MOST_ENTRIES = 1_000

export async function ledgerEntries(
  { pool, tenant }: Workshop,
  ledger: string,
  { before, limit }: { readonly before?: number; readonly limit?: number },
): Promise<readonly LedgerEntry[]> {
  const { rows } = await pool.query<LedgerEntry & QueryResultRow>({
    name: 'read-ledger',
    text: `select ${ENTRY} from ledger_entries where tenant = $1 and ledger = $2 and seq < $3 order by seq desc limit $4`,
    values: [tenant, ledger, before ?? 2_147_483_647, Math.min(limit ?? USUAL_ENTRIES, MOST_ENTRIES)],
  })
  return rows
}

export async function ledgerEntriesOf(
  { pool, tenant }: Workshop,
  recordId: Id,
): Promise<readonly (LedgerEntry & { readonly ledger: string })[]> {
  const { rows } = await pool.query<LedgerEntry & { ledger: string } & QueryResultRow>({
    name: 'read-ledger-of-record',
    text: `select ledger, ${ENTRY} from ledger_entries where tenant = $1 and record_id = $2 order by ledger, seq`,
    values: [tenant, recordId],
  })
  return rows
}
