// How much of a day's demands fall into the hours of a window, hour by hour back from now, by the kind of each hour's day.
import type { Day } from '../terms/time.js'
import { DAY_KINDS, type DayKind } from './history.js'
import type { Factors } from './usual.js'

export interface Clock {
  readonly dayOf: (at: number) => Day
  readonly hourOf: (at: number) => number
  readonly kindOf: (day: Day) => DayKind
}

export const HOUR_MS = 3_600_000

export interface Shares {
  /** Days' worth of demands between so many hours ago and so many hours ago. */
  units(factors: Factors, from: number, to?: number): number
}

export function createShares(now: number, clock: Clock, profile: readonly number[], hours: number): Shares {
  const sum = profile.reduce((all, one) => all + one, 0)
  const share = profile.map((one) => (sum > 0 ? one / sum : 1 / 24))
  const upTo: Record<DayKind, Float64Array> = {
    work: new Float64Array(hours + 1),
    weekend: new Float64Array(hours + 1),
    holiday: new Float64Array(hours + 1),
  }
  for (let ago = 0; ago < hours; ago++) {
    const at = now - (ago + 0.5) * HOUR_MS
    const kind = clock.kindOf(clock.dayOf(at))
    for (const one of DAY_KINDS) {
      upTo[one][ago + 1] = (upTo[one][ago] ?? 0) + (one === kind ? (share[clock.hourOf(at)] ?? 0) : 0)
    }
  }
  return {
    units: (factors, from, to = 0) =>
      DAY_KINDS.reduce((all, kind) => all + factors[kind] * ((upTo[kind][from] ?? 0) - (upTo[kind][to] ?? 0)), 0),
  }
}

/** Demands by hour of the day; every hour is given a little, so that a quiet night is rare, not impossible. */
export function hourProfile(times: readonly number[], clock: Clock): readonly number[] {
  const profile = new Array<number>(24).fill(Math.max(1, times.length / 24 / 20))
  for (const at of times) {
    const hour = clock.hourOf(at)
    profile[hour] = (profile[hour] ?? 0) + 1
  }
  return profile
}
