// A stretch of days as whole months and single days: what a kept sheet is put together from.
import { dayAfter, instantOf } from '../deadlines/zoned-time.js'
import type { Day, Instant } from '../terms/time.js'

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** `2026-11` for a month that lies whole within, else `2026-11-03`. */
export function partsOf({ from, to }: Period): string[] {
  const parts: string[] = []
  for (let day = from; day <= to; ) {
    const month = monthOf(day)
    const next = firstOfNext(month)
    if (day.endsWith('-01') && dayAfter(next, -1) <= to) {
      parts.push(month)
      day = next
    } else {
      parts.push(day)
      day = dayAfter(day)
    }
  }
  return parts
}

export function daysOf({ from, to }: Period): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}

export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

function firstOfNext(month: string): Day {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}

/** From the first moment of the first day until before the first moment after the last, as the place counts days. */
export function boundsOf({ from, to }: Period, zone: string): readonly [Instant, Instant] {
  return [instantOf(from, 0, zone), instantOf(dayAfter(to), 0, zone)]
}
