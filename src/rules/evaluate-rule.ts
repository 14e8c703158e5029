// Asks a decision table. The answer carries the clause of the line that gave it; a missing input is named, never guessed.
import type { RuleTable } from '../instruments/pack.js'
import { conditionHolds, findLine, type RuleInputs, type RuleValue } from '../instruments/table-lines.js'
import type { Citation } from '../terms/citation.js'
import { Fault } from '../terms/refusal.js'

export type RuleAnswer =
  | {
      readonly kind: 'answer'
      readonly outputs: Readonly<Record<string, unknown>>
      readonly cites: readonly Citation[]
      /** Counted from 1, as the table is read. */
      readonly line: number
    }
  | { readonly kind: 'missing'; readonly inputs: readonly string[] }
  /** Only for a combination the table declares impossible: the checker refuses every other gap. */
  | { readonly kind: 'no_line'; readonly because: string | null }

/**
 * The first line whose conditions all hold answers.
 * @throws Fault `rule_input_unknown` for an input or a value the table does not know.
 */
export function evaluateRule(table: RuleTable, inputs: RuleInputs): RuleAnswer {
  for (const [name, value] of Object.entries(inputs)) refuseUnknown(table, name, value)
  const found = findLine(table, inputs)
  if (found === null) return { kind: 'no_line', because: whyExcluded(table, inputs) }
  if ('missing' in found) return { kind: 'missing', inputs: found.missing }
  const line = table.lines[found.index]
  if (line === undefined) return { kind: 'no_line', because: null }
  return { kind: 'answer', outputs: line.then, cites: line.cites, line: found.index + 1 }
}

function refuseUnknown(table: RuleTable, name: string, value: RuleValue): void {
  const domain = table.domains[name]
  if (domain === undefined) {
    throw new Fault('rule_input_unknown', `Rule ${table.id} has no input “${name}”; it has ${table.inputs.join(', ')}.`)
  }
  const fits = domain.values
    ? (domain.values as readonly RuleValue[]).includes(value)
    : Number.isInteger(value) && Number(value) >= (domain.integersFrom ?? 0)
  if (!fits) {
    const may = domain.values?.join(', ') ?? `an integer from ${domain.integersFrom ?? 0}`
    throw new Fault('rule_input_unknown', `Rule ${table.id}: “${name}” cannot be “${value}”; it may be ${may}.`)
  }
}

function whyExcluded(table: RuleTable, inputs: RuleInputs): string | null {
  const excluded = table.excluded.find(({ when }) =>
    Object.entries(when).every(([name, condition]) => {
      const value = inputs[name] ?? table.domains[name]?.default
      return value !== undefined && conditionHolds(condition, value)
    }),
  )
  return excluded?.because ?? null
}
