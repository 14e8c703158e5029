// A day as a band of half hours: calls expected, seats needed, to be planned, planned and there. Where too few are planned, or were
// there, the half hour is lit (clause 9: able to answer at any hour; the figures are the operator's).
import { instantOf } from '../deadlines/zoned-time.js'
import type { Staffing } from '../instruments/staffing.js'
import { type Day, type Instant, instant, ms } from '../terms/time.js'
import { answeredWithin, seatsFor, planned as toPlan } from './erlang.js'
import { type Expectation, SLOT_MINUTES, SLOTS } from './forecast.js'
import { atWork, type Stretch } from './presence.js'
import { covers, type Span } from './span.js'

export interface Slot {
  readonly from: Instant
  /** Calls expected in the half hour. */
  readonly calls: number
  /** Level id → seats that keep it. */
  readonly needed: Readonly<Record<string, number>>
  /** For the first level, with what breaks and absence take. */
  readonly toPlan: number
  readonly planned: number
  /** At work in the middle of it; null where that is still to come. */
  readonly present: number | null
  /** Share of calls in time with those planned less their breaks. */
  readonly keeps: number
  readonly lit: 'none' | 'amber' | 'red'
}

export interface BandAsked {
  readonly day: Day
  readonly zone: string
  readonly expected: Expectation
  /** Talk and wrap-up of one call. */
  readonly handlingSeconds: number
  readonly staffing: Staffing
  readonly shifts: readonly Span[]
  readonly seen: readonly Stretch[]
  readonly now: Instant
}

export function bandOf(asked: BandAsked): readonly Slot[] {
  const { day, zone, expected, handlingSeconds, staffing, shifts, seen, now } = asked
  const [first] = staffing.levels
  return Array.from({ length: SLOTS }, (_, index) => {
    const from = instantOf(day, index * SLOT_MINUTES, zone)
    const middle = instant(ms(from) + SLOT_MINUTES * 30_000)
    const calls = expected.slots[index] ?? 0
    const load = { callsPerHour: (calls * 60) / SLOT_MINUTES, handlingSeconds }
    const needed = Object.fromEntries(
      staffing.levels.map((level) => [level.id, Math.max(staffing.atLeast.seats, seatsFor(load, level))]),
    )
    const least = needed[first?.id ?? ''] ?? staffing.atLeast.seats
    const wanted = toPlan(least, staffing.shrinkage.share)
    const planned = shifts.filter((span) => covers(span, middle)).length
    const present = middle <= now ? atWork(seen, middle) : null
    const there = planned * (1 - staffing.shrinkage.share)
    return {
      from,
      calls,
      needed,
      toPlan: wanted,
      planned,
      present,
      keeps: answeredWithin(Math.floor(there), load, first?.seconds ?? 15),
      lit: light({ least, wanted, planned, present }),
    }
  })
}

function light(of: { least: number; wanted: number; planned: number; present: number | null }): Slot['lit'] {
  const { least, wanted, planned, present } = of
  // What has been is judged by who was there, what comes by who is planned.
  const there = present ?? planned
  if (there < least) return 'red'
  return present === null && planned < wanted ? 'amber' : 'none'
}
