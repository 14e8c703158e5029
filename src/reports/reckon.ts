// Reckons a sheet over a period, from whatever gives the facts of its demands or from tallies; equal figures have equal digests (task 8).
import { createHash } from 'node:crypto'
import { canonicalJson } from '../terms/json.js'
import type { Instant } from '../terms/time.js'
import { createCounter } from './counter.js'
import type { DemandFacts } from './facts.js'
import type { GroupBy } from './group-by.js'
import { boundsOf, type Period } from './periods.js'
import { type Sheet, sheetOf } from './sheet.js'
import type { SheetBook } from './sheet-book.js'
import { emptyTally, type Tally } from './tally.js'

export type { Period } from './periods.js'
export { boundsOf } from './periods.js'

export type EachFacts = (from: Instant, to: Instant, each: (facts: DemandFacts) => void) => Promise<unknown>

export interface ReckonedSheet extends Sheet {
  readonly digest: string
}

export async function reckonSheet(
  period: Period,
  by: GroupBy,
  book: SheetBook,
  eachFacts: EachFacts,
): Promise<ReckonedSheet> {
  const tallies = new Map<string, Tally>()
  const counter = createCounter(book)
  const tallyOf = tallyIn(tallies, book)
  const [from, to] = boundsOf(period, book.zone)
  await eachFacts(from, to, (facts) => counter.count(facts, 1, [by], (_, group) => tallyOf(group)))
  return withDigest(sheetOf(book, tallies))
}

/** The tally of a key, made empty where there is none yet. */
export function tallyIn(tallies: Map<string, Tally>, { indicators }: SheetBook): (key: string) => Tally {
  return (key) => {
    const known = tallies.get(key) ?? emptyTally(indicators.length)
    tallies.set(key, known)
    return known
  }
}

export function withDigest(sheet: Sheet): ReckonedSheet {
  return { ...sheet, digest: createHash('sha256').update(canonicalJson(sheet)).digest('hex') }
}
