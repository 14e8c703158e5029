// The audit ledger: who did, looked at or took out what, and why. Rows that something depends on (unmasking, export, login)
// are written before the answer leaves. Commands are written in batches just after it: the case file's own chain already
// says who did them, in the same transaction as the deed, so a crash between the two loses no name.
import type { AccountStore } from '../store/port.js'
import type { Id } from '../terms/ids.js'
import type { JsonObject } from '../terms/json.js'
import type { Instant } from '../terms/time.js'
import type { OperationId } from './policy-table.js'

export interface AuditRow {
  readonly at: Instant
  readonly account: string
  readonly operation: OperationId
  readonly caseId: Id | null
  readonly allowed: boolean
  readonly reason: string
  readonly detail: JsonObject
}

export interface AuditTrail {
  /** On record when the promise resolves; when it rejects, nothing may be shown. */
  write(row: AuditRow): Promise<void>
  /** On record soon. */
  note(row: AuditRow): void
  /** Waits until every row noted so far is on record. */
  flush(): Promise<void>
  /** The same, but gives up on a database that is gone: what is left goes to the log. */
  close(): Promise<void>
}

const BATCH = 200
const LINGER_MS = 50
/** With the database away rows pile up; beyond this many the oldest are given to the log instead. */
const MOST_WAITING = 20_000
const AGAIN_MS = 1_000

export function createAuditTrail(
  store: AccountStore,
  lost: (rows: readonly AuditRow[], cause: unknown) => void,
): AuditTrail {
  const waiting: AuditRow[] = []
  let writing: Promise<void> | undefined
  let closing = false

  async function drain(): Promise<void> {
    await pause(LINGER_MS)
    while (waiting.length > 0) {
      const rows = waiting.slice(0, BATCH)
      try {
        await store.auditMany(rows)
        waiting.splice(0, rows.length)
      } catch (cause) {
        const tooMany = closing ? waiting.length : waiting.length - MOST_WAITING
        if (tooMany > 0) lost(waiting.splice(0, tooMany), cause)
        else await pause(AGAIN_MS)
      }
    }
  }

  function start(): Promise<void> {
    writing ??= drain().finally(() => {
      writing = undefined
      // A row may have come in between the last look and here.
      if (waiting.length > 0) void start()
    })
    return writing
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0 || writing !== undefined) await start()
  }

  return {
    write: (row) => store.audit(row),
    note(row) {
      waiting.push(row)
      void start()
    },
    flush,
    async close() {
      closing = true
      await flush()
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
