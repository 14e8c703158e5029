// How many demands come in on each day: by weekday, season and holiday, as hotlines publish it. Shapes only; the sum is what is asked for.
import type { Calendar } from '../../deadlines/calendar.js'
import { type Day, instant } from '../../terms/time.js'
import type { Random } from './random.js'

const DAY_MS = 86_400_000
/** Monday first. */
const WEEKDAY = [1.18, 1.1, 1.06, 1.05, 1.04, 0.8, 0.77]
/** January first: heating and wages in winter, noise, water and heat in summer. */
const SEASON = [1.02, 0.8, 0.98, 0.97, 1.0, 1.08, 1.14, 1.12, 1.02, 0.96, 0.95, 0.98]
const HOLIDAY = 0.72
const WORKED_WEEKEND = 1.25

export interface DayWish {
  readonly day: Day
  /** 0 Monday … 6 Sunday */
  readonly weekday: number
  readonly count: number
}

/** Days from the first to `until` (included), which together hold `total`. */
export function spread(
  total: number,
  days: number,
  until: Day,
  calendar: Calendar,
  random: Random,
): readonly DayWish[] {
  const last = Date.parse(`${until}T00:00:00Z`)
  const shaped = Array.from({ length: days }, (_, back) => {
    const at = last - (days - 1 - back) * DAY_MS
    const day = instant(at).slice(0, 10)
    const weekday = (new Date(at).getUTCDay() + 6) % 7
    const shape =
      (WEEKDAY[weekday] ?? 1) * (SEASON[Number(day.slice(5, 7)) - 1] ?? 1) * restFactor(calendar, day, weekday)
    return { day, weekday, weight: shape * (0.94 + random.next() * 0.12) }
  })
  const sum = shaped.reduce((all, { weight }) => all + weight, 0)
  let reached = 0
  let given = 0
  return shaped.map(({ day, weekday, weight }) => {
    reached += weight
    const upTo = Math.round((reached / sum) * total)
    const count = upTo - given
    given = upTo
    return { day, weekday, count }
  })
}

function restFactor(calendar: Calendar, day: Day, weekday: number): number {
  const works = calendar.isWorkingDay(day)
  if (weekday < 5) return works ? 1 : HOLIDAY
  return works ? WORKED_WEEKEND : 1
}

/** Shares of the hours of a day, midnight first: two peaks, a quiet night. */
export const HOURS = [10, 7, 5, 4, 4, 6, 14, 32, 72, 100, 98, 76, 52, 58, 86, 90, 78, 60, 46, 44, 42, 34, 24, 15]
