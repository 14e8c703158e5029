// An assessment sheet as it stands now (task 8): from the kept tallies where they are of this book, else from the facts of every demand
// where those are few. What a screen, a report and the prompt all show.
import { packsInForce } from '../instruments/in-force.js'
import type { Book } from '../instruments/pack.js'
import type { GroupBy } from '../reports/group-by.js'
import { boundsOf, type Period, partsOf } from '../reports/periods.js'
import { type ReckonedSheet, reckonSheet, tallyIn, withDigest } from '../reports/reckon.js'
import { sheetOf } from '../reports/sheet.js'
import { type SheetBook, sheetBookOf } from '../reports/sheet-book.js'
import { addTally, type Tally } from '../reports/tally.js'
import type { KeepingState } from '../store/assessment-port.js'
import type { Store } from '../store/port.js'
import { accept, type Result, refuse } from '../terms/refusal.js'
import type { Day, Instant } from '../terms/time.js'

export interface SheetQuestion {
  readonly period: Period
  readonly by: GroupBy
  readonly today: Day
}

export interface SheetAnswer {
  readonly sheet: ReckonedSheet
  /** What the figures were reckoned by. */
  readonly book: SheetBook
  /** Set where the figures are a predecessor's: true as of then. */
  readonly asOf: Instant | null
  /** Changed files not counted in yet. */
  readonly behind: number
  readonly building: KeepingState | null
}

type Needs = Pick<Store, 'keepTallies' | 'keepingState' | 'readTallies' | 'countReceived' | 'eachFacts'>

const ROUND = 200
/** How long a reader waits for what has changed to be counted in; a flood is left to the keeper and told. */
const PATIENCE_MS = 400
/** Facts read for one sheet: about two seconds (measured at 5,000 a second). */
export const MOST_FACTS = 10_000

/** The book of the indicators in force on a day. */
export function sheetBookOn(book: Book, day: Day): SheetBook {
  return sheetBookOf(
    packsInForce(book, day).flatMap(({ assessment }) => assessment),
    book.place,
  )
}

/**
 * `keeps`: this process may declare the book of today as the one to keep; the prompt, which may run with other papers than the node,
 * only reads.
 */
export async function readSheet(
  store: Needs,
  papers: Book,
  { period, by, today }: SheetQuestion,
  keeps = true,
): Promise<Result<SheetAnswer>> {
  const wanted = sheetBookOn(papers, period.to)
  const ours = keeps
    ? wanted.digest === sheetBookOn(papers, today).digest
    : (await store.keepingState())?.digest === wanted.digest
  if (ours) await catchUp(store, wanted)
  const kept = await store.readTallies(wanted, { by, periods: partsOf(period) })
  if (kept !== undefined) {
    const tallies = new Map<string, Tally>()
    const tallyOf = tallyIn(tallies, kept.book)
    for (const { group, tally } of kept.parts) addTally(tallyOf(group), tally)
    const { book, asOf, behind, building } = kept
    return accept({ sheet: withDigest(sheetOf(book, tallies)), book, asOf, behind, building })
  }
  const [from, to] = boundsOf(period, wanted.zone)
  const demands = await store.countReceived(from, to)
  if (demands > MOST_FACTS) return refuse('sheet_not_ready', { demands, most: MOST_FACTS })
  const sheet = await reckonSheet(period, by, wanted, store.eachFacts)
  return accept({ sheet, book: wanted, asOf: null, behind: 0, building: null })
}

/** A building of many files is the keeper's: its rounds are long, and a reader who waited for one would gain nothing. */
export async function catchUp(store: Pick<Store, 'keepTallies' | 'keepingState'>, book: SheetBook): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  const now = await store.keepingState()
  if (now?.state === 'building' && now.digest === book.digest && now.total - now.done > ROUND) return
  for (;;) {
    const { looked, state } = await store.keepTallies(book, ROUND)
    if ((looked < ROUND && state === 'kept') || Date.now() > until) return
  }
}
