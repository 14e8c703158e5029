// Clocks of legs and of the whole demand. A clock starts once; only an approved extension or a named pause moves its due time.
import { dueAt } from '../deadlines/due-at.js'
import { pickLimit } from '../deadlines/pick-limit.js'
import type { Instant } from '../terms/time.js'
import { instant, ms } from '../terms/time.js'
import type { CaseFile, Clock } from './case-file.js'
import type { Context } from './context.js'

type About = Pick<CaseFile, 'requestType' | 'danger'>

export function startClock(context: Context, about: About, limitId: string | null, from: Instant): Clock {
  const stopped: Clock = {
    startedAt: from,
    dueAt: null,
    limit: null,
    provisional: false,
    paused: null,
    pauses: [],
    stoppedAt: null,
    cites: [],
  }
  if (limitId === null) return stopped
  const urgency = about.danger.present ? 'emergency' : 'ordinary'
  const limit = pickLimit(context.limits, limitId, {
    requestType: about.requestType,
    urgency,
    danger: about.danger.present,
  })
  // No limit set by anyone: the instrument is silent, and what has no limit is never called overdue (R06, reading).
  if (!limit) return stopped
  const due = dueAt(limit, from, context.calendar)
  return { ...stopped, dueAt: due.dueAt, provisional: due.provisional, limit: limit.id, cites: limit.cites }
}

export function pausedClock(clock: Clock, rule: string, now: Instant): Clock {
  return { ...clock, paused: { rule, since: now } }
}

/**
 * What the pause took is given back and stays listed, so that everyone sees what lengthened the wait. Of a limit in working days
 * only the working time is given back: a pause over a weekend costs nobody anything.
 */
export function resumedClock(context: Context, clock: Clock, now: Instant): Clock {
  if (!clock.paused) return clock
  const { rule, since } = clock.paused
  const pauses = [...clock.pauses, { rule, from: since, to: now }]
  if (clock.dueAt === null || since >= clock.dueAt) return { ...clock, paused: null, pauses }
  const { calendar } = context
  const inWorkingDays = context.limits.some((limit) => limit.id === clock.limit && 'workingDays' in limit.within)
  const due = inWorkingDays
    ? calendar.addWorkingMinutes(clock.dueAt, calendar.workingMinutesBetween(since, now))
    : instant(ms(clock.dueAt) + ms(now) - ms(since))
  return { ...clock, paused: null, pauses, dueAt: due, provisional: calendar.isProvisional(due) }
}

export function stoppedClock(clock: Clock, now: Instant): Clock {
  return { ...clock, stoppedAt: now }
}

/** Extension in working days, counted from the due time that stood (not from the day of asking). */
export function extendedClock(context: Context, clock: Clock, workingDays: number): Clock {
  if (clock.dueAt === null) return clock
  const due = dueAt({ within: { workingDays } }, clock.dueAt, context.calendar)
  return { ...clock, dueAt: due.dueAt, provisional: due.provisional || clock.provisional }
}
