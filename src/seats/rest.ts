// Rest between shifts: runs of nights, hours in a week, hours between two shifts. The paper is silent; the limits stand in seats.yaml.
import type { Staffing } from '../instruments/staffing.js'
import { type Day, ms } from '../terms/time.js'
import { weekdayOf } from './forecast.js'
import { hoursOf, type Span } from './span.js'

export interface Sitting extends Span {
  readonly account: string
  readonly day: Day
  readonly night: boolean
}

export interface TooMuch {
  readonly account: string
  readonly what: 'nights_in_a_row' | 'hours_in_a_week' | 'hours_between' | 'two_at_once'
  /** The day on which it shows. */
  readonly day: Day
  readonly found: number
  readonly limit: number
}

const DAY_MS = 86_400_000

export function tooMuch(sittings: readonly Sitting[], rest: Staffing['rest']): readonly TooMuch[] {
  const people = new Map<string, Sitting[]>()
  for (const one of sittings) people.set(one.account, [...(people.get(one.account) ?? []), one])
  return [...people].flatMap(([account, own]) => {
    const inOrder = own.sort((a, b) => (a.from < b.from ? -1 : 1))
    return [...between(account, inOrder, rest), ...nights(account, inOrder, rest), ...weeks(account, inOrder, rest)]
  })
}

function between(account: string, own: readonly Sitting[], rest: Staffing['rest']): readonly TooMuch[] {
  return own.flatMap((one, index): TooMuch[] => {
    const before = own[index - 1]
    if (before === undefined) return []
    const hours = (ms(one.from) - ms(before.to)) / 3_600_000
    if (hours < 0) return [{ account, what: 'two_at_once', day: one.day, found: -hours, limit: 0 }]
    // Two parts of one sitting are one sitting.
    if (hours === 0 || hours >= rest.hoursBetween) return []
    return [{ account, what: 'hours_between', day: one.day, found: hours, limit: rest.hoursBetween }]
  })
}

function nights(account: string, own: readonly Sitting[], rest: Staffing['rest']): readonly TooMuch[] {
  const days = [...new Set(own.filter(({ night }) => night).map(({ day }) => day))].sort()
  let run = 0
  let before = Number.NaN
  return days.flatMap((day): TooMuch[] => {
    const at = Date.parse(day)
    run = at - before === DAY_MS ? run + 1 : 1
    before = at
    return run === rest.nightsInARow + 1
      ? [{ account, what: 'nights_in_a_row', day, found: run, limit: rest.nightsInARow }]
      : []
  })
}

function weeks(account: string, own: readonly Sitting[], rest: Staffing['rest']): readonly TooMuch[] {
  const hours = new Map<Day, number>()
  for (const one of own) {
    const monday = new Date(Date.parse(one.day) - ((weekdayOf(one.day) + 6) % 7) * DAY_MS).toISOString().slice(0, 10)
    hours.set(monday, (hours.get(monday) ?? 0) + hoursOf(one))
  }
  return [...hours]
    .filter(([, sum]) => sum > rest.hoursInAWeek)
    .map(([day, found]) => ({ account, what: 'hours_in_a_week', day, found, limit: rest.hoursInAWeek }))
}
