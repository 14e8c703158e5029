// Which book the kept tallies are reckoned by. Another book (a new paper, a formula mended, other facts) starts building beside the
// old one, whose tallies go on answering, said to be of their time, until the new ones are whole (task 8).
import type { SheetBook } from '../../reports/sheet-book.js'
import { newId } from '../../terms/ids.js'
import type { Instant } from '../../terms/time.js'
import type { KeepingState } from '../assessment-port.js'
import type { Sql } from '../connection.js'

export interface BookRow extends KeepingState {
  readonly mark: string
  /** Facts kept before this building are not trusted: somebody asked for all of it from the actions. */
  readonly anew: boolean
  readonly upto_at: string
  readonly upto_id: string
}

/** A book with the mark of its present building. */
export type MarkedBook = SheetBook & Pick<BookRow, 'mark' | 'anew'>

/** Two at once would count a file twice. Held until the transaction ends. */
export async function lockTallies(sql: Sql, tenant: string): Promise<void> {
  await sql.query({
    name: 'lock-tallies',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 8))',
    values: [tenant],
  })
}

export async function findPresent(sql: Sql, tenant: string): Promise<BookRow | undefined> {
  const { rows } = await sql.query<BookRow>({
    name: 'present-tally-book',
    text: `select mark, anew, digest, state, done, total, upto_at::text, upto_id from tally_books
      where tenant = $1 and state in ('building', 'kept')`,
    values: [tenant],
  })
  return rows[0]
}

export async function declareBook(sql: Sql, tenant: string, book: SheetBook, now: Instant): Promise<BookRow> {
  // A book that never got whole answers nothing, and one that comes back is out of date.
  await forget(sql, tenant, `state = 'building' or digest = $2`, [book.digest])
  const present = await findPresent(sql, tenant)
  if (present !== undefined) {
    await forget(sql, tenant, `state = 'former'`, [])
    await sql.query({
      text: `update tally_books set state = 'former', as_of = $2 where tenant = $1 and state = 'kept'`,
      values: [tenant, now],
    })
  }
  const { rows } = await sql.query<BookRow>({
    text: `insert into tally_books (tenant, mark, anew, digest, state, body, total, declared_at, upto_at)
      select $1, $5, exists (select from tally_books where tenant = $1 and state = 'forgotten'), $2, 'building', $3::jsonb,
        count(*)::integer, $4, 'infinity' from case_files where tenant = $1
      returning mark, anew, digest, state, done, total, upto_at::text, upto_id`,
    values: [tenant, book.digest, JSON.stringify(book), now, newId()],
  })
  const [row] = rows
  if (row === undefined) throw new Error('A book of tallies was declared and is not there.')
  return row
}

export async function advance(
  sql: Sql,
  tenant: string,
  mark: string,
  upto: { readonly at: string; readonly id: string } | null,
  done: number,
): Promise<void> {
  await sql.query({
    name: 'advance-tally-book',
    text: `update tally_books set done = done + $3, upto_at = coalesce($4::timestamptz, upto_at),
        upto_id = coalesce($5, upto_id), state = case when $4 is null then 'kept' else state end
      where tenant = $1 and mark = $2`,
    values: [tenant, mark, done, upto?.at ?? null, upto?.id ?? null],
  })
  if (upto === null) await forget(sql, tenant, `state in ('former', 'forgotten')`, [])
}

/** What is left behind says that kept facts are no longer believed, until a book has been built whole from the actions. */
export async function forgetAll(sql: Sql, tenant: string, now: Instant): Promise<void> {
  await forget(sql, tenant, 'true', [])
  await sql.query({
    text: `insert into tally_books (tenant, mark, digest, state, body, declared_at) values ($1, $2, '', 'forgotten', '{}', $3)`,
    values: [tenant, newId(), now],
  })
}

async function forget(sql: Sql, tenant: string, which: string, values: readonly unknown[]): Promise<void> {
  await sql.query({
    text: `delete from tallies where tenant = $1 and book in
      (select mark from tally_books where tenant = $1 and (${which}))`,
    values: [tenant, ...values],
  })
  await sql.query({
    text: `delete from tally_books where tenant = $1 and (${which})`,
    values: [tenant, ...values],
  })
}
