// What the other rooms may ask of the store about joint meetings: disputes since a day, how the list was used, what the other
// platform announced.
import type { Action } from '../cases/action.js'
import type { RowUse } from '../reports/agenda/agenda.js'
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Instant } from '../terms/time.js'

export interface HeardNotice {
  readonly id: Id
  readonly receivedAt: Instant
  readonly data: JsonObject
}

export interface RowCasesQuery {
  /** Null: demands that no row fits. */
  readonly row: string | null
  /** Only those whose first order went to this unit. */
  readonly unit?: string
  readonly from: Instant
  readonly to: Instant
  readonly limit: number
}

export interface RowCase {
  readonly caseId: Id
  readonly number: string
  readonly at: Instant
}

export interface MeetingStore {
  /** Notices about the catalogue that the other platform sent, in the order of their receipt. */
  heardNotices(): Promise<readonly HeardNotice[]>
  /** The actions of every file that was disputed in that time, each file once. */
  eachDisputed(from: Instant, to: Instant, each: (actions: readonly Action[]) => void): Promise<number>
  /** How often each row was used for demands received in that time, by the unit that got the first order. Exercises count nowhere. */
  rowUse(from: Instant, to: Instant): Promise<readonly RowUse[]>
  /** Row → the last time a demand stood under it; null: never. */
  rowsLastUsed(rows: readonly string[]): Promise<ReadonlyMap<string, Instant | null>>
  /** The first demand this platform received at all: before that no row can have been left unused. */
  firstDemandAt(): Promise<Instant | null>
  /** The newest first. */
  rowCases(query: RowCasesQuery): Promise<readonly RowCase[]>
}
