// The pool of connections, and how values come back: instants as ISO strings in UTC, whole numbers as numbers, days as text.
import pg from 'pg'
import type { Instant } from '../terms/time.js'

/** A pool, or one connection of it inside a transaction. */
export interface Sql {
  query<R extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<pg.QueryResult<R>>
}

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20

export function createPool(url: string, connections: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'liandong',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // A program stopped in mid-transaction must not hold its locks for ever.
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=60000 -c statement_timeout=60000',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
        if (oid === TIMESTAMPTZ) return readInstant
        if (oid === INT8) return Number
        if (oid === DATE) return (text: string) => text
        return pg.types.getTypeParser(oid, format as 'text')
      }) as typeof pg.types.getTypeParser,
    },
  })
  // An idle connection that dies (server restart) is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/** `infinity`, which stands for "no limit", becomes null. */
function readInstant(text: string): Instant | null {
  return text === 'infinity' ? null : new Date(text).toISOString()
}

export async function inTransaction<T>(pool: pg.Pool, deed: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const value = await deed(client)
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    // A connection that could not even roll back is thrown away, not reused.
    client.release(broken)
  }
}
