// What a procedure and its time limits are, as data: procedure.yaml of an instrument, limits.yaml of a limits pack.
import type { Citation } from '../terms/citation.js'
import type { Bilingual } from '../terms/text.js'

/** procedure.yaml: the states of each kind of leg and who may move it. */
export interface Procedure {
  readonly legs: Readonly<Record<string, LegProcedure>>
  /** 退单: minutes of working time (`calendar.workingMinutesBetween`) from dispatch, listed grounds. */
  readonly returning: {
    readonly withinMinutes: number
    readonly grounds: readonly Ground[]
    readonly cites: readonly Citation[]
  }
  readonly declining: { readonly grounds: readonly Ground[]; readonly cites: readonly Citation[] }
  /** Why a demand is not accepted by either platform (诉讼/仲裁/… /无实质内容). */
  readonly turningAway: { readonly grounds: readonly Ground[]; readonly cites: readonly Citation[] }
  /** Named pause rules: the citizen's clock stops only under one of these. */
  readonly pausing: {
    readonly rules: readonly PauseRule[]
    readonly cites: readonly Citation[]
  }
  readonly oneKeyTransfersPerDemand: number
  readonly extensionsPerOrder: number
  /** All orders of one demand together; without it extensionsPerOrder holds for the demand as well. */
  readonly extensionsPerDemand?: number
  /** When a lamp turns amber where the limit itself does not say. Red is the due time, always. */
  readonly lamp?: { readonly amber: AmberRule; readonly cites: readonly Citation[] }
  /**
   * 催办 → 督办 → … in order; each opens `afterMinutes` relative to the due time: negative counts back in working
   * time (`calendar.addWorkingMinutes`), positive runs round the clock.
   */
  readonly escalation: readonly {
    readonly step: string
    readonly name: Bilingual
    readonly afterMinutes: number
    /** The unit has to say in time what it does about it; unanswered, the next step opens. */
    readonly asksAnswer?: boolean
    /** The unit has to be on the spot within this many minutes and say who does what. */
    readonly onSiteWithinMinutes?: number
    /** What the step weighs in the unit's score. */
    readonly points?: number
    readonly cites: readonly Citation[]
  }[]
  /** The ladder as a procedure; its states stand under legs.supervision. */
  readonly supervising?: {
    /** `steps`: which of the ladder a person may open on this ground. */
    readonly grounds: readonly (Ground & { readonly steps: readonly string[] })[]
    readonly appealWithinWorkingDays: number
    /** From this many reopenings on a step opens by itself. */
    readonly reopenedTimes: number
    readonly cites: readonly Citation[]
  }
  /** Leaving an order out of the assessment (剔除、复核); its states stand under legs.set_aside. */
  readonly settingAside?: {
    readonly grounds: readonly Ground[]
    readonly appealWithinWorkingDays: number
    readonly cites: readonly Citation[]
  }
}

export type PauseRule = Ground & {
  readonly maxDays: number
  /** How often one demand may be paused under this rule; without it once. */
  readonly maxTimes?: number
  /** What ends the pause by itself before its longest time: the citizen has said what was waited for. */
  readonly endsOn?: readonly 'supplement'[]
}

export interface Ground {
  readonly id: string
  readonly name: Bilingual
  /** The clerk must name the duty row or clause that shows it. */
  readonly needsCitation?: boolean
  /** Only with a shift lead's approval. */
  readonly needsApproval?: boolean
  /** Needs two different people to agree. */
  readonly needsTwoPersons?: boolean
  /** turningAway: the matter goes a way laid down by law (转法定途径), and the citizen is told which. */
  readonly legalProcedure?: boolean
}

export interface LegProcedure {
  readonly states: readonly {
    readonly id: string
    readonly name: Bilingual
    /** The plain sentence a citizen reads. */
    readonly forCitizen: Bilingual
    readonly open: boolean
    /** Who holds the leg in this state. */
    readonly holder: 'desk' | 'unit' | 'peer' | 'none'
    /** Limit id whose clock runs, or null with the reason why none runs. */
    readonly clock: string | null
    readonly noClockBecause?: string
  }[]
  readonly initial: string
  readonly moves: readonly {
    /** Action kind, past tense, e.g. `order_signed_for`. */
    readonly action: string
    readonly from: readonly string[]
    readonly to: string
    readonly by: readonly string[]
    readonly cites: readonly Citation[]
  }[]
}

/** limits.yaml of a limits pack: times the instrument does not set. */
export interface Limit {
  readonly id: string
  readonly name: Bilingual
  readonly within: { readonly minutes: number } | { readonly workingDays: number }
  /** Narrower limits first: the first whose conditions all hold applies. */
  readonly when: {
    readonly requestType?: readonly string[]
    readonly urgency?: readonly string[]
    readonly danger?: boolean
    /** Where it is: a limit may be narrower for a town, a handling unit, or a row of the catalogue. */
    readonly town?: readonly string[]
    readonly unit?: readonly string[]
    readonly matter?: readonly string[]
    /** supervision: the step of the ladder the limit is for. */
    readonly step?: readonly string[]
  }
  /** When the lamp turns amber, where this limit has its own point; otherwise procedure.lamp says. */
  readonly amber?: AmberRule
  readonly cites: readonly Citation[]
}

/** A share of the limit used up, or minutes before the due time (working minutes where the limit is in working days). */
export type AmberRule = { readonly share: number } | { readonly minutesBefore: number }
