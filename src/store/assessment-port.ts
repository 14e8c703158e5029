// What the other rooms may ask of the store about assessment sheets (task 8): kept tallies, and the demands behind a figure.
import type { Action } from '../cases/action.js'
import type { Standing } from '../reports/counter.js'
import type { DemandFacts } from '../reports/facts.js'
import type { GroupBy } from '../reports/group-by.js'
import type { Period } from '../reports/periods.js'
import type { SheetBook } from '../reports/sheet-book.js'
import type { Tally } from '../reports/tally.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'

export interface KeepingState {
  readonly digest: string
  readonly state: 'building' | 'kept'
  /** Files counted so far, and how many there were when building began. */
  readonly done: number
  readonly total: number
}

export interface KeptRound extends KeepingState {
  /** Files looked at in this round; nought when there is nothing to do. */
  readonly looked: number
}

export interface KeptTallies {
  /** The book the tallies were reckoned by: the one asked for, or its predecessor while that is being built. */
  readonly book: SheetBook
  /** Which building of that book. */
  readonly mark: string
  /** Null when true to the last moment; else the moment up to which a predecessor's tallies were kept. */
  readonly asOf: Instant | null
  /** Changed files not yet counted in: 0, or what a flood has left behind; at most 1,000 is told. */
  readonly behind: number
  /** Set while the book asked for is being built. */
  readonly building: KeepingState | null
  readonly parts: readonly { readonly period: string; readonly group: string; readonly tally: Tally }[]
}

export interface TallyQuestion {
  readonly by: GroupBy
  /** Months and days, as `partsOf` puts them. */
  readonly periods: readonly string[]
  /** One group only. */
  readonly group?: string
}

export interface CountedQuestion {
  readonly period: Period
  readonly by: GroupBy
  /** Null: every group. */
  readonly group: string | null
  readonly indicator: number
  readonly standing: Standing
  readonly after: string | null
  readonly limit: number
}

export interface CountedRow {
  readonly caseId: Id
  readonly number: string
  readonly received: Instant
  readonly standing: 'numerator' | 'denominator' | 'left_out'
  readonly value: string | number | boolean | null
}

export interface CountedPage {
  readonly items: readonly CountedRow[]
  /** All of them, from the tallies. */
  readonly total: number
  readonly next: string | null
}

/** A file as the recomputation needs it: its actions, and what was kept of it. */
export interface KeptFile {
  readonly caseId: Id
  readonly number: string
  readonly actions: readonly Action[]
  readonly kept: { readonly version: number; readonly facts: DemandFacts | null; readonly book: string | null } | null
}

export interface AssessmentStore {
  /**
   * One round of keeping: the book is declared if it is not the present one, changed files are counted anew, and while it is being
   * built some more of the others are. One round at a time per tenant, whoever asks.
   */
  keepTallies(book: SheetBook, most: number): Promise<KeptRound>
  keepingState(): Promise<KeepingState | null>
  /** Undefined when neither this book nor a predecessor has been counted whole. */
  readTallies(book: SheetBook, question: TallyQuestion): Promise<KeptTallies | undefined>
  /** The demands behind a figure, newest first; undefined while the book's tallies are not whole. */
  listCounted(book: SheetBook, question: CountedQuestion): Promise<CountedPage | undefined>
  /** Demands received in that time, exercises too: what a sheet without tallies would have to read. */
  countReceived(from: Instant, to: Instant): Promise<number>
  /** Every file received in that time with its actions and what was kept of it, a few hundred at a time. */
  eachKept(from: Instant, to: Instant, each: (file: KeptFile) => void): Promise<number>
  /** Forgets every kept tally; they are then built anew. */
  forgetTallies(): Promise<void>
}
