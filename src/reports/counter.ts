// Counts one demand into (or out of) tallies: for every indicator and every line it is written over, whether the line is in the
// denominator, in the numerator, or left out by a granted exclusion (task 8).
import { conditionOf } from '../instruments/feel.js'
import type { Indicator } from '../instruments/indicator.js'
import type { DemandFacts, Facts } from './facts.js'
import { type GroupBy, groupOf } from './group-by.js'
import type { SheetBook } from './sheet-book.js'
import { AMONG, LEFT_OUT, noteValue, PER_INDICATOR, type Tally, WHERE } from './tally.js'

/** Where a line stands in one indicator. */
export type Standing = 'numerator' | 'denominator' | 'left_out' | null

export interface StandingLine {
  readonly line: Facts
  readonly standing: Exclude<Standing, null>
  /** Of a percentile: the value of this line. */
  readonly value: Facts[string]
}

export interface Counter {
  /** `sign` is 1 to count a demand in and -1 to take it out. */
  count(facts: DemandFacts, sign: 1 | -1, by: readonly GroupBy[], tallyOf: (by: GroupBy, group: string) => Tally): void
  /** How each line of the demand stands in one indicator; lines it does not look at are left away. */
  standings(facts: DemandFacts, index: number): readonly StandingLine[]
}

export function createCounter(book: SheetBook): Counter {
  const stations = new Set(book.stations)
  const tests = book.indicators.map((indicator) => ({
    indicator,
    where: conditionOf(indicator.where),
    among: conditionOf(indicator.among),
    leftOut: indicator.leftOut === undefined ? () => false : conditionOf(indicator.leftOut),
  }))

  function standingOf(index: number, line: Facts): Standing {
    const test = tests[index]
    if (test === undefined) return null
    const look = () => line
    if (!test.among(look)) return null
    if (test.leftOut(look)) return 'left_out'
    if (test.where(look)) return 'numerator'
    return test.indicator.kind === 'count' ? null : 'denominator'
  }

  return {
    standings(facts, index) {
      const indicator = tests[index]?.indicator
      if (indicator === undefined) return []
      return linesOf(facts, indicator).flatMap((line) => {
        const standing = standingOf(index, line)
        const value = indicator.of === undefined ? null : (line[indicator.of] ?? null)
        // As in the figure: a percentile is of the lines that have a value.
        if (standing === null || (indicator.of !== undefined && value === null && standing !== 'left_out')) return []
        return [{ line, standing, value }]
      })
    },
    count(facts, sign, by, tallyOf) {
      for (const one of by) tallyOf(one, groupOf(facts.demand, one, stations)).n += sign
      for (const [index, { indicator }] of tests.entries()) {
        for (const line of linesOf(facts, indicator)) {
          const standing = standingOf(index, line)
          if (standing === null) continue
          const value = indicator.of === undefined ? null : (line[indicator.of] ?? null)
          for (const one of by)
            note(tallyOf(one, groupOf(line, one, stations)), indicator, index, standing, value, sign)
        }
      }
    },
  }
}

export function linesOf(facts: DemandFacts, { over }: Pick<Indicator, 'over'>): readonly Facts[] {
  return over === 'demand' ? [facts.demand] : over === 'order' ? facts.orders : facts.transfers
}

function note(
  tally: Tally,
  { kind, of }: Indicator,
  index: number,
  standing: Standing,
  value: Facts[string],
  sign: 1 | -1,
): void {
  const add = (what: number) => {
    const at = index * PER_INDICATOR + what
    tally.c[at] = (tally.c[at] ?? 0) + sign
  }
  if (standing === 'left_out') {
    add(LEFT_OUT)
    return
  }
  const percentile = kind === 'p50' || kind === 'p95'
  // A percentile is of the lines that have a value; one without is in neither.
  if (percentile && of !== undefined && typeof value !== 'number') return
  add(AMONG)
  if (standing === 'numerator') add(WHERE)
  if (percentile && standing === 'numerator') noteValue(tally, String(index), String(value), sign)
}
