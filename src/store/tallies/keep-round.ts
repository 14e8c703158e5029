// One round of keeping the tallies (task 8): files that changed first, then, while a book is being built, the next of the others.
import type { SheetBook } from '../../reports/sheet-book.js'
import type { Id } from '../../terms/ids.js'
import type { KeptRound } from '../assessment-port.js'
import { inTransaction, type Sql } from '../connection.js'
import type { Workshop } from '../workshop.js'
import { advance, type BookRow, declareBook, findPresent, lockTallies, type MarkedBook } from './books.js'
import { countFiles } from './count-files.js'

export async function keepRound(shop: Workshop, book: SheetBook, most: number): Promise<KeptRound> {
  const { pool, tenant } = shop
  return inTransaction(pool, async (sql) => {
    await lockTallies(sql, tenant)
    const present = await findPresent(sql, tenant)
    const row = present?.digest === book.digest ? present : await declareBook(sql, tenant, book, shop.now())
    const marked = { ...book, mark: row.mark, anew: row.anew }
    const changed = await takeDue(sql, tenant, marked, most)
    if (row.state === 'kept') return { ...stateOf(row), looked: changed }
    const built = await buildOn(sql, tenant, marked, row, most)
    const now = (await findPresent(sql, tenant)) ?? row
    return { ...stateOf(now), looked: changed + built }
  })
}

const stateOf = ({ digest, state, done, total }: BookRow) => ({ digest, state, done, total })

async function takeDue(sql: Sql, tenant: string, book: MarkedBook, most: number): Promise<number> {
  const { rows } = await sql.query<{ case_id: Id; version: number }>({
    name: 'take-facts-due',
    text: 'select case_id, version from facts_due where tenant = $1 order by case_id, version limit $2',
    values: [tenant, most],
  })
  if (rows.length === 0) return 0
  await countFiles(sql, tenant, book, [...new Set(rows.map(({ case_id }) => case_id))])
  // What is visible here was counted: a row and its actions are written in one statement.
  await sql.query({
    name: 'facts-done',
    text: `delete from facts_due d using json_to_recordset($2::json) as x(case_id text, version integer)
      where d.tenant = $1 and d.case_id = x.case_id and d.version = x.version`,
    values: [tenant, JSON.stringify(rows)],
  })
  return rows.length
}

/** From the newest back: this month's sheet is whole within seconds, of a million files too. */
async function buildOn(sql: Sql, tenant: string, book: MarkedBook, row: BookRow, most: number): Promise<number> {
  const { rows } = await sql.query<{ id: Id; at: string }>({
    name: 'next-to-build',
    text: `select id, received_at::text as at from case_files
      where tenant = $1 and (received_at, id) < ($2::timestamptz, $3) order by received_at desc, id desc limit $4`,
    values: [tenant, row.upto_at, row.upto_id, most],
  })
  await countFiles(
    sql,
    tenant,
    book,
    rows.map(({ id }) => id),
  )
  const last = rows.at(-1)
  const upto = last === undefined || rows.length < most ? null : { at: last.at, id: last.id }
  await advance(sql, tenant, book.mark, upto, rows.length)
  return rows.length
}
