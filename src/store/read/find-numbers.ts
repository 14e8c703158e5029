// Case files whose number begins or ends with some digits, newest first: by the order of the numbers, read from either end.
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import type { Found, Search } from './search.js'

const DIGITS = 18
/** Fewer stand in too many numbers to mean one of them, and may mean a house or a plate. */
const LEAST = 6
/** A day has some thousand numbers that begin alike. */
const COUNTED_TO = 2_000

export function isPartOfNumber(terms: readonly string[]): boolean {
  const [term = '', ...others] = terms
  return others.length === 0 && term.length >= LEAST && term.length <= DIGITS && /^\d+$/.test(term)
}

/** No hit does not mean that the digits stand nowhere: they may be from the middle, or be no case number at all. */
export async function findNumbers(shop: Workshop, search: Search): Promise<Found> {
  const [digits = ''] = search.terms
  const where = conditions('c.tenant = $1', shop.tenant)
  const value = (one: unknown) => where.value(one)
  const within = (column: string, begin: string) =>
    `${column} between ${value(begin.padEnd(DIGITS, '0'))} and ${value(begin.padEnd(DIGITS, '9'))}`
  where.and(`(${within('c.number', digits)} or ${within('reverse(c.number)', [...digits].reverse().join(''))})`)
  for (const condition of search.narrow(value)) where.and(condition)
  const after = search.after ? `where (received_at, id) < (${value(search.after[0])}, ${value(search.after[1])})` : ''
  const { rows } = await shop.pool.query<{ total: number; ids: readonly string[] }>({
    text: `with hit as materialized (select c.id, c.received_at from case_files c where ${where.text()} limit ${COUNTED_TO})
      select (select count(*) from hit) as total, array(
        select id from hit ${after} order by received_at desc, id desc limit ${search.limit}
      ) as ids`,
    values: where.values,
  })
  return { ids: rows[0]?.ids ?? [], total: rows[0]?.total ?? 0, near: [] }
}
