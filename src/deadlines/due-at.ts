// When something is due: a limit counted from an instant through the calendar, lengthened by named pauses only.
import type { Limit } from '../instruments/pack.js'
import { type Instant, instant, ms } from '../terms/time.js'
import type { Calendar } from './calendar.js'

export interface Pause {
  readonly from: Instant
  readonly to: Instant
}

export interface Due {
  readonly dueAt: Instant
  /** The due day lies beyond the holidays that are known; it may move when they are published. */
  readonly provisional: boolean
}

export function dueAt(
  limit: Pick<Limit, 'within'>,
  from: Instant,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Due {
  const due =
    'minutes' in limit.within
      ? instant(ms(from) + limit.within.minutes * 60_000)
      : calendar.addWorkingDays(from, limit.within.workingDays)
  const lengthened = 'minutes' in limit.within ? byClock(due, from, pauses) : byWork(due, from, pauses, calendar)
  return { dueAt: lengthened, provisional: calendar.isProvisional(lengthened) }
}

/** Pauses that overlap count once; what lay before the clock started does not count. */
function merged(from: Instant, pauses: readonly Pause[]): Pause[] {
  const sorted = pauses
    .map((pause) => ({ from: pause.from < from ? from : pause.from, to: pause.to }))
    .filter((pause) => pause.to > pause.from)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const result: { from: Instant; to: Instant }[] = []
  for (const pause of sorted) {
    const last = result[result.length - 1]
    if (last && pause.from <= last.to) last.to = pause.to > last.to ? pause.to : last.to
    else result.push({ ...pause })
  }
  return result
}

/** A pause that began after the due time cannot save it: each must start before the due time as lengthened so far. */
function byClock(due: Instant, from: Instant, pauses: readonly Pause[]): Instant {
  let at = ms(due)
  for (const pause of merged(from, pauses)) {
    if (ms(pause.from) >= at) break
    at += ms(pause.to) - ms(pause.from)
  }
  return instant(at)
}

/** Only the working time inside a pause is given back: a pause over a weekend costs the unit nothing and gains it nothing. */
function byWork(due: Instant, from: Instant, pauses: readonly Pause[], calendar: Calendar): Instant {
  let at = due
  for (const pause of merged(from, pauses)) {
    if (pause.from >= at) break
    at = calendar.addWorkingMinutes(at, calendar.workingMinutesBetween(pause.from, pause.to))
  }
  return at
}
