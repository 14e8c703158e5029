// The demands behind a figure (task 8), newest first. The tallies are the index: a day whose tally is nought is never looked into, and
// of a day only the files of the group are read.
import { type Counter, createCounter } from '../../reports/counter.js'
import type { DemandFacts } from '../../reports/facts.js'
import { groupOf, groupWord } from '../../reports/group-by.js'
import { boundsOf, daysOf } from '../../reports/periods.js'
import type { SheetBook } from '../../reports/sheet-book.js'
import { AMONG, LEFT_OUT, PER_INDICATOR, type Tally, WHERE } from '../../reports/tally.js'
import type { Id } from '../../terms/ids.js'
import type { Day, Instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import type { CountedPage, CountedQuestion, CountedRow } from '../assessment-port.js'
import type { Workshop } from '../workshop.js'
import { readTallies } from './read-tallies.js'

const BATCH = 400
/** A page that is not full by then ends there: the reader sees something, and goes on from it. */
const PATIENCE_MS = 400

interface Place {
  readonly at: Instant
  readonly id: Id
}

export async function listCounted(
  shop: Workshop,
  book: SheetBook,
  question: CountedQuestion,
): Promise<CountedPage | undefined> {
  const { by, group } = question
  // Without a group every grouping adds up to the same; desks are the fewest rows.
  const grouping = group === null ? 'desk' : by
  const kept = await readTallies(shop, book, {
    by: grouping,
    periods: daysOf(question.period),
    ...(group === null ? {} : { group }),
  })
  if (kept === undefined || kept.book.digest !== book.digest) return undefined
  const perDay = new Map<Day, number>()
  for (const { period, tally } of kept.parts) {
    const found = sizeOf(tally, question)
    if (found > 0) perDay.set(period, (perDay.get(period) ?? 0) + found)
  }
  const total = [...perDay.values()].reduce((sum, found) => sum + found, 0)
  const page = await readPage(shop, book, kept.mark, question, perDay)
  return { total, ...page }
}

function sizeOf({ c }: Tally, { indicator, standing }: CountedQuestion): number {
  const at = (what: number) => c[indicator * PER_INDICATOR + what] ?? 0
  if (standing === 'numerator') return at(WHERE)
  if (standing === 'left_out') return at(LEFT_OUT)
  // A count has no denominator of its own: what it counts is its numerator.
  if (standing === 'denominator') return Math.max(0, at(AMONG) - at(WHERE))
  return Math.max(at(AMONG), at(WHERE)) + at(LEFT_OUT)
}

async function readPage(
  shop: Workshop,
  book: SheetBook,
  mark: string,
  question: CountedQuestion,
  perDay: ReadonlyMap<Day, number>,
): Promise<{ items: readonly CountedRow[]; next: string | null }> {
  const { after, limit, by, group } = question
  const counter = createCounter(book)
  const stations = new Set(book.stations)
  const until = Date.now() + PATIENCE_MS
  let place = after === null ? null : placeOf(after)
  const items: CountedRow[] = []
  const days = [...perDay.keys()].sort().reverse()
  for (const day of days) {
    if (place !== null && day > dayOf(place.at, book.zone)) continue
    for (;;) {
      if (items.length > 0 && Date.now() > until) return { items, next: place === null ? null : cursorOf(place) }
      const rows = await readBatch(shop, book, mark, day, group === null ? null : groupWord(by, group), place)
      for (const { id, at, facts } of rows) {
        const inGroup = (line: DemandFacts['demand']) => group === null || groupOf(line, by, stations) === group
        items.push(...rowsOf(counter, facts, question, inGroup))
        place = { at, id }
        if (items.length >= limit) return { items, next: cursorOf(place) }
      }
      if (rows.length < BATCH) break
    }
  }
  return { items, next: null }
}

function rowsOf(
  counter: Counter,
  facts: DemandFacts,
  { indicator, standing: wanted }: CountedQuestion,
  inGroup: (line: DemandFacts['demand']) => boolean,
): CountedRow[] {
  return counter.standings(facts, indicator).flatMap(({ line, standing, value }) => {
    if (standing === null || (wanted !== null && standing !== wanted) || !inGroup(line)) return []
    const { caseId, number, received } = facts.demand
    return [{ caseId: String(caseId), number: String(number), received: String(received), standing, value }]
  })
}

interface Row {
  readonly id: Id
  readonly at: Instant
  readonly facts: DemandFacts
}

async function readBatch(
  { pool, tenant }: Workshop,
  { zone }: SheetBook,
  mark: string,
  day: Day,
  word: string | null,
  place: Place | null,
): Promise<readonly Row[]> {
  const [from, to] = boundsOf({ from: day, to: day }, zone)
  const [at, id] = place !== null && place.at < to ? [place.at, place.id] : [to, '']
  const { rows } = await pool.query<Row>({
    name: 'counted-of-day',
    text: `select case_id as id, received_at as at, facts from case_facts
      where tenant = $1 and received_at >= $2 and (received_at, case_id) < ($3, $4) and facts is not null
        and ($5::text is null or groups @> array[$5::text]) and book = $6
      order by received_at desc, case_id desc limit ${BATCH}`,
    values: [tenant, from, at, id, word, mark],
  })
  return rows
}

/** A cursor that nobody gave out starts the list over: it is a place in a list, not a permission. */
function placeOf(cursor: string): Place | null {
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return typeof at === 'string' && typeof id === 'string' && !Number.isNaN(Date.parse(at)) ? { at, id } : null
  } catch {
    return null
  }
}

function cursorOf({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url')
}
