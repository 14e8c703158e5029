// The working calendar of a place: weekends, statutory holidays, make-up days, and the operator's own days (e.g. typhoon).
// No paper defines working hours; they are the place's choice.
import chineseDays from 'chinese-days'
import type { Place } from '../instruments/pack.js'
import { Fault } from '../terms/refusal.js'
import { type Day, type Instant, instant, ms } from '../terms/time.js'
import { dayAfter, instantOf, localTime, minuteOf } from './zoned-time.js'

export interface Calendar {
  readonly zone: string
  /** Last day for which holidays are known; later answers are provisional. */
  readonly coveredUntil: Day
  readonly dayOf: (at: Instant) => Day
  readonly isWorkingDay: (day: Day) => boolean
  readonly isWorkingTime: (at: Instant) => boolean
  /** Close of business of the n-th working day after `from`; the day of `from` itself does not count. */
  readonly addWorkingDays: (from: Instant, n: number) => Instant
  /** Forward, or back when negative, counting working hours only. */
  readonly addWorkingMinutes: (from: Instant, minutes: number) => Instant
  /** Round the clock; negative when `to` is earlier. */
  readonly minutesBetween: (from: Instant, to: Instant) => number
  /** Working hours only; 0 when `to` is not later. */
  readonly workingMinutesBetween: (from: Instant, to: Instant) => number
  readonly isProvisional: (at: Instant) => boolean
}

const MINUTE = 60_000
/** No run of days off comes near this; a calendar that exceeds it is broken. */
const LONGEST_SEARCH_DAYS = 400

export function createCalendar(place: Place): Calendar {
  const { zone, calendar } = place
  const off = new Set(calendar.extraDaysOff)
  const on = new Set(calendar.extraWorkingDays)
  const hours = calendar.workingHours
    .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
    .sort((a, b) => a.from - b.from)
  const closing = Math.max(...hours.map((span) => span.to))
  const known = new Map<Day, boolean>()

  const isWorkingDay = (day: Day): boolean => {
    let answer = known.get(day)
    if (answer === undefined) {
      // The library reads weekends, holidays and make-up days; for years it does not know it answers as if there were none.
      answer = on.has(day) || (!off.has(day) && chineseDays.isWorkday(day))
      known.set(day, answer)
    }
    return answer
  }
  const dayOf = (at: Instant): Day => localTime(at, zone).day
  /** Working spans of a day as epoch milliseconds. */
  const spansOf = (day: Day): { from: number; to: number }[] =>
    isWorkingDay(day)
      ? hours.map((span) => ({ from: ms(instantOf(day, span.from, zone)), to: ms(instantOf(day, span.to, zone)) }))
      : []
  const nextWorkingDay = (day: Day, step: 1 | -1): Day => {
    let candidate = dayAfter(day, step)
    for (let tried = 0; !isWorkingDay(candidate); tried += 1) {
      if (tried > LONGEST_SEARCH_DAYS) throw noWorkingDay(day)
      candidate = dayAfter(candidate, step)
    }
    return candidate
  }

  const addWorkingMinutes = (from: Instant, minutes: number): Instant => {
    const step = minutes < 0 ? -1 : 1
    let left = Math.abs(minutes) * MINUTE
    let at = ms(from)
    if (left === 0) return from
    for (let day = dayOf(from); ; day = nextWorkingDay(day, step)) {
      const spans = step === 1 ? spansOf(day) : spansOf(day).reverse()
      for (const span of spans) {
        // What of this span lies ahead in the direction of counting.
        const start = step === 1 ? Math.max(at, span.from) : Math.min(at, span.to)
        const room = step === 1 ? span.to - start : start - span.from
        if (room <= 0) continue
        if (left <= room) return instant(start + step * left)
        left -= room
        at = step === 1 ? span.to : span.from
      }
    }
  }
  const workingMinutesBetween = (from: Instant, to: Instant): number => {
    const [start, end] = [ms(from), ms(to)]
    if (end <= start) return 0
    const lastDay = dayOf(to)
    let sum = 0
    for (let day = dayOf(from); day <= lastDay; day = dayAfter(day)) {
      for (const span of spansOf(day)) sum += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start))
    }
    return sum / MINUTE
  }

  return {
    zone,
    coveredUntil: calendar.coveredUntil,
    dayOf,
    isWorkingDay,
    isWorkingTime: (at) => spansOf(dayOf(at)).some((span) => span.from <= ms(at) && ms(at) < span.to),
    addWorkingDays: (from, n) => {
      let day = dayOf(from)
      for (let counted = 0; counted < n; counted += 1) day = nextWorkingDay(day, 1)
      return instantOf(day, closing, zone)
    },
    addWorkingMinutes,
    minutesBetween: (from, to) => (ms(to) - ms(from)) / MINUTE,
    workingMinutesBetween,
    isProvisional: (at) => dayOf(at) > calendar.coveredUntil,
  }
}

function noWorkingDay(day: Day): Fault {
  return new Fault(
    'calendar_without_working_days',
    `No working day was found within ${LONGEST_SEARCH_DAYS} days of ${day}. Check extraDaysOff and workingHours in place.yaml.`,
  )
}
