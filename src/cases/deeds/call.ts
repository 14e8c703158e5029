// What the phone system did, as its adapter or the operator reports it. A caller who is lost is called back; the pushed order goes on
// whatever happens to the voice. Clause 4; the instrument is silent on a call that drops.
import type { CallRecord } from '../case-file.js'
import { startClock } from '../clocks.js'
import type { RecordCall, SettleDuty } from '../command.js'
import { later } from '../timers.js'
import { stop, type Working } from '../working.js'

export function recordCall(w: Working, command: RecordCall): void {
  const call = w.file.calls.find((one) => one.opId === command.opId)
  if (!call) stop('call_unknown', { opId: command.opId })
  if (call.endedAt !== null) stop('call_already_ended', { state: call.state })
  const ended = command.event !== 'connected'
  endCall(w, call, command.event, command.cause ?? null, ended)
  const lost = command.event === 'caller_lost' || (command.event === 'failed' && command.cause === 'lost_in_restart')
  if (lost) openCallBack(w, command.event === 'caller_lost' ? 'caller_lost' : 'call_lost_in_restart')
}

function endCall(w: Working, call: CallRecord, state: CallRecord['state'], cause: string | null, ended: boolean): void {
  w.emit(`call_${state}`, {
    ...(call.legId ? { legId: call.legId } : {}),
    facts: { mode: call.mode, ...(cause ? { cause } : {}) },
    change: { call: { opId: call.opId, state, cause, endedAt: ended ? w.now : null } },
  })
}

/** Nobody reported the end: when the other side signed for the order the handover stands, otherwise the caller may be lost. */
export function callUnreported(w: Working, opId: string): void {
  const call = w.file.calls.find((one) => one.opId === opId)
  if (!call || call.endedAt !== null) return
  const leg = w.file.legs.find((one) => one.id === call.legId)
  if (leg && ['accepted', 'written_back', 'closed'].includes(leg.state)) {
    endCall(w, call, 'completed', 'signed_for', true)
    return
  }
  endCall(w, call, 'failed', 'not_reported', true)
  openCallBack(w, 'call_end_not_reported')
}

export function openCallBack(w: Working, because: string): void {
  const dueAt = startClock(w.context, w.file, 'call_back', w.now).dueAt ?? later(w.now, 15)
  w.emit('call_back_due', {
    facts: { because, dueAt },
    change: {
      duty: {
        id: w.context.newId(),
        kind: 'call_back',
        because,
        holder: w.context.platform,
        openedAt: w.now,
        dueAt,
        doneAt: null,
        note: null,
      },
    },
  })
}

export function settleDuty(w: Working, command: SettleDuty): void {
  const duty = w.file.duties.find((one) => one.id === command.dutyId)
  if (!duty) stop('duty_unknown', { dutyId: command.dutyId })
  if (duty.doneAt !== null) stop('duty_already_done', { at: duty.doneAt })
  w.emit('call_back_done', {
    facts: { note: command.note },
    change: { duty: { id: duty.id, doneAt: w.now, note: command.note } },
  })
}
