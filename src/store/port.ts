// What the other rooms may ask of the store. Every method speaks for one tenant (one platform of one place).
import type { Action } from '../cases/action.js'
import type { CaseFile } from '../cases/case-file.js'
import type { Commanded, PeerMessage } from '../cases/command.js'
import type { Lamp } from '../deadlines/lamp.js'
import type { DemandFacts } from '../reports/facts.js'
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import type { Result } from '../terms/refusal.js'
import type { Instant } from '../terms/time.js'
import type { AccountStore } from './account-port.js'
import type { AlikeStore } from './alike-port.js'
import type { AssessmentStore } from './assessment-port.js'
import type { BoardStore } from './board-port.js'
import type { CallerStore } from './caller-port.js'
import type { EvaluationStore } from './evaluation-port.js'
import type { GazetteStore } from './gazette-port.js'
import type { HandedOutStore } from './handed-out-port.js'
import type { MeetingStore } from './meeting-port.js'
import type { ModelStore } from './model-port.js'
import type { OversightStore } from './oversight-port.js'
import type { Page } from './page.js'
import type { PaperStore } from './papers-port.js'
import type { RegisterStore } from './register-port.js'
import type { ReportStore } from './reports-port.js'
import type { RosterStore } from './roster-port.js'
import type { SearchStore } from './search-port.js'
import type { SelfDispatchStore } from './self-dispatch-port.js'

export type { Account, AccountStore } from './account-port.js'
export type { Page } from './page.js'
export type { CasePage, CaseQuery, CaseRow, Near } from './search-port.js'

export interface Performed {
  readonly file: CaseFile
  /** What this command added; empty when it was a repetition of one already done. */
  readonly actions: readonly Action[]
  /** Told once, e.g. the citizen's query code; stored only in hashed form, so a repetition does not tell it again. */
  readonly tell: JsonObject
  readonly repeated: boolean
}

export interface LegRow {
  readonly caseId: Id
  readonly number: string
  readonly title: string
  readonly town: string | null
  readonly danger: boolean
  readonly firstContactAt: Instant
  readonly caseDueAt: Instant | null
  readonly legId: Id
  readonly kind: string
  readonly state: string
  readonly holderKind: string
  readonly holderId: string
  /** order: the handling unit, whoever holds it now. */
  readonly unit: string | null
  readonly mode: string | null
  readonly openedAt: Instant
  readonly dueAt: Instant | null
  readonly amberAt: Instant | null
  readonly lamp: Lamp
  readonly overdue: boolean
}

export interface LegQuery {
  readonly kinds?: readonly string[]
  readonly states?: readonly string[]
  readonly holderKind?: string
  readonly holderId?: string
  /** Orders dispatched to this unit, whoever holds them now. */
  readonly unit?: string
  readonly open?: boolean
  readonly overdueAt?: Instant
  readonly after?: string
  readonly limit?: number
}

/** Something this platform owes somebody and has not done yet. */
export interface DutyRow {
  readonly caseId: Id
  readonly number: string
  readonly title: string
  readonly town: string | null
  readonly danger: boolean
  readonly dutyId: Id
  readonly kind: string
  readonly because: string
  readonly openedAt: Instant
  readonly dueAt: Instant
  readonly overdue: boolean
}

export interface DutyQuery {
  readonly after?: string
  readonly limit?: number
}

/** Cases: the one way in for writes, and the reads behind the screens. */
export interface CaseStore {
  /** Opens a case file (`receive_contact`). Concurrent openings share one commit. */
  open(commanded: Commanded): Promise<Result<Performed>>
  /** Runs a command on a file: load, decide, append, all in one transaction; a lost race is tried again. */
  perform(caseId: Id, commanded: Commanded): Promise<Result<Performed>>
  /** Merges a duplicate into a main file: both files in one transaction, locked in id order. */
  merge(
    duplicate: Id,
    main: Id,
    commanded: { by: Commanded['by']; key: string; reason: string },
  ): Promise<Result<Performed>>
  find(caseId: Id): Promise<CaseFile | undefined>
  findByNumber(number: string): Promise<CaseFile | undefined>
  findByDemand(demandId: Id): Promise<CaseFile | undefined>
  timeline(caseId: Id): Promise<readonly Action[]>
  /** The facts an assessment looks at, of every file received in that time. */
  eachFacts(from: Instant, to: Instant, each: (facts: DemandFacts) => void): Promise<number>
  /** The actions of every file received from `from` until before `to`, file by file in the order of receipt: for assessments. */
  eachTimeline(from: Instant, to: Instant, each: (actions: readonly Action[]) => void): Promise<number>
  legs(query: LegQuery): Promise<Page<LegRow>>
  /** Open duties of the whole platform, whoever took the contact: the longest overdue first. */
  duties(query: DutyQuery): Promise<Page<DutyRow>>
  /** Counts of legs by kind and state; in a store of very many, those of ended ones may be some minutes old. */
  counts(): Promise<readonly { kind: string; state: string; open: boolean; count: number; overdue: number }[]>
  caseCounts(): Promise<readonly { state: string; origin: string; count: number }[]>
  /**
   * Voice handovers whose call record is still `requested` or `connected`, oldest first: what a restarted calls room must
   * adopt or close. Reads the case files' `calls`.
   */
  openCalls(): Promise<readonly { caseId: Id; opId: Id; adapter: string; callRef: string }[]>
}

/** A message as stored for sending: numbered per pair, signed once, sent as often as needed. */
export interface OutboxRow {
  readonly id: Id
  readonly to: Platform
  readonly seq: number
  readonly type: string
  readonly demandId: Id | null
  readonly at: Instant
  readonly data: JsonObject
  /** The signed bytes; null until sealed. */
  readonly sealed: string | null
  readonly attempts: number
  readonly receipt: JsonObject | null
}

export interface PeerState {
  readonly peer: Platform
  /** Highest number sealed for this peer. */
  readonly sealedTo: number
  /** Highest number the peer has receipted without a gap. */
  readonly receiptedTo: number
  /** Highest number of theirs applied here without a gap. */
  readonly appliedTo: number
  /** Outbox rows for this peer without a final receipt, numbered or not. */
  readonly waiting: number
  /** Messages of theirs that are here and wait for an earlier number. */
  readonly early: number
  readonly quarantined: number
  readonly lastHeardAt: Instant | null
  readonly lastSentAt: Instant | null
  readonly lastError: string | null
}

export interface InboxVerdict {
  readonly outcome: 'applied' | 'duplicate' | 'early' | 'refused' | 'quarantined'
  readonly code: string | null
}

/** A message as it is taken in. `digest` is SHA-256 (hex) of the signed envelope's bytes; `sealed` is what arrived. */
export type IncomingMessage = PeerMessage & { readonly seq: number; readonly digest: string; readonly sealed: string }

export interface ExchangeStore {
  /** Numbers unnumbered rows in commit order and returns up to `limit` unsealed ones. One caller at a time. */
  numberNext(peer: Platform, limit: number): Promise<readonly OutboxRow[]>
  seal(rows: readonly { id: Id; sealed: string }[]): Promise<void>
  /** Sealed, not yet receipted, whose next attempt is due. */
  dueForSending(peer: Platform, now: Instant, limit: number): Promise<readonly OutboxRow[]>
  sealedAfter(peer: Platform, afterSeq: number, limit: number): Promise<readonly OutboxRow[]>
  receipted(peer: Platform, receipts: readonly { seq: number; receipt: JsonObject }[]): Promise<void>
  sendingFailed(peer: Platform, seqs: readonly number[], error: string, retryAt: Instant): Promise<void>
  /**
   * Takes a verified message in: files it in the inbox and applies it in one transaction, exactly once and in order.
   * A number below the next is a duplicate (`code`: that of the first verdict; `quarantined` with code `number_reused` when its digest differs), above it waits
   * as `early` (an early number that is already waiting with another digest is `number_reused` too).
   * The caller puts a `quarantined` verdict aside; takeIn itself files nothing then.
   * A message without a demand (`demandId === ''`: `exchange.reconcile`, `catalogue.notice`) is filed as applied and never
   * shown to the desk. When applying throws, nothing is kept: the same call can be made again.
   */
  takeIn(message: IncomingMessage): Promise<InboxVerdict>
  /** Takes in the next early message that has become due, if any, and says which it was. Throws like `takeIn`. */
  takeInWaiting(peer: Platform): Promise<(InboxVerdict & { readonly message: IncomingMessage }) | undefined>
  /** The early message that `takeInWaiting` would take next; read only. */
  findWaiting(peer: Platform): Promise<IncomingMessage | undefined>
  /** Digest of the peer's message of that number as filed here (taken in, refused or passed over); null when not filed. */
  takenDigest(peer: Platform, seq: number): Promise<string | null>
  /**
   * Puts something aside, visibly. With `passOver` (seq must be the next number and `digest` given) the number also counts
   * as taken in, in the same transaction, so that the line goes on (an early message waiting under it is dropped); otherwise the line is untouched.
   */
  quarantine(row: {
    peer: Platform
    seq: number | null
    code: string
    detail: string
    raw: string
    at: Instant
    digest?: string
    passOver?: boolean
  }): Promise<void>
  listQuarantine(
    limit: number,
  ): Promise<readonly { id: Id; peer: string; seq: number | null; code: string; detail: string; at: Instant }[]>
  peer(peer: Platform): Promise<PeerState>
  /** Puts a message of the exchange itself (e.g. reconcile) into the outbox; the same key again does nothing. */
  enqueue(message: { to: Platform; type: string; data: JsonObject; at: Instant; key: string }): Promise<void>
  /** Open legs towards this peer as they stand: kinds transfer_out and transfer_in. Numbers and chain heads exchange adds. */
  reconciliation(peer: Platform, day: string): Promise<{ readonly openOut: number; readonly openIn: number }>
  /** One row per peer and day; the latest comparison of a day stands. */
  saveReconciliation(row: {
    peer: Platform
    day: string
    ours: JsonObject
    theirs: JsonObject
    agrees: boolean
    at: Instant
  }): Promise<void>
  listReconciliations(limit: number): Promise<readonly JsonObject[]>
  heard(peer: Platform, at: Instant): Promise<void>
}

export interface DueTimer {
  readonly caseId: Id
  readonly key: string
  readonly kind: string
  readonly dueAt: Instant
}

export interface TimerStore {
  /** Due timers, claimed for half a minute: other workers pass them over, and come back when the claim runs out unspent. */
  due(now: Instant, limit: number): Promise<readonly DueTimer[]>
  /** Puts a timer that failed off, so that one bad file does not hold up the others. */
  postpone(caseId: Id, key: string, until: Instant, error: string): Promise<void>
  /** Removes a timer the desk has no use for any more. (One that a command fires is removed by that command.) */
  spend(caseId: Id, key: string, dueAt: Instant): Promise<void>
  nextDueAt(): Promise<Instant | null>
}

export interface RecordChange {
  readonly id: Id
  readonly register: string
  readonly version: number
  /** `open`, or the move's name. */
  readonly did: string
  /** Whose it is, where the record names a unit. */
  readonly unit: string | null
}

/** Tells of committed changes in this process, for the live screens. A hint only: readers also poll. */
export interface ChangeFeed {
  subscribe(listener: (change: { caseId: Id; kinds: readonly string[]; version: number }) => void): () => void
  subscribeRecords(listener: (change: RecordChange) => void): () => void
}

export interface Store
  extends CaseStore,
    SearchStore,
    AlikeStore,
    OversightStore,
    AssessmentStore,
    EvaluationStore,
    BoardStore,
    SelfDispatchStore,
    ExchangeStore,
    TimerStore,
    AccountStore,
    MeetingStore,
    ModelStore,
    RegisterStore,
    RosterStore,
    GazetteStore,
    CallerStore,
    HandedOutStore,
    PaperStore,
    ReportStore,
    ChangeFeed {
  ping(): Promise<void>
  close(): Promise<void>
}
