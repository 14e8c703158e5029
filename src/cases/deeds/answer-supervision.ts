// The unit's side of a step of supervision: what it does about it, when it was on the spot, who does what; or its appeal, decided by
// somebody other than who opened the step. A reversed step counts nowhere and says why. Clause 8.
import type { Supervision } from '../case-file.js'
import type { AnswerSupervision, AppealSupervision, CloseSupervision, DecideSupervisionAppeal } from '../command.js'
import { movedStanding } from '../side-procedure.js'
import { stop, type Working } from '../working.js'

export function answerSupervision(w: Working, command: AnswerSupervision): void {
  const one = supervisionOf(w, command.supervisionId)
  ownOnly(w, one)
  const { arrivedAt = null, division = null, measures } = command
  if (one.arriveBy && (arrivedAt === null || division === null)) stop('on_site_incomplete', { arriveBy: one.arriveBy })
  if (arrivedAt !== null && (arrivedAt > w.now || arrivedAt < one.openedAt)) stop('arrival_not_possible', { arrivedAt })
  const { cites, ...standing } = movedStanding(w, 'supervision', one.state, 'supervision_answered', one.step)
  const late = isLate(one, w.now)
  w.emit('supervision_answered', {
    legId: one.legId,
    facts: { step: one.step, unit: one.unit ?? null, measures, late, ...(arrivedAt ? { arrivedAt, division } : {}) },
    cites,
    change: {
      supervision: {
        id: one.id,
        ...standing,
        answer: { at: w.now, by: w.context.by.account, measures, arrivedAt, division },
      },
    },
  })
}

export function closeSupervision(w: Working, command: CloseSupervision): void {
  const one = supervisionOf(w, command.supervisionId)
  if (one.closedAt !== null) stop('supervision_already_closed', { at: one.closedAt })
  // Opened before the ladder was a procedure: it has no state to move from.
  const moved =
    one.state === undefined ? {} : movedStanding(w, 'supervision', one.state, 'supervision_closed', one.step)
  const { cites = [], ...standing } = moved as Partial<ReturnType<typeof movedStanding>>
  w.emit('supervision_closed', {
    legId: one.legId,
    facts: { step: one.step, note: command.note },
    cites,
    change: { supervision: { id: one.id, ...standing, closedAt: w.now, note: command.note } },
  })
}

export function appealSupervision(w: Working, command: AppealSupervision): void {
  const one = supervisionOf(w, command.supervisionId)
  ownOnly(w, one)
  const { calendar, procedure } = w.context
  if (one.appeal) stop('appeal_used_up', { at: one.appeal.at })
  const days = procedure.supervising?.appealWithinWorkingDays ?? 0
  const until = calendar.addWorkingDays(one.openedAt, days)
  if (w.now > until) stop('appeal_too_late', { until, days }, procedure.supervising?.cites ?? [])
  const { cites, ...standing } = movedStanding(w, 'supervision', one.state, 'supervision_appealed', one.step)
  w.emit('supervision_appealed', {
    legId: one.legId,
    facts: { step: one.step, unit: one.unit ?? null, reason: command.reason },
    cites,
    change: {
      supervision: {
        id: one.id,
        ...standing,
        closedAt: null,
        appeal: { at: w.now, by: w.context.by.account, reason: command.reason },
      },
    },
  })
}

export function decideSupervisionAppeal(w: Working, command: DecideSupervisionAppeal): void {
  const one = supervisionOf(w, command.supervisionId)
  const { account } = w.context.by
  if (account === one.by || account === one.appeal?.by) stop('needs_second_person', { account })
  const action = command.reversed ? 'supervision_reversed' : 'supervision_appeal_dismissed'
  const { cites, ...standing } = movedStanding(w, 'supervision', one.state, action, one.step)
  w.emit(action, {
    legId: one.legId,
    facts: { step: one.step, unit: one.unit ?? null, reason: command.reason },
    cites,
    change: {
      supervision: {
        id: one.id,
        ...standing,
        closedAt: command.reversed ? w.now : null,
        appealDecided: { at: w.now, by: account, granted: command.reversed, reason: command.reason },
      },
    },
  })
}

function supervisionOf(w: Working, id: string): Supervision {
  const one = w.file.supervisions.find((supervision) => supervision.id === id)
  if (!one) stop('supervision_unknown', { supervisionId: id })
  return one
}

/** A unit speaks for itself; the desk speaks where the step is against the desk. */
function ownOnly(w: Working, one: Supervision): void {
  const { unit } = w.context.by
  if ((one.unit ?? null) !== unit) stop('not_your_supervision', { unit: one.unit ?? '' })
}

export function isLate({ clock }: Supervision, now: string): boolean {
  return clock !== undefined && clock.dueAt !== null && now > clock.dueAt
}
