// Clocks that ran out (催办、督办 …): opened by the clock, closed by a person. Clause 8, rule R06.
import type { CloseSupervision, FireTimer, MarkExclusions } from '../command.js'
import { cite } from '../context.js'
import { noteProgress } from '../progress.js'
import { timersOf } from '../timers.js'
import { stop, type Working } from '../working.js'
import { callUnreported } from './call.js'
import { resumeClock } from './clock.js'
import { endUndecided } from './negotiate.js'

/** A timer that the file no longer wants, or not yet, does nothing: state decides, not the alarm. */
export function fireTimer(w: Working, command: FireTimer): void {
  const timer = timersOf(w.file, w.context).find((one) => one.key === command.timer)
  if (!timer || timer.dueAt > w.now) return
  if (timer.kind === 'negotiation_ends' && timer.legId) endUndecided(w, timer.legId)
  else if (timer.kind === 'call_unreported') callUnreported(w, timer.key.split(':')[1] ?? '')
  else if (timer.kind === 'duty_overdue') dutyOverdue(w, timer.key.slice('duty:'.length))
  else if (timer.kind === 'pause_ends') resumeClock(w)
  else if (timer.legId)
    openStep(w, timer.kind.slice('supervise:'.length), timer.legId, timer.key.startsWith('step:demand:'))
}

function openStep(w: Working, step: string, legId: string, whole: boolean): void {
  const leg = w.leg(legId)
  const clock = whole ? { ...w.file.clock, limit: 'demand' } : leg.clock
  const named = w.context.procedure.escalation.find((one) => one.step === step)
  w.emit('supervision_opened', {
    legId,
    facts: { step, limit: clock.limit, dueAt: clock.dueAt, holder: leg.holder.id },
    cites: named?.cites ?? [cite(w.context, '8')],
    change: {
      supervision: {
        id: w.context.newId(),
        step,
        legId,
        limit: clock.limit,
        openedAt: w.now,
        closedAt: null,
        note: null,
      },
    },
  })
  noteProgress(w, 'supervision_opened', { step })
}

function dutyOverdue(w: Working, dutyId: string): void {
  const duty = w.file.duties.find((one) => one.id === dutyId)
  if (!duty) return
  w.emit('call_back_overdue', {
    facts: { dueAt: duty.dueAt },
    cites: [cite(w.context, '8')],
    change: { duty: { id: dutyId, note: 'overdue' } },
  })
}

export function closeSupervision(w: Working, command: CloseSupervision): void {
  const one = w.file.supervisions.find((supervision) => supervision.id === command.supervisionId)
  if (!one) stop('supervision_unknown', { supervisionId: command.supervisionId })
  if (one.closedAt !== null) stop('supervision_already_closed', { at: one.closedAt })
  w.emit('supervision_closed', {
    legId: one.legId,
    facts: { step: one.step, note: command.note },
    change: { supervision: { id: one.id, closedAt: w.now, note: command.note } },
  })
}

/** 涉密、涉稳、涉恐、涉案、涉重大敏感: set by the police side only, and kept on the record when lifted (clause 5). */
export function markExclusions(w: Working, command: MarkExclusions): void {
  if (w.context.platform !== '110') stop('only_police_excludes', {}, [cite(w.context, '5')])
  w.emit('exclusions_marked', {
    facts: { exclusions: command.exclusions, before: w.file.exclusions, reason: command.reason },
    cites: [cite(w.context, '5')],
    change: { file: { exclusions: command.exclusions } },
  })
}
