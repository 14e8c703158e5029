// The lamp of a clock: green, amber, red. Amber begins where the limits pack says, red at the due time; nothing else lights a lamp,
// and no screen has thresholds of its own. Task 8 asks for oversight in good time; the amber points are the operator's own.
import type { AmberRule, Limit } from '../instruments/pack.js'
import { type Instant, instant, ms } from '../terms/time.js'
import type { Calendar } from './calendar.js'

export type Lamp = 'green' | 'amber' | 'red' | 'paused' | 'none'

export interface Lit {
  readonly dueAt: Instant | null
  /** Null or missing where no pack sets an amber point: then green turns red. */
  readonly amberAt?: Instant | null
  /** Standing still under a named pause rule. */
  readonly paused?: boolean
  /** No longer running: what it was waiting for has happened. */
  readonly stopped?: boolean
}

/** At the due time itself nothing is late yet; the next instant it is. */
export function lampOf({ dueAt, amberAt, paused, stopped }: Lit, now: Instant): Lamp {
  if (dueAt === null || stopped === true) return 'none'
  // A pause begun in time holds the lamp; one begun too late never was granted.
  if (paused === true) return 'paused'
  if (now > dueAt) return 'red'
  return amberAt !== undefined && amberAt !== null && now >= amberAt ? 'amber' : 'green'
}

/** The most pressing first; lamps that are out come last. */
export const LAMP_ORDER: readonly Lamp[] = ['red', 'amber', 'green', 'paused', 'none']

/**
 * The amber point, counted back from the due time: so whatever moves the due time (a pause, an extension) moves it along. A limit in
 * working days counts back in working time, for Friday evening is not three days before Monday morning.
 */
export function amberPoint(
  dueAt: Instant,
  within: Limit['within'],
  amber: AmberRule | undefined,
  calendar: Calendar,
): Instant | null {
  if (amber === undefined) return null
  if ('minutes' in within) {
    const before = 'share' in amber ? within.minutes * (1 - amber.share) : amber.minutesBefore
    return instant(ms(dueAt) - Math.round(before * 60_000))
  }
  if ('minutesBefore' in amber) return calendar.addWorkingMinutes(dueAt, -amber.minutesBefore)
  const first = calendar.addWorkingDays(dueAt, 0)
  const day = calendar.workingMinutesBetween(first, calendar.addWorkingDays(dueAt, 1))
  return calendar.addWorkingMinutes(dueAt, -Math.round(within.workingDays * day * (1 - amber.share)))
}
