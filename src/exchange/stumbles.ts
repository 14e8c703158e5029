// Remembers messages whose application failed: when each may be tried again, and when to give up. In memory on purpose:
// after a restart the count begins anew, which errs towards applying.
import { backOff } from './back-off.js'

/** Five failures over about a quarter of a minute or more: long enough for a database to come back. */
const TRIES = 5

export interface Stumbles {
  tooSoon(seq: number): boolean
  /** Counts one more failure; true when it was the last one allowed. */
  givesUp(seq: number): boolean
  forget(seq: number): void
  readonly count: () => number
}

export function createStumbles(now: () => number): Stumbles {
  const failed = new Map<number, { times: number; againAt: number }>()
  return {
    tooSoon(seq) {
      return (failed.get(seq)?.againAt ?? 0) > now()
    },
    givesUp(seq) {
      const times = (failed.get(seq)?.times ?? 0) + 1
      failed.set(seq, { times, againAt: now() + backOff(times + 1, () => 0.5) })
      return times >= TRIES
    },
    forget(seq) {
      failed.delete(seq)
    },
    count: () => failed.size,
  }
}
