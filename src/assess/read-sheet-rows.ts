// The demands behind one figure of a sheet (task 8): a page of them, newest first, from the tallies as an index; where there are no
// tallies of this book, from the facts of a period that holds few demands.
import type { Book } from '../instruments/pack.js'
import { createCounter } from '../reports/counter.js'
import { groupOf } from '../reports/group-by.js'
import { boundsOf } from '../reports/periods.js'
import type { SheetBook } from '../reports/sheet-book.js'
import type { CountedPage, CountedQuestion, CountedRow } from '../store/assessment-port.js'
import type { Store } from '../store/port.js'
import { accept, type Result, refuse } from '../terms/refusal.js'
import type { Day } from '../terms/time.js'
import { catchUp, MOST_FACTS, sheetBookOn } from './read-sheet.js'

type Needs = Pick<Store, 'keepTallies' | 'keepingState' | 'listCounted' | 'countReceived' | 'eachFacts'>

export interface RowsQuestion extends Omit<CountedQuestion, 'indicator'> {
  /** Id of the indicator. */
  readonly indicator: string
  readonly today: Day
}

export interface SheetRows extends CountedPage {
  readonly indicator: SheetBook['indicators'][number]
}

export async function readSheetRows(store: Needs, papers: Book, question: RowsQuestion): Promise<Result<SheetRows>> {
  const { period, today } = question
  const book = sheetBookOn(papers, period.to)
  const at = book.indicators.findIndex(({ id }) => id === question.indicator)
  const indicator = book.indicators[at]
  if (indicator === undefined) return refuse('indicator_unknown', { indicator: question.indicator })
  const counted: CountedQuestion = { ...question, indicator: at }
  if (book.digest === sheetBookOn(papers, today).digest) {
    await catchUp(store, book)
    const page = await store.listCounted(book, counted)
    if (page !== undefined) return accept({ ...page, indicator })
  }
  const [from, to] = boundsOf(period, book.zone)
  const demands = await store.countReceived(from, to)
  if (demands > MOST_FACTS) return refuse('sheet_not_ready', { demands, most: MOST_FACTS })
  return accept({ ...(await fromFacts(store, book, counted)), indicator })
}

async function fromFacts(store: Needs, book: SheetBook, question: CountedQuestion): Promise<CountedPage> {
  const { period, by, group, indicator, standing: wanted, after, limit } = question
  const counter = createCounter(book)
  const stations = new Set(book.stations)
  const found: CountedRow[] = []
  const [from, to] = boundsOf(period, book.zone)
  await store.eachFacts(from, to, (facts) => {
    for (const { line, standing, value } of counter.standings(facts, indicator)) {
      if (wanted !== null && standing !== wanted) continue
      if (group !== null && groupOf(line, by, stations) !== group) continue
      const { caseId, number, received } = facts.demand
      found.push({ caseId: String(caseId), number: String(number), received: String(received), standing, value })
    }
  })
  found.reverse()
  // As few as these are, the place in the list does for a cursor; its first part is an instant like every other cursor's.
  const place = after === null ? 0 : startOf(after)
  const items = found.slice(place, place + limit)
  const end = place + items.length
  return {
    items,
    total: found.length,
    next: end < found.length ? writeStart(found[end - 1]?.received ?? '', end) : null,
  }
}

function writeStart(at: string, place: number): string {
  return Buffer.from(JSON.stringify([at, String(place)])).toString('base64url')
}

function startOf(cursor: string): number {
  try {
    const place = Number((JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[])[1])
    return Number.isSafeInteger(place) && place > 0 ? place : 0
  } catch {
    return 0
  }
}
