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
  /** The tables of `from` that the conditions speak of; one row each per row of the list. */
  readonly counted: string
  readonly where: Conditions
  /** Columns that order the list, unique together, all in one direction; and what a cursor holds for each. */
  readonly order: readonly { readonly column: string; readonly holds: 'instant' | 'id' }[]
  readonly descending: boolean
  readonly keyOf: (row: R) => readonly (string | null)[]
  readonly read: (row: R) => T
  readonly after: string | undefined
  readonly limit: number | undefined
}

export async function readPage<R extends QueryResultRow, T>(sql: Sql, wish: PageWish<R, T>): Promise<Page<T>> {
  const { where, order } = wish
  const limit = pageSize(wish.limit)
  // Counted without the cursor: the total is that of the list, not of what is left of it.
  const counting = sql.query<{ count: number }>({
    text: `select count(*) from (select 1 from ${wish.counted} where ${where.text()} limit ${COUNTED_TO}) counted`,
    values: [...where.values],
  })
  const key = wish.after === undefined ? undefined : findCursor(wish.after, order)
  if (key) {
    const place = key.map((value) => where.value(value))
    where.and(`(${order.map(({ column }) => column).join(', ')}) ${wish.descending ? '<' : '>'} (${place.join(', ')})`)
  }
  const direction = wish.descending ? ' desc' : ''
  const reading = sql.query<R>({
    text: `select ${wish.select} from ${wish.from} where ${where.text()}
      order by ${order.map(({ column }) => column + direction).join(', ')} limit ${limit + 1}`,
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

export function pageSize(wished: number | undefined): number {
  return Math.min(Math.max(Math.trunc(wished ?? USUAL), 1), MOST)
}

export function writeCursor(key: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** A cursor that nobody gave out starts the list over: it is a place in a list, not a permission, and no reason to fail. */
export function findCursor(cursor: string, order: PageWish<never, never>['order']): readonly string[] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(key) || key.length !== order.length) return undefined
    return key.every((part, at) => typeof part === 'string' && FITS[order[at]?.holds ?? 'id'](part)) ? key : undefined
  } catch {
    return undefined
  }
}

const FITS = {
  instant: (part: string) =>
    part === 'infinity' || (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(part) && !Number.isNaN(Date.parse(part))),
  id: (part: string) => part.length <= 200 && !part.includes('\0'),
}
