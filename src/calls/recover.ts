// After a restart: every voice handover the case files hold open is either adopted, when the phone system still has it, or closed
// as lost, and then the case room opens the call-back while the pushed order goes on. No call is ever placed a second time.
// 海政办发〔2023〕13号 clause 4 is silent on failures of the technology; that nobody is lost is ours to see to.
import type { CaseStore } from '../store/port.js'
import type { Id } from '../terms/ids.js'
import type { CallOp, Journal } from './journal.js'
import type { CallView, Telephony } from './port.js'

export interface Recovered {
  readonly adopted: readonly Id[]
  readonly lost: readonly Id[]
}

export interface RecoverDeps {
  readonly store: Pick<CaseStore, 'openCalls' | 'find'>
  readonly journal: Journal
  readonly phones: ReadonlyMap<string, Telephony>
  /** Runs the program of the op again; each of its steps happens once. */
  adopt(op: CallOp, view: CallView): void
}

export async function recover({ store, journal, phones, adopt }: RecoverDeps): Promise<Recovered> {
  const adopted: Id[] = []
  const lost: Id[] = []
  const views = new Map<string, readonly CallView[]>()
  for (const open of await store.openCalls()) {
    const file = await store.find(open.caseId)
    const record = file?.calls.find((call) => call.opId === open.opId)
    if (record === undefined || record.endedAt !== null) continue
    const op: CallOp = { caseId: open.caseId, record }
    if (!views.has(open.adapter)) views.set(open.adapter, await snapshotOf(phones.get(open.adapter)))
    const view = views.get(open.adapter)?.find((one) => one.ops.some((alive) => alive.opId === open.opId))
    if (view?.callerThere) {
      adopt(op, view)
      adopted.push(open.opId)
      continue
    }
    // The other seat may be with a caller who has just gone, or nothing of the call may be left: either way nobody is sure
    // to have the citizen, so the citizen is called.
    if (view) await journal.record(op, 'caller_lost', 'while_restarting')
    else await journal.record(op, 'failed', 'lost_in_restart')
    lost.push(open.opId)
  }
  return { adopted, lost }
}

/** An adapter that is gone, or does not answer, has nothing alive that we could take over. */
async function snapshotOf(phone: Telephony | undefined): Promise<readonly CallView[]> {
  if (phone === undefined) return []
  try {
    return await phone.snapshot()
  } catch {
    return []
  }
}
