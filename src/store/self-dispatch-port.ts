// What the other rooms may ask of the store about self-dispatch: what became of the demands the desk was sure of.
import type { SelfDispatchOutcome } from '../cases/self-dispatch-outcome.js'
import type { Instant } from '../terms/time.js'

export interface SelfDispatchCount {
  /** Row decided at receipt. */
  readonly matter: string
  /** It was dispatched by itself. */
  readonly itself: boolean
  readonly outcome: SelfDispatchOutcome
  readonly count: number
}

export interface SelfDispatchStore {
  /**
   * Contacts received from `since` on whose decision at receipt had the band `self`, one row of this platform and a unit, by what became
   * of them. Drills, danger and what is kept from sharing are left out.
   */
  selfDispatched(since: Instant): Promise<readonly SelfDispatchCount[]>
}
