// What a command leads to: the file as it now is, the actions that made it so, what leaves for the other platform, and what wakes later.
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import type { Instant } from '../terms/time.js'
import type { Action } from './action.js'
import type { CaseFile } from './case-file.js'

/** A message for the other platform, not yet numbered or signed: exchange does that. */
export interface OutgoingMessage {
  readonly id: Id
  readonly to: Platform
  /** e.g. `transfer.offered` */
  readonly type: string
  readonly demandId: Id
  readonly caseId: Id
  /** Action of this case file that it tells of. */
  readonly seq: number
  readonly at: Instant
  readonly data: JsonObject
}

/** A durable wake-up. The key is unique within its case file. */
export interface Timer {
  readonly key: string
  readonly kind: string
  readonly legId: Id | null
  readonly dueAt: Instant
}

export interface Outcome {
  readonly file: CaseFile
  readonly actions: readonly Action[]
  readonly messages: readonly OutgoingMessage[]
  /** Timers to start, and keys of timers to stop. */
  readonly timers: { readonly start: readonly Timer[]; readonly stop: readonly string[] }
  /** What the caller is told beside the file, e.g. the citizen's query code (told once, never stored). */
  readonly tell: JsonObject
}
