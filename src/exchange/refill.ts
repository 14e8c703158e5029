// Asks the peer for what is missing, and now and then for whatever it has: that is also how a link is known to be up when
// nobody has anything to say, and how messages come from a side that cannot push.
import type { ExchangeStore } from '../store/port.js'
import type { Keyring } from './keys.js'
import { signPull } from './pull-token.js'
import type { Ends } from './receipt.js'
import type { Transport } from './transport.js'

export interface RefillDeps {
  readonly store: ExchangeStore
  readonly keys: Keyring
  readonly ends: Ends
  readonly transport: Transport
  /** Takes messages in and answers with signed receipts. */
  receive(sealed: readonly string[]): Promise<readonly string[]>
  /** Messages wait here for one that has not come. */
  gap(): boolean
  readonly now: () => number
  /** How often to ask when all is quiet. */
  readonly pullEveryMs: number
  readonly sinceContactMs: () => number
}

export interface Refill {
  /** Asks when there is reason to. True when it asked and was answered. */
  turn(signal: AbortSignal): Promise<boolean>
}

const LIMIT = 100
/** A gap usually closes by itself within a moment, when the delivery that overtook the other has passed. */
const GAP_EVERY_MS = 1_000

export function createRefill(deps: RefillDeps): Refill {
  let lastMs = Number.NEGATIVE_INFINITY

  function reason(now: number): boolean {
    const gapDue = deps.gap() && now - lastMs >= GAP_EVERY_MS
    return gapDue || Math.min(now - lastMs, deps.sinceContactMs()) >= deps.pullEveryMs
  }

  return {
    async turn(signal) {
      const { transport, ends } = deps
      const now = deps.now()
      if (transport.fetchAfter === undefined || !reason(now)) return false
      const { appliedTo } = await deps.store.peer(ends.peer)
      const token = await signPull(appliedTo, LIMIT, ends, deps.keys, now)
      const messages = await transport.fetchAfter({ after: appliedTo, limit: LIMIT, token }, signal)
      // A failed question is repeated by the caller's waiting time instead.
      lastMs = now
      if (messages.length === 0) return true
      const receipts = await deps.receive(messages)
      // The peer could not push these, or its receipts were lost: without ours it would hold them as waiting for ever.
      await transport.carryReceipts?.(receipts, signal)
      return true
    },
  }
}
