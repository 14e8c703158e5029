// The kept daily counts that "what is usual" is read from, and the kinds of days they fell on. Days before today only.
import type { Day } from '../terms/time.js'

/** `row`: `*` any; `town`, `place`: '' the whole. */
export interface DayCount {
  readonly day: Day
  readonly row: string
  readonly town: string
  readonly place: string
  readonly count: number
}

export const ANY_ROW = '*'

export type DayKind = 'work' | 'weekend' | 'holiday'
export const DAY_KINDS: readonly DayKind[] = ['work', 'weekend', 'holiday']

export interface History {
  /** Ascending, without gaps, ending the day before today. */
  readonly days: readonly Day[]
  readonly kinds: readonly DayKind[]
  /** Counts by day, in the order of `days`; undefined where nothing ever came. */
  readonly of: (row: string, town: string, place: string) => Float64Array | undefined
}

export function historyOf(days: readonly Day[], kindOf: (day: Day) => DayKind, counts: Iterable<DayCount>): History {
  const at = new Map(days.map((day, index) => [day, index]))
  const series = new Map<string, Float64Array>()
  for (const { day, row, town, place, count } of counts) {
    const index = at.get(day)
    if (index === undefined) continue
    // The district is the sum of its towns, the unknown one among them.
    for (const key of place === '' ? [keyOf(row, town, ''), keyOf(row, 'all', '')] : [keyOf(row, town, place)]) {
      const known = series.get(key) ?? new Float64Array(days.length)
      known[index] = (known[index] ?? 0) + count
      series.set(key, known)
    }
  }
  return { days, kinds: days.map(kindOf), of: (row, town, place) => series.get(keyOf(row, town, place)) }
}

/** Town of the series over the whole district. */
export const WHOLE = 'all'

function keyOf(row: string, town: string, place: string): string {
  return `${row}|${town}|${place}`
}

/** A run of three days off or more is a holiday; two are a weekend. */
export function dayKindOf(day: Day, isWorkingDay: (day: Day) => boolean, step: (day: Day, by: number) => Day): DayKind {
  if (isWorkingDay(day)) return 'work'
  let run = 1
  for (let before = step(day, -1); run < 3 && !isWorkingDay(before); before = step(before, -1)) run += 1
  for (let after = step(day, 1); run < 3 && !isWorkingDay(after); after = step(after, 1)) run += 1
  return run >= 3 ? 'holiday' : 'weekend'
}
