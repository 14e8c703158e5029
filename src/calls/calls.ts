// The calls room as one object: hands a caller over by voice in the mode the desk chose. The case file is written first; only then
// is the phone system told anything. A failure of the voice never holds up the pushed order: that went out with the file.
import type { CaseFile } from '../cases/case-file.js'
import type { Commanded, OfferTransfer, RecordCall } from '../cases/command.js'
import type { CaseStore, Performed } from '../store/port.js'
import type { Id } from '../terms/ids.js'
import { otherPlatform, type Platform } from '../terms/platform.js'
import { Fault, type Result, refuse } from '../terms/refusal.js'
import { type Clock, realClock } from './clock.js'
import { type CallOp, createJournal } from './journal.js'
import type { ManualPhone } from './manual.js'
import { runOneKey } from './one-key.js'
import type { CallEvent, CallView, Telephony } from './port.js'
import type { Ended, Running } from './program.js'
import { type Recovered, recover } from './recover.js'
import { type Conclusion, runThreeWay, type ThreeWay } from './three-way.js'
import { createWatch, type Watch } from './watch.js'

export interface CallsDeps {
  readonly store: Pick<CaseStore, 'perform' | 'find' | 'openCalls'>
  readonly self: Platform
  readonly manual: ManualPhone
  /** Other adapters, e.g. `sim`. */
  readonly phones?: readonly Telephony[]
  readonly clock?: Clock
  /** How long the other side's phone may ring. Default 30 seconds: our choice, the instrument sets none. */
  readonly ringMs?: number
  readonly onFault?: (where: string, cause: unknown) => void
}

export interface Calls {
  /** Starts the adapters and takes up what was open when the last process ended. */
  start(): Promise<Recovered>
  stop(): Promise<void>
  readonly adapters: readonly string[]
  /** Performs the offer; when it carries a call, the handover by voice begins once the file is stored. */
  offer(
    caseId: Id,
    commanded: Commanded<OfferTransfer>,
    options?: { readonly consult?: boolean },
  ): Promise<Result<Performed>>
  /** Begins the handovers a file asks for that have not begun, e.g. after a contact that was handed over in the same deed. */
  attend(file: CaseFile, options?: { readonly consult?: boolean }): void
  /** The operator says what the phone system did. */
  report(caseId: Id, commanded: Commanded<RecordCall>): Promise<Result<Performed>>
  /** Ends a three-way call: one seat stays with the caller. Refused when there is none. */
  conclude(opId: Id, conclusion: Conclusion): Promise<Result<{ readonly opId: Id }>>
  /** After a consultation between the desks: the caller joins. */
  bringTogether(opId: Id): Promise<Result<{ readonly opId: Id }>>
  /** Handovers under way in this process. */
  running(): readonly { readonly opId: Id; readonly caseId: Id; readonly mode: string; readonly call: string }[]
  /** For tests and an orderly end: resolves when no program is under way. */
  idle(): Promise<void>
}

/** Longer than the case room's own timer on a call nobody reports the end of: by then the file has settled it. */
const REPORT_MS = 15 * 60_000

interface UnderWay {
  readonly op: CallOp
  readonly watch: Watch
  readonly ended: Promise<Ended | undefined>
  readonly threeWay: ThreeWay | undefined
}

export function createCalls(deps: CallsDeps): Calls {
  const { store, manual } = deps
  const clock = deps.clock ?? realClock
  const phones = new Map([manual, ...(deps.phones ?? [])].map((phone) => [phone.adapter, phone]))
  const stopping = new AbortController()
  const onFault = (where: string) => (cause: unknown) => deps.onFault?.(where, cause)
  const journal = createJournal(store, deps.self, clock, stopping.signal, onFault('journal'))
  const underWay = new Map<Id, UnderWay>()

  function hear(event: CallEvent): void {
    for (const one of underWay.values()) if (one.op.record.callRef === event.call) one.watch.hear(event)
  }

  function begin(op: CallOp, consult: boolean, view?: CallView): void {
    const { opId, adapter, mode } = op.record
    const phone = phones.get(adapter)
    if (underWay.has(opId) || phone === undefined) return
    const watch = createWatch(view?.seatThere)
    const run: Running = {
      op,
      phone,
      journal,
      watch,
      target: otherPlatform(deps.self),
      ringMs: deps.ringMs ?? 30_000,
    }
    const threeWay = mode === 'three_way_call' ? runThreeWay(run, { consult, resumed: view !== undefined }) : undefined
    const ended = (threeWay?.ended ?? runOneKey(run)).catch((cause) => broken(op, cause))
    underWay.set(opId, { op, watch, ended, threeWay })
    const giveUp = phone === manual ? clock.after(REPORT_MS, () => manual.giveUp(op.record.callRef, opId)) : () => {}
    void ended.finally(() => {
      giveUp()
      manual.forget(opId)
      underWay.delete(opId)
    })
  }

  /** The program itself failed: nobody may be sure of the caller any more, so the file is told to have them called. */
  async function broken(op: CallOp, cause: unknown): Promise<Ended> {
    deps.onFault?.('program', cause)
    await journal.record(op, 'failed', 'lost_in_restart')
    return 'failed'
  }

  function attend(file: CaseFile, options: { readonly consult?: boolean } = {}): void {
    for (const record of file.calls) {
      if (record.state === 'requested') begin({ caseId: file.id, record }, options.consult ?? false)
    }
  }

  function adopt(op: CallOp, view: CallView): void {
    const { opId } = op.record
    const consulting = view.ops.some((alive) => alive.opId === opId && alive.state === 'private')
    begin(op, consulting, view)
  }

  return {
    adapters: [...phones.keys()],
    async start() {
      for (const phone of phones.values()) await phone.start(hear)
      await expectReports()
      return recover({ store, journal, phones, adopt })
    },
    async stop() {
      stopping.abort()
      for (const phone of phones.values()) await phone.stop()
    },
    async offer(caseId, commanded, options) {
      const { call } = commanded.command
      if (call !== undefined && !phones.has(call.adapter)) {
        return refuse('phone_adapter_unknown', { adapter: call.adapter, adapters: [...phones.keys()] })
      }
      const performed = await store.perform(caseId, commanded)
      if (performed.ok && !performed.value.repeated) attend(performed.value.file, options)
      return performed
    },
    attend,
    async report(caseId, commanded) {
      const { opId, event, cause } = commanded.command
      const performed = await store.perform(caseId, commanded)
      if (!performed.ok) return performed
      const record = performed.value.file.calls.find((call) => call.opId === opId)
      if (record?.adapter === manual.adapter) manual.reported(record.callRef, opId, event, cause, commanded.by.account)
      // Said of a call our own program is in: the talk is over, and the file has it already.
      else if (event !== 'connected') {
        void underWay.get(opId)?.threeWay?.conclude({ stays: event === 'completed' ? 'other' : 'first' })
      }
      return performed
    },
    async conclude(opId, conclusion) {
      const done = await underWay.get(opId)?.threeWay?.conclude(conclusion)
      return done ? { ok: true, value: { opId } } : refuse('no_three_way_call', { opId })
    },
    async bringTogether(opId) {
      const done = await underWay.get(opId)?.threeWay?.bringTogether()
      return done ? { ok: true, value: { opId } } : refuse('no_three_way_call', { opId })
    },
    running: () =>
      [...underWay.values()].map(({ op }) => ({
        opId: op.record.opId,
        caseId: op.caseId,
        mode: op.record.mode,
        call: op.record.callRef,
      })),
    async idle() {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map((one) => one.ended))
    },
  }

  /** The operator's phone system did not restart with us: reports may still come, so those calls are waited for, not given up. */
  async function expectReports(): Promise<void> {
    for (const open of await store.openCalls()) {
      if (open.adapter !== manual.adapter) continue
      const file = await store.find(open.caseId)
      if (file === undefined)
        throw new Fault('case_missing', `The case ${open.caseId} has an open call and is not there.`)
      const record = file.calls.find((call) => call.opId === open.opId)
      if (record) manual.expect(record.callRef, record.opId, record.state === 'connected')
    }
  }
}
