// Which wake-ups an open file needs, derived from its state alone: a lost timer can always be made again.
import { type EscalationTime, escalationTimes } from '../deadlines/escalation-times.js'
import type { Instant } from '../terms/time.js'
import { instant, ms } from '../terms/time.js'
import type { CaseFile, Leg } from './case-file.js'
import { followsDemand } from './clocks.js'
import type { Context } from './context.js'
import type { Timer } from './outcome.js'

/** A voice handover nobody reported the end of is looked at after this long; our choice, the instrument sets none. */
const RINGING_MINUTES = 3
/** Once connected the talk may last: the longest published call is over an hour, most three-way talks are minutes. */
const TALKING_MINUTES = 90

export function timersOf(file: CaseFile, context: Context): readonly Timer[] {
  const timers: Timer[] = []
  for (const leg of file.legs) if (leg.open) timers.push(...legTimers(file, leg, context))
  const whole = demandTimer(file, context)
  if (whole) timers.push(whole)
  for (const call of file.calls) {
    if (call.endedAt === null) {
      const dueAt = later(call.requestedAt, call.state === 'connected' ? TALKING_MINUTES : RINGING_MINUTES)
      timers.push({ key: `call:${call.opId}:${call.state}`, kind: 'call_unreported', legId: call.legId, dueAt })
    }
  }
  for (const duty of file.duties) {
    if (duty.doneAt === null && duty.note === null) {
      timers.push({ key: `duty:${duty.id}`, kind: 'duty_overdue', legId: null, dueAt: duty.dueAt })
    }
  }
  for (const one of file.supervisions) {
    const { clock, raised } = one
    // The top of the ladder has nothing above it; there only people act.
    const unanswered = one.state === 'open' && raised !== true && clock?.dueAt
    if (unanswered) {
      timers.push({ key: `answer:${one.id}`, kind: 'supervision_unanswered', legId: one.legId, dueAt: unanswered })
    }
  }
  if (file.state === 'open' && file.clock.paused) {
    const { rule, since } = file.clock.paused
    const most = context.procedure.pausing.rules.find((one) => one.id === rule)?.maxDays ?? 1
    timers.push({ key: `pause:${since}`, kind: 'pause_ends', legId: null, dueAt: later(since, most * 24 * 60) })
  }
  return timers
}

function legTimers(file: CaseFile, leg: Leg, context: Context): readonly Timer[] {
  const { clock } = leg
  if (clock.dueAt === null || clock.paused) return []
  if (leg.kind === 'negotiation') {
    // The side that opened the negotiation keeps its clock; the other side hears the end by message.
    return leg.parent === null
      ? [{ key: `negotiate:${leg.id}`, kind: 'negotiation_ends', legId: leg.id, dueAt: clock.dueAt }]
      : []
  }
  const [next] = stepsAhead(file, leg, context)
  if (!next) return []
  const key = `step:${leg.id}:${clock.limit}:${next.step}:${next.at}`
  return [{ key, kind: `supervise:${next.step}`, legId: leg.id, dueAt: next.at }]
}

/**
 * While nobody works off the citizen's time (it waits for dispatch, sign-for, a ruling, a review), the ladder goes on along the
 * demand's own clock: otherwise a matter could be handed about past its end with every single stage in time.
 */
function demandTimer(file: CaseFile, context: Context): Timer | undefined {
  const { clock } = file
  if (file.state !== 'open' || clock.dueAt === null || clock.paused) return undefined
  const unfinished = file.legs.filter((leg) => leg.open && leg.kind !== 'negotiation' && !FINISHED.includes(leg.state))
  if (unfinished.some((leg) => followsDemand(leg.clock))) return undefined
  const holder = unfinished.find((leg) => leg.kind === 'order') ?? unfinished[0]
  if (!holder) return undefined
  const taken = new Set(file.supervisions.filter(onDemandsClock).map((one) => one.step))
  const [next] = escalationTimes(context.procedure.escalation, clock.dueAt, context.calendar).filter(
    (step) => !taken.has(step.step) && step.at > clock.startedAt,
  )
  if (!next) return undefined
  const key = `step:demand:${next.step}:${next.at}`
  return { key, kind: `supervise:${next.step}`, legId: holder.id, dueAt: next.at }
}

const FINISHED: readonly string[] = ['completed', 'followed_up', 'written_back']

function onDemandsClock({ limit }: CaseFile['supervisions'][number]): boolean {
  return limit === 'demand' || followsDemand({ limit })
}

/** Steps of supervision that this leg still has before it, the next one first; none while its clock stands still. */
export function stepsAhead(
  file: Pick<CaseFile, 'supervisions'>,
  leg: Leg,
  { procedure, calendar }: Pick<Context, 'procedure' | 'calendar'>,
): readonly EscalationTime[] {
  const { clock } = leg
  if (!leg.open || leg.kind === 'negotiation' || clock.dueAt === null || clock.paused) return []
  const taken = new Set(
    file.supervisions.filter((one) => one.legId === leg.id && one.limit === clock.limit).map((one) => one.step),
  )
  return escalationTimes(procedure.escalation, clock.dueAt, calendar).filter(
    // A reminder that would fall before the clock even started is left out.
    (step) => !taken.has(step.step) && step.at > clock.startedAt,
  )
}

export function later(at: Instant, minutes: number): Instant {
  return instant(ms(at) + minutes * 60_000)
}

/** Keys to start and stop so that the stored timers become the wanted ones. */
export function timerDifference(before: readonly Timer[], after: readonly Timer[]) {
  const had = new Set(before.map((one) => one.key))
  const wants = new Set(after.map((one) => one.key))
  return {
    start: after.filter((one) => !had.has(one.key)),
    stop: before.filter((one) => !wants.has(one.key)).map((one) => one.key),
  }
}
