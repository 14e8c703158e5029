// What somebody, or the clock, wants a report of.
import type { Day, Instant } from '../../terms/time.js'

/** An incident: what came in between two moments, of a town or matter, or chosen files. */
export interface IncidentWish {
  readonly subject: string
  readonly from: Instant
  readonly to: Instant
  readonly town?: string
  readonly row?: string
  readonly cases?: readonly string[]
}

export interface ReportWish {
  readonly plan: string
  readonly from: Day
  readonly to: Day
  readonly incident?: IncidentWish
}
