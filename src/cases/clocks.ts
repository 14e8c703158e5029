// Clocks of legs and of the whole demand. A clock starts once; what lengthens it (an approved extension, a named pause) and what
// shortens it (danger, an earlier caller) stays listed on it, so that every due time can be reckoned again from what stands there.
import { dueAt } from '../deadlines/due-at.js'
import { amberPoint } from '../deadlines/lamp.js'
import { pickLimit } from '../deadlines/pick-limit.js'
import type { Limit } from '../instruments/pack.js'
import type { Instant } from '../terms/time.js'
import { instant, ms } from '../terms/time.js'
import type { CaseFile, Clock, Leg } from './case-file.js'
import type { Context } from './context.js'

export type About = Pick<CaseFile, 'requestType' | 'danger'> & {
  readonly town?: string | null
  readonly unit?: string | null
  readonly matters?: readonly string[]
  /** Step of the supervision ladder. */
  readonly step?: string
}

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
  const limit = limitFor(context, about, limitId)
  // No limit set by anyone: the instrument is silent, and what has no limit is never called overdue (R06, reading).
  if (!limit) return stopped
  const due = dueAt(limit, from, context.calendar)
  const { id, cites, within } = limit
  return lit(context, { ...stopped, ...due, limit: id, cites, within }, limit)
}

export function limitFor(context: Context, about: About, limitId: string): Limit | undefined {
  const { present } = about.danger
  const { requestType, town, unit, matters, step } = about
  return pickLimit(context.limits, limitId, {
    requestType,
    urgency: present ? 'emergency' : 'ordinary',
    danger: present,
    town: town ?? null,
    unit: unit ?? null,
    matters: matters ?? [],
    ...(step ? { step } : {}),
  })
}

/** The amber point beside the due time; the limit's own rule before the procedure's. */
export function lit(context: Context, clock: Clock, limit?: Limit): Clock {
  const { within } = clock
  if (clock.dueAt === null || within === undefined) return clock
  const line = limit ?? context.limits.find((one) => one.id === clock.limit && same(one.within, within))
  const rule = line?.amber ?? context.procedure.lamp?.amber
  return { ...clock, amberAt: amberPoint(clock.dueAt, within, rule, context.calendar) }
}

function same(a: Limit['within'], b: Limit['within']): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Limits under which somebody works off the citizen's own time. Their clocks run on the demand's: they survive return, edit,
 * reassignment and transfer, and nobody holds them still by never signing.
 */
const ON_THE_DEMANDS: ReadonlySet<string> = new Set(['handle', 'write_back', 'peer_handling'])

export function followsDemand(clock: Pick<Clock, 'limit'>): boolean {
  return clock.limit !== null && ON_THE_DEMANDS.has(clock.limit)
}

/** The clock of a stage: its own, or the demand's where it works off the citizen's time. A narrower limit may end before the demand's. */
export function stageClock(
  context: Context,
  file: CaseFile,
  limitId: string,
  leg: Pick<Leg, 'unit' | 'matters'>,
  from: Instant,
): Clock {
  const about = aboutLeg(file, leg)
  if (!ON_THE_DEMANDS.has(limitId)) return startClock(context, about, limitId, context.now)
  const demand: Clock = { ...file.clock, limit: limitId, stoppedAt: null }
  const limit = limitFor(context, about, limitId)
  // Type, urgency and danger are in the demand's clock already; only a line for this place can be narrower.
  if (!limit || demand.dueAt === null || !namesPlace(limit)) return demand
  const { paused, pauses, extensions } = file.clock
  const { dueAt: own } = dueAt(limit, from, context.calendar, pauses)
  const lengthened = (extensions ?? []).reduce(
    (due, { days }) => dueAt({ within: { workingDays: days } }, due, context.calendar).dueAt,
    own,
  )
  if (lengthened >= demand.dueAt) return demand
  const { id, cites, within } = limit
  const clock = { ...demand, limit: id, cites, within, startedAt: from, dueAt: lengthened, paused }
  return lit(context, { ...clock, provisional: context.calendar.isProvisional(lengthened) }, limit)
}

function namesPlace({ when }: Limit): boolean {
  return when.town !== undefined || when.unit !== undefined || when.matter !== undefined
}

export function aboutLeg(file: CaseFile, { unit, matters }: Pick<Leg, 'unit' | 'matters'>): About {
  const { requestType, danger, place } = file
  return { requestType, danger, town: place.town, unit, matters }
}

export function pausedClock(clock: Clock, pause: NonNullable<Clock['paused']>): Clock {
  return { ...clock, paused: pause }
}

/**
 * What the pause took is given back and stays listed, so that everyone sees what lengthened the wait. Of a limit in working days
 * only the working time is given back: a pause over a weekend costs nobody anything. A pause ends when the rule's longest time is
 * over, however late somebody notices.
 */
export function resumedClock(context: Context, clock: Clock, now: Instant): Clock {
  if (!clock.paused) return clock
  const { since, ...named } = clock.paused
  const rule = context.procedure.pausing.rules.find((one) => one.id === named.rule)
  const end = rule ? instant(ms(since) + rule.maxDays * 86_400_000) : now
  const to = end < now ? end : now
  const pauses = [...clock.pauses, { ...named, from: since, to }]
  if (clock.dueAt === null || since >= clock.dueAt) return { ...clock, paused: null, pauses }
  const { calendar } = context
  const due = inWorkingDays(context, clock)
    ? calendar.addWorkingMinutes(clock.dueAt, calendar.workingMinutesBetween(since, to))
    : instant(ms(clock.dueAt) + ms(to) - ms(since))
  return lit(context, { ...clock, paused: null, pauses, dueAt: due, provisional: calendar.isProvisional(due) })
}

/** A file from before the length was kept on the clock is read from the limit's name. */
function inWorkingDays(context: Context, { within, limit }: Clock): boolean {
  if (within !== undefined) return 'workingDays' in within
  return context.limits.some((one) => one.id === limit && 'workingDays' in one.within)
}

export function stoppedClock(clock: Clock, now: Instant): Clock {
  return { ...clock, stoppedAt: now }
}

/** Extension in working days, counted from the due time that stood (not from the day of asking). */
export function extendedClock(context: Context, clock: Clock, days: number, by: string): Clock {
  if (clock.dueAt === null) return clock
  const due = dueAt({ within: { workingDays: days } }, clock.dueAt, context.calendar)
  const extensions = [...(clock.extensions ?? []), { at: context.now, days, by }]
  const provisional = due.provisional || clock.provisional
  return lit(context, { ...clock, dueAt: due.dueAt, provisional, extensions })
}

/** Under stricter circumstances: counted from now, and only ever earlier than what stood. Undefined where nothing gets shorter. */
export function tightenedClock(context: Context, about: About, clock: Clock, rule: string): Clock | undefined {
  if (clock.limit === null || clock.stoppedAt !== null) return undefined
  const limit = limitFor(context, about, clock.limit)
  if (!limit) return undefined
  const { dueAt: due } = dueAt(limit, context.now, context.calendar)
  const shorter = earlierClock(context, clock, due, rule)
  return shorter && lit(context, { ...shorter, within: limit.within, cites: limit.cites }, limit)
}

/** The same clock with an earlier end; undefined when the end named is not earlier. */
export function earlierClock(
  context: Context,
  clock: Clock,
  due: Instant | null,
  rule: string,
  startedAt: Instant = clock.startedAt,
): Clock | undefined {
  if (due === null || (clock.dueAt !== null && due >= clock.dueAt)) return undefined
  const shortened = [...(clock.shortened ?? []), { at: context.now, rule, from: clock.dueAt }]
  const provisional = context.calendar.isProvisional(due)
  return lit(context, { ...clock, startedAt, dueAt: due, provisional, shortened })
}
