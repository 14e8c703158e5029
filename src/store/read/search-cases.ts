// The list of case files by words, newest first. Months are read from the newest back, as few as fill the page and the count: a word of
// every day is found in the newest month alone, a rare one costs some lookups in each. Where next to nothing has the words as typed,
// those that sound like them or are one slip away are looked for too, and the answer says so.
import type { Instant } from '../../terms/time.js'
import { monthOf, soundsOf } from '../sounds.js'
import { likePattern } from '../words.js'
import type { Workshop } from '../workshop.js'
import { conditions } from './conditions.js'
import { findNumbers, isPartOfNumber } from './find-numbers.js'
import { has } from './has-sounds.js'
import { nearWords } from './near-words.js'
import type { Found, Search } from './search.js'

/** A search is narrowed by more words, not by paging: counting on would read a file for each hit. */
const COUNTED_TO = 500
/** Files that sound right and are read to see whether they have the very word: 车排 sounds like 车牌, which stands in every third file. */
const HEARD_AT_MOST = 6_000
/** With fewer hits than this the words may have been mistyped. */
const FEW = 3
/** One character stands in most files, and no index tells which: among so many of the newest it is looked for. */
const NEWEST = 5_000

/** A term and what else may stand for it. */
type Wanted = readonly (readonly string[])[]

export async function searchCases(shop: Workshop, search: Search): Promise<Found> {
  if (isPartOfNumber(search.terms)) {
    const numbers = await findNumbers(shop, search)
    if (numbers.total > 0) return numbers
  }
  const span = await monthsOfFiles(shop)
  if (span === undefined) return { ids: [], total: 0, near: [] }
  const exact = search.terms.map((term) => [term])
  const found = await inRounds(shop, search, exact, span)
  if (found.total >= FEW) return { ...found, near: [] }
  // Several words that never meet are seldom mistyped: their sounds are tried, their slips are not.
  const slips = found.total === 0 && search.terms.length === 1
  const near = await nearWords(shop, search.terms, span, slips)
  if (near.length === 0) return { ...found, near }
  const wider = exact.map(([term = '']) => [
    term,
    ...near.filter(({ typed }) => typed === term).map((one) => one.found),
  ])
  const more = await inRounds(shop, search, wider, span)
  return { ...more, near: more.total > found.total ? near : [] }
}

const NEWEST_WORDS = `(
    select id from case_files where tenant = $1 order by received_at desc, id desc limit ${NEWEST}
  ) newest join case_words w on w.tenant = $1 and w.case_id = newest.id`

/** Newest first. */
async function monthsOfFiles({ pool, tenant }: Workshop): Promise<readonly number[] | undefined> {
  const { rows } = await pool.query<{ first: Instant | null; last: Instant | null }>({
    name: 'span-of-files',
    text: `select (select received_at from case_files where tenant = $1 order by received_at, id limit 1) as first,
      (select received_at from case_files where tenant = $1 order by received_at desc, id desc limit 1) as last`,
    values: [tenant],
  })
  const [row] = rows
  if (!row?.first || !row.last) return undefined
  const last = monthOf(row.last)
  return Array.from({ length: last - monthOf(row.first) + 1 }, (_, back) => last - back)
}

async function inRounds(shop: Workshop, search: Search, wanted: Wanted, months: readonly number[]) {
  const ids: string[] = []
  let [total, heard, read] = [0, 0, 0]
  while (read < months.length && (ids.length < search.limit || total < COUNTED_TO)) {
    const size = read === 0 ? 1 : monthsToCome(total, heard, read)
    if (size < 1) break
    const round = await inMonths(shop, search, wanted, months.slice(read, read + size))
    total += round.total
    heard += round.heard
    ids.push(...round.ids.slice(0, search.limit - ids.length))
    read += size
    // Without an index one reading has looked at all it may.
    if (isBlind(wanted)) break
  }
  return { ids, total: Math.min(total, COUNTED_TO) }
}

/** As many as will hold what is wanted, if it goes on like this, and no more than may be read of what only sounds like it. */
function monthsToCome(total: number, heard: number, read: number): number {
  const all = Number.MAX_SAFE_INTEGER
  const wanted = total === 0 ? all : Math.max(1, Math.ceil(((COUNTED_TO - total) * read) / total))
  const mayBeRead = heard === 0 ? all : Math.floor(((HEARD_AT_MOST - heard) * read) / heard)
  return Math.min(wanted, mayBeRead)
}

const isBlind = (wanted: Wanted) => wanted.every((words) => words.some((word) => soundsOf(word, 0).length === 0))

async function inMonths(shop: Workshop, search: Search, wanted: Wanted, months: readonly number[]) {
  const where = conditions('w.tenant = $1', shop.tenant)
  const value = (one: unknown) => where.value(one)
  const source = isBlind(wanted) ? NEWEST_WORDS : 'case_words w'
  if (!isBlind(wanted))
    where.and(
      `(${choices(wanted)
        .flatMap((words) => months.map((month) => has(words, month, value)))
        .join(' or ')})`,
    )
  const meant = wanted.map(
    (words) => `(${words.map((word) => `w.words like ${value(likePattern(word))}`).join(' or ')})`,
  )
  const narrow = search.narrow(value)
  for (const condition of narrow) where.and(condition)
  const files = narrow.length > 0 ? ' join case_files c on c.tenant = w.tenant and c.id = w.case_id' : ''
  const after = search.after
    ? ` and (received_at, case_id) < (${value(search.after[0])}, ${value(search.after[1])})`
    : ''
  const { rows } = await shop.pool.query<{ total: number; heard: number; ids: readonly string[] }>({
    text: `with heard as materialized (
        select w.case_id, w.received_at, ${meant.join(' and ')} as meant from ${source}${files} where ${where.text()}
      ) select (select count(*) from heard) as heard, (select count(*) from heard where meant) as total, array(
        select case_id from heard where meant${after} order by received_at desc, case_id desc limit ${search.limit}
      ) as ids`,
    values: where.values,
  })
  return rows[0] ?? { total: 0, heard: 0, ids: [] }
}

/** One word for each term, in every way; a handful, as only mistyped terms have more than one. */
function choices(wanted: Wanted): readonly (readonly string[])[] {
  return wanted
    .reduce<readonly (readonly string[])[]>(
      (made, words) => made.flatMap((before) => words.map((word) => [...before, word])),
      [[]],
    )
    .slice(0, 8)
}
