// Group commit: openings that arrive while another commit is under way share the next one. A lone opening goes at once.
import type { Id } from '../../terms/ids.js'
import type { Sql } from '../connection.js'
import { isPassing } from '../failures.js'
import type { Rows } from './rows.js'
import { openStatement } from './statements.js'

// Four commits under way keep processors and disk busy while the next batch gathers; with one or two, four clients waited
// for each other (measured), with eight the batches only got smaller.
const UNDER_WAY = 4
const BATCH = 64

interface Waiting {
  readonly rows: Rows
  readonly settle: (written: boolean) => void
  readonly fail: (error: unknown) => void
}

/** Answers true when the opening was written, false when its key was there before. */
export type WriteOpening = (rows: Rows) => Promise<boolean>

export function createOpeningWriter(sql: Sql, tenant: string): WriteOpening {
  const waiting: Waiting[] = []
  let underWay = 0
  let scheduled = false

  function schedule(): void {
    if (scheduled || underWay >= UNDER_WAY) return
    scheduled = true
    // Everything that arrives in this turn of the event loop is still taken along.
    setImmediate(() => {
      scheduled = false
      while (waiting.length > 0 && underWay < UNDER_WAY) void run(waiting.splice(0, BATCH))
    })
  }

  async function run(batch: readonly Waiting[]): Promise<void> {
    underWay++
    try {
      await writeBatch(batch)
    } finally {
      underWay--
      if (waiting.length > 0) schedule()
    }
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const written = await write(batch.map((one) => one.rows))
      for (const one of batch) one.settle(written.has(one.rows.caseId))
    } catch (error) {
      const [first] = batch
      if (batch.length === 1 && first) return first.fail(error)
      // The database is away: nobody's fault, and asking once for each would only keep them all waiting.
      if (isPassing(error)) {
        for (const one of batch) one.fail(error)
        return
      }
      // One bad row fails the statement for all: each gets its own, so that it hurts only itself.
      for (const one of batch) await writeBatch([one])
    }
  }

  async function write(openings: readonly Rows[]): Promise<ReadonlySet<Id>> {
    const { rows } = await sql.query<{ id: Id }>(openStatement(tenant, openings))
    return new Set(rows.map((row) => row.id))
  }

  return (rows) =>
    new Promise((settle, fail) => {
      waiting.push({ rows, settle, fail })
      schedule()
    })
}
