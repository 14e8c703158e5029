// What the other rooms may ask of the store about registers: records, their history, account books, errands.
import type { Action, Actor } from '../cases/action.js'
import type { HeardWord, PeerWord } from '../registers/hear-peer.js'
import type { RecordLook } from '../registers/look.js'
import type { RecordCommand, RecordOutcome } from '../registers/record-command.js'
import type { RecordFile } from '../registers/record-file.js'
import type { Id } from '../terms/ids.js'
import type { Json, JsonObject } from '../terms/json.js'
import type { Result } from '../terms/refusal.js'
import type { Instant } from '../terms/time.js'
import type { Page } from './page.js'

export interface RecordPerformed {
  readonly record: RecordFile
  readonly actions: readonly Action[]
  readonly advice: RecordOutcome['advice']
  readonly repeated: boolean
}

export interface RecordAsked {
  readonly command: RecordCommand
  readonly by: Actor
  readonly key: string
  readonly expectedVersion?: number
}

export interface RecordQuery {
  readonly register?: string
  readonly registers?: readonly string[]
  readonly states?: readonly string[]
  readonly town?: string
  readonly holder?: string
  readonly open?: boolean
  readonly overdueAt?: Instant
  /** Field → value it has. */
  readonly fields?: JsonObject
  readonly search?: string
  readonly after?: string
  readonly limit?: number
}

export interface LedgerEntry {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly recordId: Id
  readonly recordNumber: string
  readonly debit: string
  readonly credit: string
  /** Exact decimal, two digits. */
  readonly amount: string
  readonly text: string
  readonly cites: readonly JsonObject[]
  /** Account → debit minus credit after this entry. */
  readonly balances: Readonly<Record<string, string>>
  readonly prev: string
  readonly hash: string
}

export interface RecordCount {
  readonly register: string
  readonly state: string
  readonly count: number
  readonly overdue: number
}

export interface Errand {
  readonly id: Id
  readonly recordId: Id
  readonly kind: string
  readonly body: JsonObject
  /** How often it has failed before. */
  readonly failures: number
}

export interface RegisterStore {
  /** What a word of the other platform asks of a register of that id here; undefined where it hears no such thing. */
  hearPeer(register: string, word: PeerWord): HeardWord | undefined
  /** Opens a record (`id` null) or does something to one; everything it sets off happens in the same transaction. */
  performRecord(id: Id | null, asked: RecordAsked): Promise<Result<RecordPerformed>>
  /** Which of these keys have done something already. */
  usedKeys(keys: readonly string[]): Promise<ReadonlySet<string>>
  /** By id or number. */
  findRecord(idOrNumber: string): Promise<RecordFile | undefined>
  /** What a reader is shown beside it: alarms, what it points to, what its lookups find. */
  lookAtRecord(record: RecordFile): Promise<RecordLook>
  recordTimeline(id: Id): Promise<readonly Action[]>
  listRecords(query: RecordQuery): Promise<Page<RecordFile>>
  /** Every record of a register in the order of opening, a batch at a time: for figures and exports. */
  eachRecord(register: string, batch: (records: readonly RecordFile[]) => void | Promise<void>): Promise<number>
  /** Of all, or of what one unit holds. */
  countRecords(now: Instant, holder?: string): Promise<readonly RecordCount[]>
  /** The last value of each secret field; the caller has asked whether it may and has put it into the audit ledger. */
  recordSecrets(id: Id): Promise<Readonly<Record<string, Json>>>
  /** The newest first; `before` a number. */
  ledgerEntries(
    ledger: string,
    query: { readonly before?: number; readonly limit?: number },
  ): Promise<readonly LedgerEntry[]>
  ledgerEntriesOf(recordId: Id): Promise<readonly (LedgerEntry & { readonly ledger: string })[]>
  /** Ids of records whose clock has something to do. */
  wakingRecords(now: Instant, limit: number): Promise<readonly Id[]>
  /** Puts the next look off, so that one bad record does not hold up the others. */
  postponeRecord(id: Id, until: Instant): Promise<void>
  claimErrands(now: Instant, limit: number): Promise<readonly Errand[]>
  errandDone(id: Id): Promise<void>
  errandFailed(id: Id, until: Instant, error: string): Promise<void>
  /** Records that wait for the end of a demand which has ended: they are to be told. */
  awaitingRecords(limit: number): Promise<readonly RecordFile[]>
}
