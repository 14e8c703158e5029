// Tries a decision table on every combination of its finite inputs: what has no line, what has two, which line never wins.
import type { RuleTable } from './pack.js'
import { conditionsHold, type RuleInputs, type RuleValue } from './table-lines.js'

export interface TableAnalysis {
  /** Combinations without a line, in a merged, readable form. */
  readonly gaps: readonly RuleInputs[]
  /** Two lines that answer one combination, where the table says lines may not overlap. */
  readonly overlaps: readonly { readonly lines: readonly [number, number]; readonly example: RuleInputs }[]
  /** Lines that an earlier line always beats. */
  readonly neverWins: readonly number[]
  /** More combinations than are tried; nothing else was found out. */
  readonly tooMany: number | null
}

const MOST_COMBINATIONS = 200_000
const MOST_GAPS_NAMED = 5

export function analyseTable(table: RuleTable): TableAnalysis {
  const values = table.inputs.map((name) => valuesOf(table, name))
  const count = values.reduce((product, list) => product * list.length, 1)
  if (count > MOST_COMBINATIONS) return { gaps: [], overlaps: [], neverWins: [], tooMany: count }

  const gaps: RuleInputs[] = []
  const overlaps = new Map<string, TableAnalysis['overlaps'][number]>()
  const winners = new Set<number>()
  for (let index = 0; index < count; index += 1) {
    const inputs = combination(table.inputs, values, index)
    const hits = table.lines.flatMap((line, at) => (conditionsHold(line.when, inputs) === 'yes' ? [at] : []))
    const [first, second] = hits
    if (first === undefined) {
      if (gaps.length < MOST_GAPS_NAMED && !isExcluded(table, inputs)) gaps.push(inputs)
      continue
    }
    winners.add(first)
    if (table.hit === 'unique' && second !== undefined && !isExcluded(table, inputs)) {
      const key = `${first}/${second}`
      if (!overlaps.has(key)) overlaps.set(key, { lines: [first, second], example: inputs })
    }
  }
  const neverWins = table.lines.flatMap((_, at) => (winners.has(at) ? [] : [at]))
  // Where lines may not overlap, a loser has been named as an overlap already.
  return { gaps, overlaps: [...overlaps.values()], neverWins: table.hit === 'first' ? neverWins : [], tooMany: null }
}

/** Integers are tried from the first up to `checkedTo`; one more than the largest `atLeast` must be among them. */
function valuesOf(table: RuleTable, name: string): readonly RuleValue[] {
  const domain = table.domains[name]
  if (domain?.values) return domain.values
  const from = domain?.integersFrom ?? 0
  const to = domain?.checkedTo ?? from
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

function combination(names: readonly string[], values: readonly (readonly RuleValue[])[], index: number): RuleInputs {
  const inputs: Record<string, RuleValue> = {}
  let rest = index
  for (const [at, name] of names.entries()) {
    const list = values[at] ?? []
    const value = list[rest % list.length]
    if (value !== undefined) inputs[name] = value
    rest = Math.floor(rest / list.length)
  }
  return inputs
}

function isExcluded(table: RuleTable, inputs: RuleInputs): boolean {
  return table.excluded.some((excluded) => conditionsHold(excluded.when, inputs) === 'yes')
}
