// When each step of supervision opens, relative to a due time (task 8; the distances are the operator's own).
import type { Procedure } from '../instruments/pack.js'
import { type Instant, instant, ms } from '../terms/time.js'
import type { Calendar } from './calendar.js'

export interface EscalationTime {
  readonly step: string
  readonly at: Instant
}

/** In the order of the procedure. Before the due time working hours count, after it every minute does. */
export function escalationTimes(
  steps: Procedure['escalation'],
  dueAt: Instant,
  calendar: Calendar,
): readonly EscalationTime[] {
  return steps.map(({ step, afterMinutes }) => ({
    step,
    at: afterMinutes < 0 ? calendar.addWorkingMinutes(dueAt, afterMinutes) : instant(ms(dueAt) + afterMinutes * 60_000),
  }))
}
