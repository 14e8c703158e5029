// Compares the two platforms' clocks from what passes between them. Deadlines are counted by each side's own clock
// (docs/protocol §8), so a difference is shown to people; it never refuses a message.

/** A county's clocks should agree to the second; two minutes is what no one would notice on the phone. */
export const TOLERATED_MS = 120_000

export interface Skew {
  /** A question and its signed answer: the peer's time lies between our two. */
  asked(sentMs: number, answeredMs: number, peerMs: number): void
  /** A message signed at `peerMs` arrived: it may be late, but it cannot come from the future. */
  heard(nowMs: number, peerMs: number): void
  /** The peer's clock minus ours as far as is known; null before anything was heard. */
  readonly offsetMs: () => number | null
  readonly tooMuch: () => boolean
}

export function createSkew(toleratedMs = TOLERATED_MS): Skew {
  let offset: number | null = null
  let doubt = 0
  return {
    asked(sentMs, answeredMs, peerMs) {
      offset = peerMs - (sentMs + answeredMs) / 2
      // Signing times are whole seconds and the answer may have waited on either way.
      doubt = (answeredMs - sentMs) / 2 + 1_000
    },
    heard(nowMs, peerMs) {
      const ahead = peerMs - nowMs
      if (ahead > 1_000 && (offset === null || ahead > offset + doubt)) {
        offset = ahead
        doubt = 1_000
      }
    },
    offsetMs: () => (offset === null ? null : Math.round(offset)),
    tooMuch: () => offset !== null && Math.abs(offset) - doubt > toleratedMs,
  }
}
