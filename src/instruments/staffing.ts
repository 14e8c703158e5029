// seats.yaml: how a platform staffs its seats and what it asks of the duty of its units. The paper (clause 9) wants aid in a surge and
// somebody on duty at every member unit and gives no figure; every number here is the operator's and says so.
import type { Citation } from '../terms/citation.js'
import type { Bilingual } from '../terms/text.js'

export interface ServiceLevel {
  readonly id: string
  readonly name: Bilingual
  /** Share of calls, 0…1, to be answered within `seconds`. */
  readonly share: number
  readonly seconds: number
  readonly cites: readonly Citation[]
}

export interface Skill {
  readonly id: string
  readonly name: Bilingual
  /** What a caller says, or how they speak, that asks for it. */
  readonly words: readonly string[]
}

export interface ShiftTemplate {
  readonly id: string
  readonly name: Bilingual
  /** HH:MM; `to` at or before `from` is the next day. */
  readonly from: string
  readonly to: string
  /** Counted as a night where runs of nights are looked at. */
  readonly night: boolean
}

export interface Staffing {
  /** The first one is planned for; the others are told beside it. */
  readonly levels: readonly ServiceLevel[]
  /** Talk and wrap-up together, until the seats' own record has `measuredFrom` calls. */
  readonly handling: { readonly seconds: number; readonly measuredFrom: number; readonly cites: readonly Citation[] }
  /** Share of planned time that goes to breaks, training and absence. */
  readonly shrinkage: { readonly share: number; readonly cites: readonly Citation[] }
  /** Seats that are there however quiet it is. */
  readonly atLeast: { readonly seats: number; readonly cites: readonly Citation[] }
  readonly history: { readonly weeks: number; readonly cites: readonly Citation[] }
  /** Waiting callers from which the own seats count as too few (rule R05). */
  readonly queue: { readonly limit: number; readonly cites: readonly Citation[] }
  /** Times the expected calls: what the surge view offers to try. */
  readonly surges: readonly number[]
  readonly rest: {
    readonly nightsInARow: number
    readonly hoursInAWeek: number
    readonly hoursBetween: number
    readonly cites: readonly Citation[]
  }
  readonly shifts: readonly ShiftTemplate[]
  readonly skills: readonly Skill[]
  readonly duty: {
    /** Days ahead in which a gap shows. */
    readonly aheadDays: number
    /** A unit with a roster and nobody on it now: `reason` asks the dispatcher for one, `warn` only tells. */
    readonly nobodyNow: 'reason' | 'warn'
    /** A unit of which no roster is kept at all. */
    readonly noRoster: 'reason' | 'warn'
    readonly cites: readonly Citation[]
  }
}
