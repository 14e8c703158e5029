// How one line of a decision table is held against inputs. Stands here, below `rules`, because the checker needs it too.
import type { RuleTable } from './pack.js'

export type RuleValue = string | boolean | number
export type RuleInputs = Readonly<Record<string, RuleValue>>
export type TableLine = RuleTable['lines'][number]

/** `unknown`: no condition fails, but an input that one of them names was not given. */
export type Hold = 'yes' | 'no' | 'unknown'

export function conditionHolds(condition: unknown, value: RuleValue): boolean {
  if (Array.isArray(condition)) return condition.includes(value)
  if (typeof condition === 'object' && condition !== null) {
    if ('not' in condition) return !conditionHolds(condition.not, value)
    if ('atLeast' in condition) return typeof value === 'number' && value >= Number(condition.atLeast)
    if ('below' in condition) return typeof value === 'number' && value < Number(condition.below)
  }
  return condition === value
}

export function conditionsHold(when: Readonly<Record<string, unknown>>, inputs: RuleInputs): Hold {
  let hold: Hold = 'yes'
  for (const [name, condition] of Object.entries(when)) {
    const value = inputs[name]
    if (value === undefined) hold = 'unknown'
    else if (!conditionHolds(condition, value)) return 'no'
  }
  return hold
}

export function withDefaults(table: RuleTable, inputs: RuleInputs): RuleInputs {
  const filled: Record<string, RuleValue> = {}
  for (const name of table.inputs) {
    const value = inputs[name] ?? table.domains[name]?.default
    if (value !== undefined) filled[name] = value
  }
  return filled
}

/** The line that answers, or the inputs that would have to be known first, or neither. */
export function findLine(
  table: RuleTable,
  inputs: RuleInputs,
): { readonly index: number } | { readonly missing: readonly string[] } | null {
  const known = withDefaults(table, inputs)
  for (const [index, line] of table.lines.entries()) {
    const hold = conditionsHold(line.when, known)
    if (hold === 'yes') return { index }
    // An earlier line might still win, so nothing below it may answer.
    if (hold === 'unknown') return { missing: Object.keys(line.when).filter((name) => known[name] === undefined) }
  }
  return null
}
