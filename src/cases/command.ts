// Everything that can be asked of a case file. Commands are imperative; what they lead to are actions in the past tense.
import type { Facts } from '../instruments/pack.js'
import type { Id } from '../terms/ids.js'
import type { Channel, Platform, RequestType } from '../terms/platform.js'
import type { SharingExclusion } from '../terms/sharing.js'
import type { Instant } from '../terms/time.js'
import type { Actor } from './action.js'
import type { AbsentUnit, Dispatch, DutyNoted } from './dispatch-command.js'
import type {
  AnswerSupervision,
  AppealSetAside,
  AppealSupervision,
  AskSetAside,
  CloseSupervision,
  DecideSetAside,
  DecideSupervisionAppeal,
  OpenSupervision,
  RevokeSetAside,
} from './oversight-command.js'
import type { PeerMessage } from './peer-message.js'
import type { Verify } from './verify-command.js'

export type * from './dispatch-command.js'
export type * from './oversight-command.js'
export type { PeerMessage } from './peer-message.js'
export type { Verify } from './verify-command.js'

/** A command with who gives it and the key that makes it idempotent. */
export interface Commanded<C extends Command = Command> {
  readonly command: C
  readonly by: Actor
  /** 8–128 characters; the same key with the same command answers the same and acts once. */
  readonly key: string
  /** When given, the file must still be at this version. */
  readonly expectedVersion?: number
}

export type Command =
  | ReceiveContact
  | ReceiveTransfer
  | Supplement
  | OfferTransfer
  | AcceptTransfer
  | DeclineTransfer
  | RecallTransfer
  | OpenNegotiation
  | AnswerNegotiation
  | EscalateBack
  | Dispatch
  | SignFor
  | ReturnOrder
  | AdjudicateReturn
  | RequestExtension
  | DecideExtension
  | ReportResult
  | ReviewResult
  | CompleteDesk
  | WriteBack
  | RecordFollowUp
  | Reopen
  | CloseCase
  | AnswerFromKnowledge
  | TurnAway
  | RaiseDanger
  | ProposeDowngrade
  | ConfirmDowngrade
  | PauseClock
  | ResumeClock
  | MarkExclusions
  | RecordCall
  | SettleDuty
  | OpenSupervision
  | AnswerSupervision
  | AppealSupervision
  | DecideSupervisionAppeal
  | CloseSupervision
  | Verify
  | AskSetAside
  | DecideSetAside
  | AppealSetAside
  | RevokeSetAside
  | FireTimer
  | HearPeer

export type CommandKind = Command['kind']

export interface ReceiveContact {
  readonly kind: 'receive_contact'
  readonly channel: Channel
  readonly requestType?: RequestType
  readonly text: string
  readonly title?: string
  readonly requester: { readonly name?: string; readonly phone?: string; readonly secret?: boolean }
  readonly place?: { readonly town?: string; readonly address?: string }
  readonly facts?: Facts
  /** The agent's own choice of catalogue rows. */
  readonly chosen?: readonly string[]
  /** The agent heard danger. */
  readonly danger?: boolean
  readonly exclusions?: readonly SharingExclusion[]
  /** Reference of the voice call in the phone system. */
  readonly callRef?: string
  /** Hand over at once as decided, in the same deed. Default: yes from the internet, no while a caller is on the line. */
  readonly handOver?: boolean
  /** Units with nobody on duty, where an order may go by itself. */
  readonly duty?: Readonly<Record<string, AbsentUnit>>
  readonly drill?: boolean
}

/** From the other platform: an offered transfer opens (or joins) a case file here. */
export interface ReceiveTransfer {
  readonly kind: 'receive_transfer'
  readonly message: PeerMessage
}

export interface Supplement {
  readonly kind: 'supplement'
  readonly text: string
  readonly facts?: Facts
}

export interface OfferTransfer {
  readonly kind: 'offer_transfer'
  readonly mode: 'one_key_transfer' | 'three_way_call' | 'system_push'
  /** Rows handed over; default: the rows the decision gives to the other side. */
  readonly matters?: readonly string[]
  readonly reason?: string
  /** Voice: which phone adapter and call. */
  readonly call?: { readonly adapter: string; readonly ref: string }
}

export interface AcceptTransfer {
  readonly kind: 'accept_transfer'
  readonly legId: Id
}

export interface DeclineTransfer {
  readonly kind: 'decline_transfer'
  readonly legId: Id
  /** Ground of procedure.declining. */
  readonly ground: string
  /** Catalogue row or clause that shows it. */
  readonly cite?: string
  readonly note: string
}

export interface RecallTransfer {
  readonly kind: 'recall_transfer'
  readonly legId: Id
  readonly reason: string
}

export interface OpenNegotiation {
  readonly kind: 'open_negotiation'
  readonly says: Platform
  readonly because: string
}

export interface AnswerNegotiation {
  readonly kind: 'answer_negotiation'
  readonly legId: Id
  readonly says: Platform
  readonly because: string
}

/** 回流: danger rises in a matter the hotline holds; it goes back to 110 at once. */
export interface EscalateBack {
  readonly kind: 'escalate_back'
  readonly facts: readonly string[]
  readonly reason: string
}

export interface SignFor {
  readonly kind: 'sign_for'
  readonly legId: Id
}

export interface ReturnOrder {
  readonly kind: 'return_order'
  readonly legId: Id
  readonly ground: string
  readonly cite?: string
  readonly note: string
}

export interface AdjudicateReturn {
  readonly kind: 'adjudicate_return'
  readonly legId: Id
  readonly upheld: boolean
  readonly note: string
  /** Upheld: the unit it goes to instead; without one the matter waits for dispatch. */
  readonly reassignTo?: string
  readonly duty?: Readonly<Record<string, DutyNoted>>
}

export interface RequestExtension {
  readonly kind: 'request_extension'
  readonly legId: Id
  readonly days: number
  readonly reason: string
}

export interface DecideExtension {
  readonly kind: 'decide_extension'
  readonly legId: Id
  readonly approved: boolean
  readonly note: string
  /** An approved extension needs the citizen told. */
  readonly citizenTold: boolean
}

export interface ReportResult {
  readonly kind: 'report_result'
  readonly legId: Id
  readonly text: string
  readonly resolved: boolean
  readonly citizenContactedAt?: Instant
}

export interface ReviewResult {
  readonly kind: 'review_result'
  readonly legId: Id
  readonly accepted: boolean
  readonly note: string
}

/** The desk itself dealt with its share, without a unit (e.g. police answered on the spot). */
export interface CompleteDesk {
  readonly kind: 'complete_desk'
  readonly text: string
  readonly resolved: boolean
}

export interface WriteBack {
  readonly kind: 'write_back'
  readonly legId: Id
  readonly text: string
  readonly resolved: boolean
}

export interface RecordFollowUp {
  readonly kind: 'record_follow_up'
  readonly reached: boolean
  readonly resolved?: 'yes' | 'partly' | 'no'
  readonly satisfied?: 'satisfied' | 'acceptable' | 'unsatisfied'
  /** Case id of a merged petitioner, when it was they who were called. */
  readonly petitioner?: Id
  readonly note: string
}

export interface Reopen {
  readonly kind: 'reopen'
  readonly reason: string
}

export interface CloseCase {
  readonly kind: 'close'
  readonly note?: string
}

export interface AnswerFromKnowledge {
  readonly kind: 'answer_from_knowledge'
  readonly cards: readonly string[]
  readonly note?: string
}

export interface TurnAway {
  readonly kind: 'turn_away'
  readonly ground: string
  readonly note: string
  /** Second person's account where the ground needs two. */
  readonly secondPerson?: string
}

export interface RaiseDanger {
  readonly kind: 'raise_danger'
  readonly facts: readonly string[]
  readonly words: string
}

export interface ProposeDowngrade {
  readonly kind: 'propose_downgrade'
  readonly reason: string
}

export interface ConfirmDowngrade {
  readonly kind: 'confirm_downgrade'
  readonly reason: string
}

export interface PauseClock {
  readonly kind: 'pause_clock'
  /** A named rule of procedure.pausing. */
  readonly rule: string
  readonly reason: string
}

export interface ResumeClock {
  readonly kind: 'resume_clock'
}

export interface MarkExclusions {
  readonly kind: 'mark_exclusions'
  readonly exclusions: readonly SharingExclusion[]
  readonly reason: string
}

/** What the phone system did, or what the operator says it did. */
export interface RecordCall {
  readonly kind: 'record_call'
  readonly opId: Id
  readonly event: 'connected' | 'completed' | 'failed' | 'caller_lost'
  readonly cause?: string
}

export interface SettleDuty {
  readonly kind: 'settle_duty'
  readonly dutyId: Id
  readonly note: string
}

export interface FireTimer {
  readonly kind: 'fire_timer'
  readonly timer: string
}

/** A message of the other platform about a demand both hold. */
export interface HearPeer {
  readonly kind: 'hear_peer'
  readonly message: PeerMessage
}
