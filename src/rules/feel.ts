// The one place where FEEL expressions of packs are parsed and evaluated (feelin). Numbers there are binary floats: good for
// comparing with the cut points of a paper, never for money, which belongs to a formula.
import Big from 'big.js'
import { evaluate, parseDate, parseDateTime, parseExpression } from 'feelin'
import type { RuleField, ScalarType } from '../instruments/asked-rule.js'
import type { Json } from '../terms/json.js'
import type { InputValue } from './input-value.js'

export type FeelContext = Readonly<Record<string, unknown>>

export interface FeelResult {
  readonly value: unknown
  /** What feelin could not make out, e.g. an unknown variable; the checker refuses these. */
  readonly warnings: readonly string[]
}

/** @throws SyntaxError of feelin where the text is no expression. */
export function evaluateFeel(expression: string, context: FeelContext): FeelResult {
  const { value, warnings } = evaluate(expression, { ...context })
  return { value, warnings: warnings.filter((warning) => GRAVE.has(warning.type)).map((warning) => warning.message) }
}

const GRAVE: ReadonlySet<string> = new Set(['NO_VARIABLE_FOUND', 'NO_FUNCTION_FOUND', 'NO_CONTEXT_ENTRY_FOUND'])

/** Which of `names` an expression reads. */
export function variablesOf(expression: string, names: readonly string[]): readonly string[] {
  const known = knownVariables.get(expression)
  // Two rules may share a text but not the names; the key holds both.
  const key = names.join('\u0000')
  const found = known?.get(key)
  if (found) return found
  const seen = new Set<string>()
  walk(expression, names, (node, text) => {
    if (node === 'VariableName' && names.includes(text)) seen.add(text)
  })
  const variables = [...seen]
  knownVariables.set(expression, new Map([...(known ?? []), [key, variables]]))
  return variables
}

/** Parsing costs a third of a millisecond, and a rule's conditions are asked for their variables at every question. */
const knownVariables = new Map<string, Map<string, readonly string[]>>()

/** Every literal of an expression: the values at which its answer may turn. */
export function literalsOf(expression: string, names: readonly string[]): readonly (string | number)[] {
  const found: (string | number)[] = []
  walk(expression, names, (node, text) => {
    if (node === 'NumericLiteral') found.push(Number(text))
    if (node === 'StringLiteral') found.push(text.replace(/^@?"|"$/g, ''))
    if (node === 'AtLiteral') found.push(text.replace(/^@"|"$/g, ''))
  })
  return found
}

function walk(expression: string, names: readonly string[], visit: (node: string, text: string) => void): void {
  const context = Object.fromEntries([...names, 'p', 't'].map((name) => [name, null]))
  parseExpression(expression, context, undefined).iterate({
    enter: (node) => visit(node.name, expression.slice(node.from, node.to)),
  })
}

/** A value as FEEL compares it: numbers, days and local times are its own kinds. */
export function toFeelValue(field: RuleField, value: InputValue): unknown {
  if (value === null) return null
  if (field.type === 'list') return (value as readonly InputValue[]).map((item) => scalarToFeel(field.of, item))
  if (field.type === 'group') return groupToFeel(field.fields, value)
  if (field.type === 'groups') return (value as readonly InputValue[]).map((item) => groupToFeel(field.fields, item))
  return scalarToFeel(field.type, value)
}

function groupToFeel(fields: Readonly<Record<string, RuleField>>, value: InputValue): unknown {
  const members = value as Readonly<Record<string, InputValue>>
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, toFeelValue(field, members[name] ?? null)]),
  )
}

function scalarToFeel(type: ScalarType, value: InputValue): unknown {
  if (value instanceof Big) return value.toNumber()
  if (type === 'date' && typeof value === 'string') return parseDate(value)
  if (type === 'instant' && typeof value === 'string') return parseDateTime(value)
  return value
}

/** What an expression came to, as JSON. Floats lose the dust of their binary form. */
export function fromFeelValue(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? new Big(value).round(9).toNumber() : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(fromFeelValue)
  // Days, times and durations show themselves as text.
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromFeelValue(member)]))
}
