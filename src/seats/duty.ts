// Who is on duty at a unit: in office hours the office itself, at any other time whoever its roster names. "No roster, no transfer"
// is a warning with a way out, never a wall: danger goes through, and everybody else may with a reason (clause 9).
import type { Calendar } from '../deadlines/calendar.js'
import { dayAfter, instantOf, localTime, minuteOf } from '../deadlines/zoned-time.js'
import { type Instant, instant, ms } from '../terms/time.js'
import { covers, type Span } from './span.js'

export interface DutyShift extends Span {
  readonly unit: string
  readonly post: string
  readonly phone: string | null
}

export interface DutyState {
  readonly unit: string
  /** Some shift of it is known in the time looked at, past or coming. */
  readonly rosterKept: boolean
  readonly now: 'on_duty' | 'office_hours' | 'nobody'
  /** Those on duty at this moment. */
  readonly shifts: readonly DutyShift[]
  /** When somebody is there next; the same instant when somebody is there now; null when nothing is known within the time looked at. */
  readonly next: Instant | null
  /** Spans ahead with nobody, the earliest first. */
  readonly gaps: readonly Span[]
}

export interface Watch {
  readonly now: Instant
  /** How far ahead gaps are looked for. */
  readonly until: Instant
  readonly calendar: Calendar
  /** When the office opens and closes on a working day, HH:MM. The midday break in between is no gap: the office is there after it. */
  readonly office: { readonly opens: string; readonly closes: string }
}

export function dutyOf(unit: string, all: readonly DutyShift[], watch: Watch): DutyState {
  const { now, until } = watch
  const shifts = all.filter((one) => one.unit === unit)
  const there = shifts.filter((one) => covers(one, now))
  const office = atOffice(now, watch)
  const edges = edgesOf(shifts, watch)
  const gaps: Span[] = []
  let next: Instant | null = null
  edges.forEach((from, index) => {
    const to = edges[index + 1] ?? until
    if (from >= to) return
    const middle = instant((ms(from) + ms(to)) / 2)
    if (atOffice(middle, watch) || shifts.some((one) => covers(one, middle))) {
      next ??= from
      return
    }
    const last = gaps.at(-1)
    if (last !== undefined && last.to === from) gaps[gaps.length - 1] = { from: last.from, to }
    else gaps.push({ from, to })
  })
  return {
    unit,
    rosterKept: shifts.length > 0,
    now: there.length > 0 ? 'on_duty' : office ? 'office_hours' : 'nobody',
    shifts: there,
    next,
    gaps,
  }
}

function atOffice(at: Instant, { calendar, office }: Watch): boolean {
  const { day, minute } = localTime(at, calendar.zone)
  return calendar.isWorkingDay(day) && minuteOf(office.opens) <= minute && minute < minuteOf(office.closes)
}

/** Every instant from now at which somebody may come or go. */
function edgesOf(shifts: readonly Span[], { now, until, calendar, office }: Watch): readonly Instant[] {
  const edges = new Set<Instant>([now])
  const add = (at: Instant) => {
    if (at > now && at < until) edges.add(at)
  }
  for (const { from, to } of shifts) {
    add(from)
    add(to)
  }
  for (let day = calendar.dayOf(now); day <= calendar.dayOf(until); day = dayAfter(day)) {
    for (const edge of [office.opens, office.closes]) add(instantOf(day, minuteOf(edge), calendar.zone))
  }
  return [...edges].sort()
}

/** What the dispatcher is told before an order goes to a unit. */
export type Heed = 'none' | 'warn' | 'reason'

export function heedOf(
  state: DutyState,
  danger: boolean,
  rule: { readonly nobodyNow: 'reason' | 'warn'; readonly noRoster: 'reason' | 'warn' },
): Heed {
  if (state.now !== 'nobody') return 'none'
  const heed = state.rosterKept ? rule.nobodyNow : rule.noRoster
  // Danger waits for no roster: told, not asked about.
  return danger ? 'warn' : heed
}
