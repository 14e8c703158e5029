// The case file (办件): one platform's record of one demand, folded from its actions. State lives on legs, never in one column.
import type { Decision } from '../routing/decision.js'
import type { Citation } from '../terms/citation.js'
import type { Id } from '../terms/ids.js'
import type { Channel, Platform, RequestType, TransferMode } from '../terms/platform.js'
import type { SharingExclusion } from '../terms/sharing.js'
import type { Instant } from '../terms/time.js'

export interface CaseFile {
  readonly id: Id
  readonly platform: Platform
  /** The same on both platforms: one demand (诉求), one case file on each side. */
  readonly demandId: Id
  /** This platform's own number, what the citizen is told. */
  readonly number: string
  readonly peerNumber: string | null
  readonly origin: 'contact' | 'transfer'
  /** 首接平台 */
  readonly firstReceiver: Platform
  /** The citizen's clock starts here, on whichever platform that was. */
  readonly firstContactAt: Instant
  readonly receivedAt: Instant
  readonly channel: Channel
  readonly requestType: RequestType
  readonly title: string
  readonly text: string
  readonly supplements: readonly { readonly at: Instant; readonly text: string; readonly by: string }[]
  readonly place: { readonly town: string | null; readonly address: string | null }
  readonly requester: Requester
  /** Everyone whose own contact was merged into this file; each still gets an answer. */
  readonly petitioners: readonly Petitioner[]
  readonly mergedInto: Id | null
  readonly exclusions: readonly SharingExclusion[]
  readonly danger: Danger
  readonly decision: Decision
  /** Catalogue version this file was opened under. */
  readonly packVersion: string
  readonly state: 'open' | 'answered' | 'turned_away' | 'merged' | 'closed'
  readonly legs: readonly Leg[]
  readonly calls: readonly CallRecord[]
  readonly duties: readonly Duty[]
  readonly supervisions: readonly Supervision[]
  readonly setAsides?: readonly SetAside[]
  /** The whole demand's clock. */
  readonly clock: Clock
  /** A pause that waits for its second person; the clock runs on meanwhile. */
  readonly pauseProposed?: {
    readonly rule: string
    readonly reason: string
    readonly by: string
    readonly at: Instant
  } | null
  readonly oneKeyTransfers: number
  readonly followUps: readonly FollowUp[]
  /** Missing where nobody has verified anything: files written before there was such a deed have none. */
  readonly verifications?: readonly Verification[]
  readonly reopened: number
  /** Kept out of statistics (演练/培训). */
  readonly drill: boolean
  /** Lower-case hex of SHA-256 over the citizen's query code; the code itself is told once and not kept. */
  readonly queryCodeHash: string | null
  /** Number of actions; the optimistic lock. */
  readonly version: number
  /** Hash of the last action. */
  readonly head: string
}

export interface Requester {
  readonly name: string | null
  readonly phone: string | null
  /** 保密: the citizen asked for secrecy. */
  readonly secret: boolean
}

export interface Petitioner {
  readonly caseId: Id
  readonly number: string
  readonly requester: Requester
  readonly at: Instant
}

export interface Danger {
  readonly present: boolean
  readonly words: readonly string[]
  readonly facts: readonly string[]
  /** A downgrade needs a second person. */
  readonly downgradeProposedBy: string | null
  readonly downgradedBy: readonly [string, string] | null
}

export interface Clock {
  readonly startedAt: Instant
  readonly dueAt: Instant | null
  readonly limit: string | null
  /** True when the due time lies beyond the days for which holidays are known. */
  readonly provisional: boolean
  /** Name of the pause rule and since when; null while running. */
  readonly paused: RunningPause | null
  /** Finished pauses, named: what lengthened the citizen's wait. */
  readonly pauses: readonly FinishedPause[]
  readonly stoppedAt: Instant | null
  readonly cites: readonly Citation[]
  // Files written before these were kept have none of them.
  /** The length that was set: minutes round the clock or working days. */
  readonly within?: { readonly minutes: number } | { readonly workingDays: number }
  /** When the lamp turns amber; moves with the due time. */
  readonly amberAt?: Instant | null
  /** Approved extensions, each counted from the due time that stood. */
  readonly extensions?: readonly { readonly at: Instant; readonly days: number; readonly by: string }[]
  /** What made it shorter than it was set: danger, an earlier caller of the same matter. */
  readonly shortened?: readonly { readonly at: Instant; readonly rule: string; readonly from: Instant | null }[]
}

export interface RunningPause {
  readonly rule: string
  readonly since: Instant
  readonly by?: string
  /** The second person, where the rule needs one. */
  readonly approvedBy?: string
  readonly reason?: string
}

export interface FinishedPause {
  readonly rule: string
  readonly from: Instant
  readonly to: Instant
  readonly by?: string
  readonly approvedBy?: string
  readonly reason?: string
}

export type Holder =
  | { readonly kind: 'desk'; readonly id: Platform }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'peer'; readonly id: Platform }
  | { readonly kind: 'none'; readonly id: '' }

/** desk: this platform's own share · order: a work order at a unit · transfer_out / transfer_in: handed over · negotiation: whose is it? */
export type LegKind = 'desk' | 'order' | 'transfer_out' | 'transfer_in' | 'negotiation'

export interface Leg {
  readonly id: Id
  readonly kind: LegKind
  /** A word of procedure.yaml. */
  readonly state: string
  readonly open: boolean
  /** Who has it in hand now. */
  readonly holder: Holder
  /** order: the handling unit it was dispatched to, also while the desk decides about its return or result. */
  readonly unit: string | null
  readonly openedAt: Instant
  readonly clock: Clock
  /** Catalogue rows this leg answers. */
  readonly matters: readonly string[]
  readonly mode: TransferMode | null
  /** transfer: leg id on the other side · order: desk leg it belongs to. */
  readonly parent: Id | null
  readonly role: 'lead' | 'assisting' | null
  readonly dispatchedAt: Instant | null
  /** Returns already decided; a returned order that was adjudicated back may not be returned again. */
  readonly adjudicated: boolean
  readonly request: LegRequest | null
  readonly extensions: number
  readonly result: WorkResult | null
  readonly writtenBackAt: Instant | null
  /** Account that passed the result; missing where nobody has. */
  readonly reviewedBy?: string
  /** negotiation: who said whose it is. */
  readonly views: readonly { readonly platform: Platform; readonly says: Platform; readonly because: string }[]
  readonly note: string | null
}

/** A unit's pending request: return or extension. */
export interface LegRequest {
  readonly kind: 'return' | 'extension'
  readonly at: Instant
  readonly by: string
  readonly ground: string
  readonly cite: string | null
  readonly note: string
  readonly days: number | null
}

export interface WorkResult {
  readonly at: Instant
  readonly by: string
  readonly text: string
  readonly resolved: boolean
  readonly citizenContactedAt: Instant | null
}

/** The journal of a voice handover: written before the phone system is told to do anything. */
export interface CallRecord {
  readonly opId: Id
  readonly mode: TransferMode
  readonly legId: Id | null
  readonly adapter: string
  readonly callRef: string
  readonly token: string
  readonly state: 'requested' | 'connected' | 'completed' | 'failed' | 'caller_lost'
  readonly cause: string | null
  readonly requestedAt: Instant
  readonly endedAt: Instant | null
}

/** Something a named desk owes a citizen, e.g. a call-back after a hang-up. */
export interface Duty {
  readonly id: Id
  readonly kind: 'call_back'
  readonly because: string
  readonly holder: Platform
  readonly openedAt: Instant
  readonly dueAt: Instant
  readonly doneAt: Instant | null
  readonly note: string | null
}

export interface Supervision {
  readonly id: Id
  readonly step: string
  readonly legId: Id
  /** The limit that was missed: a leg has several clocks in its life. */
  readonly limit: string | null
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly note: string | null
  // Files from before the ladder was a procedure have none of what follows.
  /** A word of procedure.legs.supervision. */
  readonly state?: string
  readonly open?: boolean
  readonly ground?: string
  /** Account that opened it; `clock` where nobody did. */
  readonly by?: string
  /** The unit that has to answer; null where the desk itself is late. */
  readonly unit?: string | null
  /** How long the state it is in may last. */
  readonly clock?: Clock
  /** On-site supervision: by when the unit is to be there. */
  readonly arriveBy?: Instant | null
  readonly answer?: SupervisionAnswer | null
  readonly appeal?: { readonly at: Instant; readonly by: string; readonly reason: string } | null
  readonly appealDecided?: Ruling | null
  /** Unanswered in time: the ladder has gone one step up for it. */
  readonly raised?: boolean
  readonly points?: number
}

export interface SupervisionAnswer {
  readonly at: Instant
  readonly by: string
  readonly measures: string
  readonly arrivedAt: Instant | null
  /** Who does what, as settled on site. */
  readonly division: string | null
}

/** Somebody's decision with its reason. */
export interface Ruling {
  readonly at: Instant
  readonly by: string
  readonly granted: boolean
  readonly reason: string
}

/** A unit asks that an order or a whole demand be left out of its assessment (剔除). The citizen's matter goes on untouched. */
export interface SetAside {
  readonly id: Id
  readonly subject: 'demand' | 'order'
  /** The unit's own order. */
  readonly legId: Id
  readonly unit: string
  readonly ground: string
  readonly cite: string | null
  readonly reason: string
  readonly askedAt: Instant
  readonly by: string
  /** A word of procedure.legs.set_aside. */
  readonly state: string
  readonly open: boolean
  readonly clock: Clock
  readonly first: Ruling | null
  readonly second: Ruling | null
  readonly appeal: { readonly at: Instant; readonly by: string; readonly reason: string } | null
  readonly final: Ruling | null
  readonly revoked: Ruling | null
}

/** A supervisor's own look at a reported result: on the spot, by calling, or from documents. */
export interface Verification {
  readonly at: Instant
  readonly by: string
  readonly way: 'on_site' | 'call' | 'document'
  readonly found: 'done' | 'partly' | 'not_done'
  readonly note: string
}

export interface FollowUp {
  readonly at: Instant
  readonly by: string
  readonly reached: boolean
  readonly resolved: 'yes' | 'partly' | 'no' | null
  readonly satisfied: 'satisfied' | 'acceptable' | 'unsatisfied' | null
  /** Case id of the merged petitioner who was called; null for the requester. */
  readonly petitioner: Id | null
  readonly note: string
}
