// What the other rooms may ask of the store about seats and rosters: what seats told, calls by half hour, records of a roster by day.
import type { RecordFile } from '../registers/record-file.js'
import type { Arrival } from '../seats/forecast.js'
import type { SeatNote } from '../seats/presence.js'
import type { JsonObject } from '../terms/json.js'
import type { Day, Instant } from '../terms/time.js'

export interface RosterStore {
  /** Adds what a seat tells; the same state of the same seat again adds nothing. Answers whether it did. */
  noteSeatState(note: SeatNote): Promise<boolean>
  /** In the order of time. */
  seatStates(from: Instant, to: Instant): Promise<readonly SeatNote[]>
  /** The newest notes of one account, the newest first. */
  seatStatesOf(account: string, limit: number): Promise<readonly SeatNote[]>
  /** Calls taken here by day and half hour as the zone's clocks show them; drills and what the other platform handed over are left out. */
  arrivals(from: Instant, to: Instant, zone: string): Promise<readonly Arrival[]>
  /** Records whose field `day` lies within, both days included, in the order of day; with `fields` only those that say so. */
  rosterOf(register: string, from: Day, to: Day, fields?: JsonObject): Promise<readonly RecordFile[]>
}
