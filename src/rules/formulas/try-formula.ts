// For tests only: calls a formula the way a rule does, with inputs written plainly.
import Big from 'big.js'
import type { Json } from '../../terms/json.js'
import { type Formula, type FormulaAnswer, FormulaAsk, type RuleTools } from '../formula.js'
import type { InputValue, TakenInput } from '../input-value.js'

const WEEKDAYS: RuleTools = {
  calendar: {
    isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay()),
    coveredUntil: '2026-12-31',
  },
  papers: () => null,
}

export function tryFormula(
  formula: Formula,
  given: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, string>> = {},
  tools: RuleTools = WEEKDAYS,
): FormulaAnswer {
  const taken = formula.inputs.map((name): [string, TakenInput] => {
    const value = plain(given[name])
    return [name, { from: value === null ? 'none' : 'given', value }]
  })
  return formula.answer(new FormulaAsk(Object.fromEntries(taken), parameters, tools, '2023-06-01'))
}

/** What came out; fails where nothing did. */
export function outOf(answer: FormulaAnswer): Json {
  if (!('out' in answer)) throw new Error(`nothing came out: ${JSON.stringify(answer)}`)
  return answer.out
}

function plain(raw: unknown): InputValue {
  if (raw === undefined || raw === null) return null
  if (typeof raw === 'number') return new Big(String(raw))
  if (typeof raw === 'string' || typeof raw === 'boolean' || raw instanceof Big) return raw
  if (Array.isArray(raw)) return raw.map(plain)
  return Object.fromEntries(Object.entries(raw).map(([name, member]) => [name, plain(member)]))
}
