// Asks a decision table of the desk in the words of the outside: its inputs are computed from what the asker said, so that
// the table stays the only place where the decision is written.
import type { AskedRule } from '../instruments/asked-rule.js'
import { findRule } from '../instruments/in-force.js'
import type { Pack } from '../instruments/pack.js'
import type { RuleValue } from '../instruments/table-lines.js'
import type { Citation } from '../terms/citation.js'
import type { JsonObject } from '../terms/json.js'
import { Fault } from '../terms/refusal.js'
import type { Bilingual } from '../terms/text.js'
import { evaluateRule } from './evaluate-rule.js'
import { inputNames, valueOfFeel, variablesOf } from './feel.js'
import type { FeelContext, TakenInputs } from './input-value.js'

export type TableAnswer =
  | { readonly outputs: JsonObject; readonly cites: readonly Citation[] }
  | { readonly missing: readonly string[] }
  | { readonly refused: Bilingual }

export function askTable(
  pack: Pack,
  rule: AskedRule,
  asked: NonNullable<AskedRule['table']>,
  taken: TakenInputs,
  context: FeelContext,
): TableAnswer {
  const table = findRule(pack, asked.id)
  if (!table)
    throw new Fault('rule_table_unknown', `Rule ${rule.id} asks table ${asked.id}, which the pack does not have.`)
  const names = inputNames(rule)
  const inputs: Record<string, RuleValue> = {}
  for (const [name, expression] of Object.entries(asked.given)) {
    if (variablesOf(expression, names).some((input) => taken[input]?.from === 'missing')) continue
    const value = valueOfFeel(expression, context)
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') inputs[name] = value
  }
  const answer = evaluateRule(table, inputs)
  if (answer.kind === 'answer') return { outputs: answer.outputs as JsonObject, cites: answer.cites }
  if (answer.kind === 'no_line') return { refused: impossible(answer.because) }
  const missing = answer.inputs.flatMap((input) => {
    const read = variablesOf(asked.given[input] ?? 'null', names)
    const lacking = read.filter((name) => taken[name]?.from === 'missing')
    return lacking.length > 0 ? lacking : read
  })
  return { missing: [...new Set(missing)] }
}

function impossible(because: string | null): Bilingual {
  return {
    zh: `这种情形不会发生${because ? `：${because}` : ''}。`,
    en: `This combination cannot arise${because ? `: ${because}` : ''}.`,
  }
}
