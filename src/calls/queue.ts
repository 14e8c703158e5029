// What a phone system may tell of its queue: who waits now and how the last half hour went. Beside the port of single calls, because a
// switch that cannot transfer for us may still count. Clause 9: one's own seats suffice or they do not.
import type { Instant } from '../terms/time.js'

export interface QueueNow {
  readonly at: Instant
  readonly waiting: number
  /** The one who has waited longest, in seconds. */
  readonly longestSeconds: number
  readonly talking: number
  readonly seats: number
  readonly lastHalfHour: { readonly offered: number; readonly answered: number; readonly abandoned: number }
  /** A drill is running: so many times the usual calls. */
  readonly drill: number | null
}

export interface PhoneQueue {
  look(): Promise<QueueNow>
  /** Only a simulated switch: so many times the usual calls from now on; 1 ends the drill. */
  readonly surge?: (times: number) => void
}
