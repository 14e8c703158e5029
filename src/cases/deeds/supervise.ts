// Clocks that ran out (催办、督办 …): what the clock opens of itself; people close. Clause 8, rule R06.
import type { FireTimer, MarkExclusions } from '../command.js'
import { cite } from '../context.js'
import { timersOf } from '../timers.js'
import { stop, type Working } from '../working.js'
import { callUnreported } from './call.js'
import { resumeClock } from './clock.js'
import { findStepAbove, openStep } from './ladder.js'
import { endUndecided } from './negotiate.js'

/** A timer that the file no longer wants, or not yet, does nothing: state decides, not the alarm. */
export function fireTimer(w: Working, command: FireTimer): void {
  const timer = timersOf(w.file, w.context).find((one) => one.key === command.timer)
  if (!timer || timer.dueAt > w.now) return
  if (timer.kind === 'negotiation_ends' && timer.legId) endUndecided(w, timer.legId)
  else if (timer.kind === 'call_unreported') callUnreported(w, timer.key.split(':')[1] ?? '')
  else if (timer.kind === 'duty_overdue') dutyOverdue(w, timer.key.slice('duty:'.length))
  else if (timer.kind === 'pause_ends') resumeClock(w)
  else if (timer.kind === 'supervision_unanswered') unanswered(w, timer.key.slice('answer:'.length))
  else if (timer.legId) {
    stepFellDue(w, timer.kind.slice('supervise:'.length), timer.legId, timer.key.startsWith('step:demand:'))
  }
}

function stepFellDue(w: Working, step: string, legId: string, whole: boolean): void {
  const { limit, dueAt } = whole ? { ...w.file.clock, limit: 'demand' } : w.leg(legId).clock
  openStep(w, { step, ground: 'overdue', legId, limit, dueAt })
}

/** Nobody answered in time: the ladder goes one step up, against the same unit, unless it stands there already. */
function unanswered(w: Working, supervisionId: string): void {
  const one = w.file.supervisions.find(({ id }) => id === supervisionId)
  if (!one) return
  const { step, legId, limit } = one
  const next = findStepAbove(w, step)
  const there = w.file.supervisions.some(
    (other) => other.legId === legId && other.limit === limit && other.step === next,
  )
  w.emit('supervision_unanswered', {
    legId,
    facts: { step, unit: one.unit ?? null, answerBy: one.clock?.dueAt ?? null, next: there ? null : (next ?? null) },
    cites: [cite(w.context, '8')],
    change: { supervision: { id: one.id, raised: true } },
  })
  if (next !== undefined && !there) openStep(w, { step: next, ground: 'unanswered', legId, limit })
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

/** 涉密、涉稳、涉恐、涉案、涉重大敏感: set by the police side only, and kept on the record when lifted (clause 5). */
export function markExclusions(w: Working, command: MarkExclusions): void {
  if (w.context.platform !== '110') stop('only_police_excludes', {}, [cite(w.context, '5')])
  w.emit('exclusions_marked', {
    facts: { exclusions: command.exclusions, before: w.file.exclusions, reason: command.reason },
    cites: [cite(w.context, '5')],
    change: { file: { exclusions: command.exclusions } },
  })
}
