// A span of a roster as people write it: a day, from, to; a `to` not later than `from` is the next day's (clause 9: nights too).
import { dayAfter, instantOf, minuteOf } from '../deadlines/zoned-time.js'
import { type Day, type Instant, ms } from '../terms/time.js'

export interface Written {
  readonly day: Day
  /** HH:MM */
  readonly begins: string
  readonly ends: string
}

export interface Span {
  readonly from: Instant
  readonly to: Instant
}

export function spanOf({ day, begins, ends }: Written, zone: string): Span {
  const last = ends > begins ? day : dayAfter(day)
  return { from: instantOf(day, minuteOf(begins), zone), to: instantOf(last, minuteOf(ends), zone) }
}

export function covers(span: Span, at: Instant): boolean {
  return span.from <= at && at < span.to
}

export function hoursOf({ from, to }: Span): number {
  return (ms(to) - ms(from)) / 3_600_000
}
