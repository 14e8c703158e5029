// Five wrong passwords lock a name for fifteen minutes. Names that do not exist lock too: otherwise the lock would tell
// which ones do. Tries for one name queue up, so that five at once are five and not one.
import { type Instant, instant, ms } from '../terms/time.js'

export const FAILURES_TO_LOCK = 5
export const LOCK_MS = 15 * 60_000
/** A stranger may invent names without end; the oldest are forgotten first. */
const NAMES_REMEMBERED = 10_000

/** Every fifth failure in a row locks; after the lock there are five tries again. */
export function lockAfter(failuresSoFar: number, now: Instant): Instant | null {
  return (failuresSoFar + 1) % FAILURES_TO_LOCK === 0 ? instant(ms(now) + LOCK_MS) : null
}

export interface UnknownNames {
  failures(name: string): number
  lockedUntil(name: string): Instant | null
  failed(name: string, lockUntil: Instant | null): void
}

export function createUnknownNames(): UnknownNames {
  const names = new Map<string, { failures: number; lockedUntil: Instant | null }>()
  return {
    failures: (name) => names.get(name)?.failures ?? 0,
    lockedUntil: (name) => names.get(name)?.lockedUntil ?? null,
    failed(name, lockUntil) {
      const failures = (names.get(name)?.failures ?? 0) + 1
      names.delete(name)
      names.set(name, { failures, lockedUntil: lockUntil })
      for (const oldest of names.keys()) {
        if (names.size <= NAMES_REMEMBERED) break
        names.delete(oldest)
      }
    },
  }
}

/** Runs deeds of the same key one after the other. */
export function createQueue(): <T>(key: string, deed: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>()
  return async (key, deed) => {
    const before = tails.get(key) ?? Promise.resolve()
    const run = before.then(deed, deed)
    const tail = run.catch(() => undefined)
    tails.set(key, tail)
    try {
      return await run
    } finally {
      if (tails.get(key) === tail) tails.delete(key)
    }
  }
}
