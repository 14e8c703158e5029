// How many calls each half hour of a day will bring, from the node's own history: the same weekday where it has been seen often
// enough, else days of the same kind, else all days. No paper sets it; what an expectation rests on is told with it.
import { dayAfter } from '../deadlines/zoned-time.js'
import type { Day } from '../terms/time.js'

export const SLOTS = 48
export const SLOT_MINUTES = 30

export interface Arrival {
  readonly day: Day
  /** Half hour of the day, 0…47. */
  readonly slot: number
  readonly calls: number
}

export interface History {
  /** First and last whole day counted; a day between without calls is a day with none. */
  readonly from: Day
  readonly to: Day
  readonly arrivals: readonly Arrival[]
}

export type Basis = 'same_weekday' | 'same_kind' | 'all_days' | 'none'

export interface Expectation {
  /** Calls in each half hour. */
  readonly slots: readonly number[]
  readonly basis: Basis
  /** Days it rests on. */
  readonly days: number
}

/** With fewer days than this of one sort, chance speaks louder than habit. */
const ENOUGH_DAYS = 3

export function expectDay(day: Day, history: History, isWorkingDay: (day: Day) => boolean): Expectation {
  const days = daysOf(history)
  const weekday = weekdayOf(day)
  // A holiday on a Wednesday is no Wednesday, and a make-up Saturday no Saturday.
  const usual = isUsual(day, isWorkingDay)
  const same = usual ? days.filter((one) => weekdayOf(one) === weekday && isUsual(one, isWorkingDay)) : []
  if (same.length >= ENOUGH_DAYS) return mean(same, history, 'same_weekday')
  const kind = days.filter((one) => isWorkingDay(one) === isWorkingDay(day))
  if (kind.length >= ENOUGH_DAYS) return mean(kind, history, 'same_kind')
  return days.length === 0
    ? { slots: Array.from({ length: SLOTS }, () => 0), basis: 'none', days: 0 }
    : mean(days, history, 'all_days')
}

function isUsual(day: Day, isWorkingDay: (day: Day) => boolean): boolean {
  const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6
  return isWorkingDay(day) !== weekend
}

function mean(days: readonly Day[], { arrivals }: History, basis: Basis): Expectation {
  const wanted = new Set(days)
  const slots = Array.from({ length: SLOTS }, () => 0)
  for (const { day, slot, calls } of arrivals) {
    if (wanted.has(day)) slots[slot] = (slots[slot] ?? 0) + calls
  }
  return { slots: slots.map((calls) => calls / days.length), basis, days: days.length }
}

/** Before the first call ever there is no history, not a history of silence. */
function daysOf({ from, to, arrivals }: History): readonly Day[] {
  const first = arrivals.reduce<Day | undefined>((a, { day }) => (a === undefined || day < a ? day : a), undefined)
  if (first === undefined) return []
  const days: Day[] = []
  for (let day = first > from ? first : from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay()
}
