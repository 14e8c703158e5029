// The command that sends work orders out, with what is noted of the duty of the units they go to (clauses 3 and 9).
import type { Instant } from '../terms/time.js'

/** That nobody is on duty at a unit to which an order goes all the same (clause 9). */
export interface DutyNoted {
  readonly rosterKept: boolean
  /** When somebody is there next, as far as it is known. */
  readonly next: Instant | null
  readonly reason?: string
}

/** The same where nobody asked anybody yet: whether an order that would go by itself waits for a person. */
export interface AbsentUnit extends DutyNoted {
  readonly waits: boolean
}

export interface Dispatch {
  readonly kind: 'dispatch'
  readonly lead: string
  readonly assisting?: readonly string[]
  readonly matters?: readonly string[]
  readonly note?: string
  /** Unit → what is to be noted of its duty. */
  readonly duty?: Readonly<Record<string, DutyNoted>>
}
