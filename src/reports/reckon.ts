// Reckons a sheet over a period from whatever gives the facts of its demands; equal figures have equal digests.
import { createHash } from 'node:crypto'
import type { Indicator } from '../instruments/indicator.js'
import { canonicalJson } from '../terms/json.js'
import { type Day, type Instant, instant, ms } from '../terms/time.js'
import { zonedParts } from '../terms/zone.js'
import type { DemandFacts } from './demand-facts.js'
import { createSheet, type GroupBy, type Sheet } from './sheet.js'

export interface Period {
  readonly from: Day
  readonly to: Day
}

export type EachFacts = (from: Instant, to: Instant, each: (facts: DemandFacts) => void) => Promise<unknown>

export interface ReckonedSheet extends Sheet {
  readonly digest: string
}

export async function reckonSheet(
  period: Period,
  by: GroupBy,
  indicators: readonly Indicator[],
  zone: string,
  eachFacts: EachFacts,
): Promise<ReckonedSheet> {
  const sheet = createSheet(indicators, by)
  const [from, to] = boundsOf(period, zone)
  await eachFacts(from, to, (facts) => sheet.add(facts))
  const shown = sheet.shown()
  return { ...shown, digest: createHash('sha256').update(canonicalJson(shown)).digest('hex') }
}

const DAY_MS = 86_400_000

/** From the first moment of the first day until before the first moment after the last, as the place counts days. */
export function boundsOf({ from, to }: Period, zone: string): readonly [Instant, Instant] {
  return [
    startOf(from, zone),
    startOf(new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10), zone),
  ]
}

function startOf(day: Day, zone: string): Instant {
  const guess = Date.parse(`${day}T00:00:00Z`)
  const { year, month, day: date, hour, minute, second } = zonedParts(instant(guess), zone)
  const shown = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`)
  return instant(ms(instant(guess)) - (shown - guess))
}
