// Tells "the database is not there just now" from every other fault: the first is answered 503 and may be tried again.

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'])
/** SQLSTATE: connection exceptions, too many connections, shutting down, starting up, crash recovery. */
const SQLSTATE = /^(08[0-9A-Z]{3}|53300|57P0[1-3])$/

export function isStoreAway(error: unknown): boolean {
  let at: unknown = error
  for (let depth = 0; depth < 8 && at instanceof Error; depth++) {
    const code = (at as { code?: unknown }).code
    if (typeof code === 'string' && (NETWORK.has(code) || SQLSTATE.test(code) || code === 'database_unavailable'))
      return true
    if (/connection terminated|timeout exceeded when trying to connect/i.test(at.message)) return true
    if (at instanceof AggregateError && at.errors.some(isStoreAway)) return true
    at = at.cause
  }
  return false
}
