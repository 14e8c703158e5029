// What a failed statement means for the one who ran it: try again, somebody was first, or something is really wrong.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '../terms/refusal.js'

interface DatabaseError {
  readonly code?: string
  readonly constraint?: string
  readonly message?: string
}

/** Name of the unique index that a second row ran into; undefined for any other failure. */
export function findCollision(error: unknown): string | undefined {
  const { code, constraint } = error as DatabaseError
  return code === '23505' ? (constraint ?? '') : undefined
}

// 40001 serialisation, 40P01 deadlock, 55P03 lock not available: the statement did not happen.
const NOT_DONE = new Set(['40001', '40P01', '55P03'])
// Shutdown, crash, start-up, too many connections; then what the network says. Whether the statement happened is unknown.
const LOST = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
const LOST_WORDS =
  /Connection terminated|connection timeout|server closed the connection|Client has encountered a connection error|not queryable/i

/** True when the same statement may succeed a moment later. Safe for what is keyed: a key acts once. */
export function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = error as DatabaseError
  return NOT_DONE.has(code) || LOST.has(code) || code.startsWith('08') || LOST_WORDS.test(message)
}

const ATTEMPTS = 10

/**
 * Runs an attempt until it gives something other than `again`, at most ten times over about five seconds: a restart of the
 * database after a crash takes one to three. Jitter keeps rivals for one file from meeting again.
 */
export async function untilSettled<T>(what: string, attempt: (count: number) => Promise<T | 'again'>): Promise<T> {
  for (let count = 1; count <= ATTEMPTS; count++) {
    const last = count === ATTEMPTS
    try {
      const value = await attempt(count)
      if (value !== 'again') return value
      // A lost race: the winner is done, so the next try may come soon.
      await sleep(Math.random() * 8 * count)
    } catch (error) {
      // Only what the database said is put into the database's words; a fault of the case room stays its own.
      if (!isPassing(error)) throw error instanceof pg.DatabaseError ? databaseFault(what, error) : error
      if (last) throw databaseFault(what, error)
      await sleep(Math.min(15 * 2 ** count, 1_000) * (0.5 + Math.random() / 2))
    }
  }
  throw new Fault('too_many_rivals', `${what} lost the race for the same case file ${ATTEMPTS} times; try again.`)
}

export function databaseFault(what: string, cause: unknown): Fault {
  const { code, message } = cause as DatabaseError
  return new Fault(
    isPassing(cause) ? 'database_unavailable' : 'database_failed',
    `${what} failed in the database${code ? ` (${code})` : ''}: ${message ?? cause}. Nothing of it was kept, unless a repetition with the same key says so.`,
    { cause },
  )
}
