// What the other rooms may ask of the store for the four boards (clause 6): voices of a window, kept daily counts, warnings' demands.
import type { DayCount } from '../analysis/history.js'
import type { Voice } from '../analysis/voice.js'
import type { Id } from '../terms/ids.js'
import type { Day, Instant } from '../terms/time.js'

export interface VoiceQuery {
  /** After this, up to and with `until`. */
  readonly since: Instant
  readonly until: Instant
  /** Only what this unit has or had an order of. */
  readonly unit?: string
  /** Bands are read of voices after this only; default none. */
  readonly bandsFrom?: Instant
  /** Rows that cover nothing (fallback rows): a voice with one of them has none. */
  readonly fallback: readonly string[]
}

/** A demand whose words are still to be read for signs. */
export interface Unread {
  readonly caseId: Id
  readonly receivedAt: Instant
  readonly text: string
  readonly danger: boolean
  readonly dangers: readonly string[]
  readonly row: string | null
}

export interface BoardFile {
  readonly caseId: Id
  readonly number: string
  readonly title: string
  readonly state: string
  readonly town: string | null
  readonly danger: boolean
  readonly receivedAt: Instant
}

export interface SeriesName {
  readonly row: string
  readonly town: string
  readonly place: string
}

export interface BoardStore {
  /** In the order of receipt; drills have none, merged files keep theirs. */
  boardVoices(query: VoiceQuery): Promise<readonly Voice[]>
  /** The beginnings of the texts of voices without a row. */
  unrowedTexts(query: VoiceQuery): Promise<readonly (Voice & { readonly text: string })[]>
  /** Received after `since`, or of that instant with a later id. */
  unreadSigns(since: Instant, afterId: Id, limit: number): Promise<readonly Unread[]>
  keepMarks(
    marks: readonly { readonly caseId: Id; readonly receivedAt: Instant; readonly marks: readonly string[] }[],
  ): Promise<void>
  /** Counts the days from `from` until before `to` anew. False: another worker is at it. */
  keepDays(span: {
    readonly from: Day
    readonly to: Day
    readonly since: Instant
    readonly until: Instant
    readonly zone: string
    readonly fallback: readonly string[]
  }): Promise<boolean>
  /** First and last kept day, and when the newest demand before the first kept day, or before `before`, was received. */
  keptDays(
    before: Instant,
  ): Promise<{ readonly first: Day | null; readonly last: Day | null; readonly newestBefore: Instant | null }>
  /** Places' counts older than this are dropped; towns' are kept. */
  dropPlaceDays(before: Day): Promise<void>
  /** Counts by matter and town. */
  townDays(from: Day, to: Day): Promise<readonly DayCount[]>
  placeDays(series: readonly SeriesName[], from: Day, to: Day): Promise<readonly DayCount[]>
  /** In the order of the ids given. */
  boardFiles(ids: readonly Id[]): Promise<readonly BoardFile[]>
  /** Adds demands to a warning; those already there stay. */
  addToWarning(warning: Id, cases: readonly Id[], at: Instant): Promise<void>
  /** For a unit without those of the five kinds that it has no order of (clause 5). */
  warningCases(warning: Id, unit?: string | null): Promise<readonly BoardFile[]>
  /** Warning → how many demands stand behind it. */
  countWarningCases(warnings: readonly Id[]): Promise<ReadonlyMap<Id, number>>
}
