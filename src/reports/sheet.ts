// An assessment sheet: indicators by unit, town or desk, each figure with its numerator, its denominator and the demands behind it.

import { conditionOf } from '../instruments/feel.js'
import type { Indicator } from '../instruments/indicator.js'
import type { DemandFacts, Facts } from './demand-facts.js'

export interface Cell {
  /** Two digits; null where there is nothing to divide by or no value. */
  readonly value: string | null
  readonly where: number
  /** Denominator; null for a count. */
  readonly among: number | null
}

export interface Sheet {
  readonly groups: readonly { readonly key: string; readonly cells: Readonly<Record<string, Cell>> }[]
  readonly total: Readonly<Record<string, Cell>>
  readonly demands: number
}

export type GroupBy = 'unit' | 'town' | 'desk' | 'row'

interface Tally {
  where: number
  among: number
  values: number[]
}

/** Fed demand by demand, asked once at the end; the order of feeding does not matter. */
export function createSheet(indicators: readonly Indicator[], by: GroupBy) {
  const tests = indicators.map(({ where, among }) => ({ where: conditionOf(where), among: conditionOf(among) }))
  const groups = new Map<string, Tally[]>()
  const total = indicators.map(empty)
  let demands = 0
  return {
    add(facts: DemandFacts): void {
      demands += 1
      for (const [index, indicator] of indicators.entries()) {
        const test = tests[index]
        const all = total[index]
        if (test === undefined || all === undefined) continue
        for (const line of linesOf(facts, indicator)) {
          const look = () => line
          const among = test.among(look)
          const where = (indicator.kind === 'count' || among) && test.where(look)
          if (!among && !where) continue
          const key = String(line[by] ?? '')
          const tally = tallyOf(groups, key, indicators.length)[index] ?? all
          for (const one of [all, tally]) note(one, indicator, line, among, where)
        }
      }
    },
    shown(): Sheet {
      const cells = (tallies: readonly Tally[]) =>
        Object.fromEntries(
          indicators.map((indicator, index) => [indicator.id, cellOf(indicator, tallies[index] ?? empty())]),
        )
      return {
        groups: [...groups]
          .map(([key, tallies]) => ({ key, cells: cells(tallies) }))
          .sort((a, b) => (a.key < b.key ? -1 : 1)),
        total: cells(total),
        demands,
      }
    },
  }
}

/** The demands behind one figure: those in its numerator and those only in its denominator. */
export function linesBehind(indicator: Indicator, facts: DemandFacts, by: GroupBy, group: string | null) {
  const where = conditionOf(indicator.where)
  const among = conditionOf(indicator.among)
  return linesOf(facts, indicator).flatMap((line) => {
    if (group !== null && String(line[by] ?? '') !== group) return []
    const look = () => line
    const counted = indicator.kind === 'count' || among(look)
    if (!counted) return []
    return [{ line, inNumerator: where(look) }]
  })
}

function linesOf(facts: DemandFacts, { over }: Indicator): readonly Facts[] {
  return over === 'demand' ? [facts.demand] : over === 'order' ? facts.orders : facts.transfers
}

function note(tally: Tally, indicator: Indicator, line: Facts, among: boolean, where: boolean): void {
  if (among) tally.among += 1
  if (where) tally.where += 1
  const value = indicator.of === undefined ? null : line[indicator.of]
  if (among && where && typeof value === 'number') tally.values.push(value)
}

function cellOf({ kind }: Indicator, { where, among, values }: Tally): Cell {
  if (kind === 'count') return { value: String(where), where, among: null }
  if (kind === 'ratio')
    return { value: among === 0 ? null : (Math.round((where * 10_000) / among) / 100).toFixed(2), where, among }
  const sorted = [...values].sort((a, b) => a - b)
  // Nearest rank: a value that was really there.
  const rank = Math.ceil((kind === 'p50' ? 0.5 : 0.95) * sorted.length) - 1
  const value = sorted[Math.max(0, rank)]
  return { value: value === undefined ? null : String(value), where: sorted.length, among: sorted.length }
}

function empty(): Tally {
  return { where: 0, among: 0, values: [] }
}

function tallyOf(groups: Map<string, Tally[]>, key: string, count: number): Tally[] {
  const known = groups.get(key) ?? Array.from({ length: count }, empty)
  groups.set(key, known)
  return known
}
