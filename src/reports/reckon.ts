// Reckons a sheet over a period from whatever gives the facts of its demands; equal figures have equal digests.
import { createHash } from 'node:crypto'
import { dayAfter, instantOf } from '../deadlines/zoned-time.js'
import type { Indicator } from '../instruments/indicator.js'
import { canonicalJson } from '../terms/json.js'
import type { Day, Instant } from '../terms/time.js'
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

/** From the first moment of the first day until before the first moment after the last, as the place counts days. */
export function boundsOf({ from, to }: Period, zone: string): readonly [Instant, Instant] {
  return [instantOf(from, 0, zone), instantOf(dayAfter(to), 0, zone)]
}
