// An assessment sheet (task 8): indicators by group, each figure with its numerator, its denominator and how many were left out.
import type { Indicator } from '../instruments/indicator.js'
import type { SheetBook } from './sheet-book.js'
import {
  AMONG,
  addTally,
  emptyTally,
  isEmptyTally,
  LEFT_OUT,
  PER_INDICATOR,
  percentileOf,
  type Tally,
  WHERE,
} from './tally.js'

export interface Cell {
  /** Two digits; null where there is nothing to divide by or no value. */
  readonly value: string | null
  readonly where: number
  /** Denominator; null for a count. */
  readonly among: number | null
  /** Left out by a granted exclusion. */
  readonly leftOut: number
}

export interface Sheet {
  readonly groups: readonly { readonly key: string; readonly cells: Readonly<Record<string, Cell>> }[]
  readonly total: Readonly<Record<string, Cell>>
  readonly demands: number
}

export function sheetOf({ indicators }: SheetBook, tallies: ReadonlyMap<string, Tally>): Sheet {
  const all = emptyTally(indicators.length)
  for (const tally of tallies.values()) addTally(all, tally)
  const cells = (tally: Tally) =>
    Object.fromEntries(indicators.map((indicator, index) => [indicator.id, cellOf(indicator, index, tally)]))
  return {
    groups: [...tallies]
      .filter(([, tally]) => !isEmptyTally(tally))
      .map(([key, tally]) => ({ key, cells: cells(tally) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    total: cells(all),
    demands: all.n,
  }
}

function cellOf({ kind }: Indicator, index: number, { c, v }: Tally): Cell {
  const at = (what: number) => c[index * PER_INDICATOR + what] ?? 0
  const [among, where, leftOut] = [at(AMONG), at(WHERE), at(LEFT_OUT)]
  if (kind === 'count') return { value: String(where), where, among: null, leftOut }
  if (kind === 'ratio') {
    const value = among === 0 ? null : (Math.round((where * 10_000) / among) / 100).toFixed(2)
    return { value, where, among, leftOut }
  }
  const value = percentileOf(v[String(index)], kind === 'p50' ? 0.5 : 0.95)
  return { value: value === null ? null : String(value), where, among, leftOut }
}
