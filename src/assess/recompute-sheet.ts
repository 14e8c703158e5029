// A sheet once more from the actions alone, every chain checked, day by day so that a million files need no more memory than a day's, and
// held against the kept tallies figure by figure (task 8). Whatever differs is named: the figure, and the demand if it is one.

import { findChainFault } from '../cases/action.js'
import type { Book } from '../instruments/pack.js'
import { compareTallies, type TallyDifference } from '../reports/compare-tallies.js'
import { createCounter } from '../reports/counter.js'
import { demandFacts } from '../reports/demand-facts.js'
import type { GroupBy } from '../reports/group-by.js'
import { boundsOf, daysOf, monthOf, type Period, partsOf } from '../reports/periods.js'
import { type ReckonedSheet, tallyIn, withDigest } from '../reports/reckon.js'
import { sheetOf } from '../reports/sheet.js'
import type { SheetBook } from '../reports/sheet-book.js'
import { addTally, type Tally } from '../reports/tally.js'
import type { Store } from '../store/port.js'
import type { Id } from '../terms/ids.js'
import { canonicalJson } from '../terms/json.js'
import { Fault } from '../terms/refusal.js'
import type { Day } from '../terms/time.js'
import { catchUp, sheetBookOn } from './read-sheet.js'

export interface FileDifference {
  readonly caseId: Id
  readonly number: string
  /** It is in no tally; it was counted at an older version; or what was kept of it is not what its actions say. */
  readonly why: 'not_counted' | 'older_version' | 'other_facts'
}

export interface Recomputed {
  readonly sheet: ReckonedSheet
  readonly files: number
  readonly actions: number
  /** The kept sheet; undefined where no tallies are kept by this book. */
  readonly kept: ReckonedSheet | undefined
  readonly tallies: readonly TallyDifference[]
  readonly demands: readonly FileDifference[]
}

type Needs = Pick<Store, 'eachKept' | 'readTallies' | 'keepTallies' | 'keepingState'>
type Tallies = Map<string, Tally>

/** A file that changes while its day is read is read again; what still differs then is a difference. */
const TRIES = 3

export async function recomputeSheet(
  store: Needs,
  papers: Book,
  period: Period,
  by: GroupBy,
  onDay: (day: Day, files: number) => void = () => {},
): Promise<Recomputed> {
  const book = sheetBookOn(papers, period.to)
  const keeps = (await store.keepingState())?.digest === book.digest
  const sums = { kept: new Map<string, Tally>(), anew: new Map<string, Tally>(), month: new Map<string, Tally>() }
  const found = { files: 0, actions: 0, tallies: [] as TallyDifference[], demands: [] as FileDifference[] }
  let keptWhole = keeps
  const parts = new Set(partsOf(period))
  const days = daysOf(period)
  for (const [place, day] of days.entries()) {
    let read = await reckonDay(store, book, day, by)
    let kept = keeps ? await keptOf(store, book, day, by) : undefined
    const differs = () =>
      kept !== undefined && (read.demands.length > 0 || compareTallies(book, day, kept, read.tallies).length > 0)
    for (let tried = 1; tried < TRIES && differs(); tried += 1) {
      await catchUp(store, book)
      read = await reckonDay(store, book, day, by)
      kept = await keptOf(store, book, day, by)
    }
    if (kept === undefined) keptWhole = false
    else {
      found.tallies.push(...compareTallies(book, day, kept, read.tallies))
      found.demands.push(...read.demands)
      if (parts.has(day)) merge(book, sums.kept, kept)
    }
    merge(book, sums.anew, read.tallies)
    merge(book, sums.month, read.tallies)
    found.files += read.files
    found.actions += read.actions
    onDay(day, found.files)
    const month = monthOf(day)
    if (days[place + 1] === undefined || monthOf(days[place + 1] ?? '') !== month) {
      if (parts.has(month) && keptWhole) {
        const whole = await keptOf(store, book, month, by)
        found.tallies.push(...compareTallies(book, month, whole ?? new Map(), sums.month))
        merge(book, sums.kept, whole ?? new Map())
      }
      sums.month = new Map()
    }
  }
  return {
    sheet: withDigest(sheetOf(book, sums.anew)),
    kept: keptWhole ? withDigest(sheetOf(book, sums.kept)) : undefined,
    ...found,
  }
}

async function reckonDay(store: Needs, book: SheetBook, day: Day, by: GroupBy) {
  const tallies: Tallies = new Map()
  const demands: FileDifference[] = []
  const counter = createCounter(book)
  const tallyOf = tallyIn(tallies, book)
  const [from, to] = boundsOf({ from: day, to: day }, book.zone)
  let actions = 0
  const files = await store.eachKept(from, to, (file) => {
    const fault = findChainFault(file.actions)
    if (fault !== undefined)
      throw new Fault(
        'chain_broken',
        `The chain of file ${file.caseId} is broken at action ${fault.seq} (${fault.what}); export and verify it.`,
      )
    actions += file.actions.length
    const facts = demandFacts(file.actions) ?? null
    const { caseId, number, kept } = file
    if (kept === null) demands.push({ caseId, number, why: 'not_counted' })
    else if (kept.version !== file.actions.length) demands.push({ caseId, number, why: 'older_version' })
    else if (canonicalJson(kept.facts) !== canonicalJson(facts)) demands.push({ caseId, number, why: 'other_facts' })
    if (facts !== null) counter.count(facts, 1, [by], (_, group) => tallyOf(group))
  })
  return { tallies, demands, files, actions }
}

/** What is kept of one day or month; undefined where no tallies are kept by this book. */
async function keptOf(store: Needs, book: SheetBook, period: string, by: GroupBy): Promise<Tallies | undefined> {
  const kept = await store.readTallies(book, { by, periods: [period] })
  if (kept === undefined || kept.book.digest !== book.digest) return undefined
  return new Map(kept.parts.map(({ group, tally }) => [group, tally]))
}

function merge(book: SheetBook, into: Tallies, from: ReadonlyMap<string, Tally>): void {
  const tallyOf = tallyIn(into, book)
  for (const [group, tally] of from) addTally(tallyOf(group), tally)
}
