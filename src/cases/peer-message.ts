// What the other platform says about a demand both hold (clause 3): one message of the exchange as the case room sees it.
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import type { Instant } from '../terms/time.js'

export interface PeerMessage {
  readonly id: Id
  readonly from: Platform
  readonly type: string
  readonly demandId: Id
  readonly at: Instant
  readonly data: JsonObject
}
