// Writes what the phone system did into the case file: the file is the only journal. A report is repeated until it is stored or
// the case room says that the call has ended there already; the key makes repetition harmless, also across a restart.
import type { Actor } from '../cases/action.js'
import type { CallRecord } from '../cases/case-file.js'
import type { RecordCall } from '../cases/command.js'
import type { CaseStore } from '../store/port.js'
import type { Id } from '../terms/ids.js'
import type { Platform } from '../terms/platform.js'
import type { Clock } from './clock.js'

export interface CallOp {
  readonly caseId: Id
  readonly record: CallRecord
}

export interface Journal {
  /** Resolves once stored (true) or once the file turns out to have closed the call otherwise (false). */
  record(op: CallOp, event: RecordCall['event'], cause?: string): Promise<boolean>
}

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000

export function createJournal(
  store: Pick<CaseStore, 'perform'>,
  platform: Platform,
  clock: Clock,
  stopped: AbortSignal,
  onFault: (cause: unknown) => void,
): Journal {
  const by: Actor = { platform, account: 'phone', role: 'phone', unit: null }
  return {
    async record({ caseId, record }, event, cause) {
      const command: RecordCall = { kind: 'record_call', opId: record.opId, event, ...(cause ? { cause } : {}) }
      for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
        // Stopped: the program rests here, before its next step, as if killed; the next process takes the call up.
        if (stopped.aborted) return new Promise<boolean>(() => {})
        try {
          return (await store.perform(caseId, { command, by, key: `call:${record.opId}:${event}` })).ok
        } catch (fault) {
          onFault(fault)
        }
        await new Promise<void>((resolve) => clock.after(wait, resolve))
      }
    },
  }
}
