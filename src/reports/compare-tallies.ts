// Two tallies of the same group and time held against each other, figure by figure: what was kept, and what the actions alone give (task 8).
import { canonicalJson } from '../terms/json.js'
import type { SheetBook } from './sheet-book.js'
import { AMONG, emptyTally, LEFT_OUT, PER_INDICATOR, type Tally, WHERE } from './tally.js'

export interface TallyDifference {
  readonly period: string
  readonly group: string
  /** Null: the number of demands itself. */
  readonly indicator: string | null
  readonly kept: string
  readonly anew: string
}

type Tallies = ReadonlyMap<string, Tally>

export function compareTallies(book: SheetBook, period: string, kept: Tallies, anew: Tallies): TallyDifference[] {
  const found: TallyDifference[] = []
  for (const group of new Set([...kept.keys(), ...anew.keys()])) {
    const one = kept.get(group) ?? emptyTally(book.indicators.length)
    const other = anew.get(group) ?? emptyTally(book.indicators.length)
    if (one.n !== other.n) found.push({ period, group, indicator: null, kept: String(one.n), anew: String(other.n) })
    for (const [index, { id }] of book.indicators.entries()) {
      const [was, is] = [figure(one, index), figure(other, index)]
      const spread = canonicalJson(one.v[index] ?? {}) === canonicalJson(other.v[index] ?? {})
      if (was === is && spread) continue
      const note = was === is ? ' (other values)' : ''
      found.push({ period, group, indicator: id, kept: was + note, anew: is })
    }
  }
  return found
}

function figure({ c }: Tally, index: number): string {
  const at = (what: number) => c[index * PER_INDICATOR + what] ?? 0
  return `${at(WHERE)}/${at(AMONG)}${at(LEFT_OUT) === 0 ? '' : `-${at(LEFT_OUT)}`}`
}
