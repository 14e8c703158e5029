// Keeps what is known about the link in this process and says it as one LinkState; tells when what people see has changed.
import type { PeerState } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import { instant } from '../terms/time.js'
import { blankPeer, judgeLink, type LinkError, type LinkState, type LinkStatus, maybeInstant } from './link-state.js'

/** What the parts of the exchange know at this moment. */
export interface LinkSources {
  readonly failures: () => number
  readonly nextTryMs: () => number
  /** The last attempt to send ended in a fault, of the way or of our own (no valid key, say). */
  readonly sendingStuck: () => boolean
  readonly stumbling: () => number
  readonly clockOffsetMs: () => number | null
  readonly clockTooFar: () => boolean
  readonly leftOut: () => number
}

export interface LinkWatch {
  /** Something of the peer got through. */
  contact(): void
  failed(cause: unknown): void
  look(peer: PeerState): void
  state(): LinkState
  readonly lastContactMs: () => number | null
}

export function watchLink(
  peer: Platform,
  transport: string,
  now: () => number,
  sources: LinkSources,
  onChange: ((state: LinkState) => void) | undefined,
): LinkWatch {
  let lastContactMs: number | null = null
  let failingSinceMs: number | null = null
  let lastError: LinkError | null = null
  let known: PeerState = blankPeer(peer)
  let shown: { status: LinkStatus; since: number; text: string } = { status: 'unknown', since: now(), text: '' }

  function state(): LinkState {
    const { status, because } = judgeLink({
      failures: sources.failures(),
      sendingStuck: sources.sendingStuck(),
      lastContactMs,
      clockTooFar: sources.clockTooFar(),
      stumbling: sources.stumbling(),
      early: known.early,
    })
    const nextTryMs = sources.nextTryMs()
    return {
      peer,
      transport,
      status,
      since: instant(shown.status === status ? shown.since : now()),
      downSince: status === 'down' ? maybeInstant(failingSinceMs) : null,
      because,
      waiting: known.waiting,
      early: known.early,
      quarantined: known.quarantined,
      leftOut: sources.leftOut(),
      sealedTo: known.sealedTo,
      receiptedTo: known.receiptedTo,
      appliedTo: known.appliedTo,
      lastHeardAt: maybeInstant(lastContactMs) ?? known.lastHeardAt,
      lastSentAt: known.lastSentAt,
      lastError,
      nextTryAt: nextTryMs > now() ? instant(nextTryMs) : null,
      clockOffsetMs: sources.clockOffsetMs(),
    }
  }

  return {
    contact() {
      lastContactMs = now()
      failingSinceMs = null
    },
    failed(cause) {
      failingSinceMs ??= now()
      const code = cause instanceof Fault ? cause.code : 'unexpected'
      lastError = { code, message: cause instanceof Error ? cause.message : String(cause), at: instant(now()) }
    },
    look(peerState) {
      known = peerState
      const seen = state()
      if (seen.status !== shown.status) shown = { ...shown, status: seen.status, since: now() }
      const text = JSON.stringify([seen.status, seen.because, seen.waiting, seen.early, seen.quarantined])
      if (text === shown.text) return
      shown = { ...shown, text }
      onChange?.(state())
    },
    state,
    lastContactMs: () => lastContactMs,
  }
}
