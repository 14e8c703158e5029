// What both consoles show about the link: up, degraded, down since when, how much waits, and what last went wrong.
import type { PeerState } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { type Instant, instant } from '../terms/time.js'

export type LinkStatus = 'unknown' | 'up' | 'degraded' | 'down'

export interface LinkError {
  readonly code: string
  readonly message: string
  readonly at: Instant
}

export interface LinkState {
  readonly peer: Platform
  readonly transport: string
  readonly status: LinkStatus
  /** Since when the status is what it is. */
  readonly since: Instant
  /** Set while the link is down: since when nothing gets through. */
  readonly downSince: Instant | null
  /** Why it is degraded, as words of docs/protocol §10; empty otherwise. */
  readonly because: readonly string[]
  readonly waiting: number
  readonly early: number
  readonly quarantined: number
  /** Unsigned or repeated rubbish that was counted but not kept. */
  readonly leftOut: number
  readonly sealedTo: number
  readonly receiptedTo: number
  readonly appliedTo: number
  readonly lastHeardAt: Instant | null
  readonly lastSentAt: Instant | null
  readonly lastError: LinkError | null
  readonly nextTryAt: Instant | null
  readonly clockOffsetMs: number | null
}

export interface Signs {
  readonly failures: number
  readonly sendingStuck: boolean
  readonly lastContactMs: number | null
  readonly clockTooFar: boolean
  readonly stumbling: number
  readonly early: number
}

/** One failed attempt may be a restart of the other side; three in a row are an outage. */
const FAILURES_TO_DOWN = 3

export function judgeLink(signs: Signs): { status: LinkStatus; because: string[] } {
  if (signs.failures >= FAILURES_TO_DOWN) return { status: 'down', because: ['no_contact'] }
  const because: string[] = []
  if (signs.failures > 0) because.push('attempt_failed')
  else if (signs.sendingStuck) because.push('cannot_send')
  if (signs.early > 0) because.push('gap')
  if (signs.stumbling > 0) because.push('application_failing')
  if (signs.clockTooFar) because.push('clocks_differ')
  if (because.length > 0) return { status: 'degraded', because }
  return { status: signs.lastContactMs === null ? 'unknown' : 'up', because }
}

/** Nothing known yet: what stands in for the peer's row until it was read once. */
export function blankPeer(peer: Platform): PeerState {
  return {
    peer,
    sealedTo: 0,
    receiptedTo: 0,
    appliedTo: 0,
    waiting: 0,
    early: 0,
    quarantined: 0,
    lastHeardAt: null,
    lastSentAt: null,
    lastError: null,
  }
}

export function maybeInstant(atMs: number | null): Instant | null {
  return atMs === null ? null : instant(atMs)
}
