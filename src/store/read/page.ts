// Pages by key, not by offset: the tenth page costs what the first does, and rows that arrive in between shift nothing.
import type { QueryResultRow } from 'pg'
import type { Sql } from '../connection.js'
import type { Page } from '../port.js'
import type { Conditions } from './conditions.js'

const COUNTED_TO = 10_000
const USUAL = 50
const MOST = 200

export interface PageWish<R extends QueryResultRow, T> {
  readonly select: string
  readonly from: string
  readonly where: Conditions
  /** Columns that order the list, unique together, all in one direction. */
  readonly order: readonly string[]
  readonly descending: boolean
  readonly keyOf: (row: R) => readonly (string | null)[]
  readonly read: (row: R) => T
  readonly after: string | undefined
  readonly limit: number | undefined
}

export async function readPage<R extends QueryResultRow, T>(sql: Sql, wish: PageWish<R, T>): Promise<Page<T>> {
  const { where, order } = wish
  const limit = Math.min(Math.max(Math.trunc(wish.limit ?? USUAL), 1), MOST)
  // Counted without the cursor: the total is that of the list, not of what is left of it.
  const counting = sql.query<{ count: number }>({
    text: `select count(*) from (select 1 from ${wish.from} where ${where.text()} limit ${COUNTED_TO}) counted`,
    values: [...where.values],
  })
  const key = wish.after === undefined ? undefined : readCursor(wish.after, order.length)
  if (key) {
    const place = key.map((value) => where.value(value))
    where.and(`(${order.join(', ')}) ${wish.descending ? '<' : '>'} (${place.join(', ')})`)
  }
  const direction = wish.descending ? ' desc' : ''
  const reading = sql.query<R>({
    text: `select ${wish.select} from ${wish.from} where ${where.text()}
      order by ${order.map((column) => column + direction).join(', ')} limit ${limit + 1}`,
    values: where.values,
  })
  const [{ rows }, counted] = await Promise.all([reading, counting])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(wish.read),
    next: rows.length > limit && last ? writeCursor(wish.keyOf(last)) : null,
    total: counted.rows[0]?.count ?? 0,
  }
}

function writeCursor(key: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** A cursor that was tampered with starts the list over: it is a place in a list, not a permission. */
function readCursor(cursor: string, length: number): readonly string[] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const fits = Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string')
    return fits ? (key as string[]) : undefined
  } catch {
    return undefined
  }
}
