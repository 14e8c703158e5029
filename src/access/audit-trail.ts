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
  /** Waits until every noted row is on record. */
  flush(): Promise<void>
}

const BATCH = 200
const LINGER_MS = 50
/** With the database away rows pile up; beyond this many the oldest are given to the log instead. */
const MOST_WAITING = 20_000

export function createAuditTrail(
  store: AccountStore,
  lost: (rows: readonly AuditRow[], cause: unknown) => void,
): AuditTrail {
  const waiting: AuditRow[] = []
  let writing: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const rows = waiting.slice(0, BATCH)
      try {
        await store.auditMany(rows)
        waiting.splice(0, rows.length)
      } catch (cause) {
        if (waiting.length > MOST_WAITING) lost(waiting.splice(0, waiting.length - MOST_WAITING), cause)
        await new Promise((resolve) => setTimeout(resolve, 1_000).unref())
        if (closing) {
          lost(waiting.splice(0), cause)
          return
        }
      }
    }
  }

  let closing = false
  function start(): Promise<void> {
    writing ??= new Promise<void>((resolve) => setTimeout(resolve, LINGER_MS)).then(drain).finally(() => {
      writing = undefined
    })
    return writing
  }

  return {
    write: (row) => store.audit(row),
    note(row) {
      waiting.push(row)
      void start()
    },
    async flush() {
      closing = true
      while (waiting.length > 0 || writing !== undefined) await start()
      closing = false
    },
  }
}
