// FEEL expressions of rules, over typed inputs; what registers write is read by instruments/feel.ts, over ISO days. Numbers there are binary floats: good for
// comparing with the cut points of a paper, never for money, which belongs to a formula.
import Big from 'big.js'
import { evaluate, parseDate, parseDateTime, parseExpression } from 'feelin'
import type { AskedRule, RuleField, ScalarType } from '../instruments/asked-rule.js'
import { quickExpression, quickTokens } from '../instruments/quick-expression.js'
import type { Json } from '../terms/json.js'
import type { FeelContext, InputValue } from './input-value.js'

export interface FeelResult {
  readonly value: unknown
  /** What feelin could not make out, e.g. an unknown variable; the checker refuses these. */
  readonly warnings: readonly string[]
}

/** Never throws: what cannot be read or compared is null, with a warning. */
export function evaluateFeel(expression: string, context: FeelContext): FeelResult {
  try {
    const { value, warnings } = evaluate(expression, { ...context })
    return { value, warnings: warnings.filter((warning) => GRAVE.has(warning.type)).map((warning) => warning.message) }
  } catch (cause) {
    return { value: null, warnings: [cause instanceof Error ? cause.message : String(cause)] }
  }
}

/** What an expression comes to, in FEEL's values; null where that cannot be said. */
export function valueOfFeel(expression: string, context: FeelContext): unknown {
  const quick = quickExpression(expression)?.(context)
  return quick === undefined ? evaluateFeel(expression, context).value : quick
}

const GRAVE: ReadonlySet<string> = new Set(['NO_VARIABLE_FOUND', 'NO_FUNCTION_FOUND', 'NO_CONTEXT_ENTRY_FOUND'])

/** Which of `names` an expression reads. */
export function variablesOf(expression: string, names: readonly string[]): readonly string[] {
  const known = knownVariables.get(names) ?? new Map<string, readonly string[]>()
  knownVariables.set(names, known)
  let found = known.get(expression)
  if (found === undefined) {
    const seen = new Set(quickTokens(expression)?.names.map((name) => name.split('.')[0] ?? ''))
    for (const name of seen) if (!names.includes(name)) seen.delete(name)
    const parse = quickTokens(expression) === null ? walk : () => undefined
    parse(expression, names, (node, text) => {
      if (node === 'VariableName' && names.includes(text)) seen.add(text)
    })
    found = [...seen]
    known.set(expression, found)
  }
  return found
}

/**
 * Parsing costs a third of a millisecond, and a rule's conditions are asked for their variables at every question. By the
 * list of names itself: whoever asks often keeps it.
 */
const knownVariables = new WeakMap<readonly string[], Map<string, readonly string[]>>()

/** Every literal of an expression: the values at which its answer may turn. */
export function literalsOf(expression: string, names: readonly string[]): readonly (string | number)[] {
  const found: (string | number)[] = []
  const plain = quickTokens(expression)
  if (plain !== null) {
    return plain.literals.map((text) => (/^@?"/.test(text) ? text.replace(/^@?"|"$/g, '') : Number(text)))
  }
  walk(expression, names, (node, text) => {
    if (node === 'NumericLiteral') found.push(Number(text))
    if (node === 'StringLiteral') found.push(text.replace(/^@?"|"$/g, ''))
    if (node === 'AtLiteral') found.push(text.replace(/^@"|"$/g, ''))
  })
  return found
}

/** Names of an expression that are neither input, `p.parameter`, table output nor known function; null when it is no FEEL. */
export function strangersIn(
  expression: string,
  names: readonly string[],
  parameters: readonly string[],
): readonly string[] | null {
  const plain = quickTokens(expression)
  if (plain !== null) {
    return plain.names.filter((name) => {
      const [head = '', member] = name.split('.')
      return head === 'p' ? !parameters.includes(member ?? '') : !names.includes(head) && head !== 't'
    })
  }
  const nothing = Object.fromEntries([...names, 't'].map((name) => [name, null]))
  const known = Object.fromEntries(parameters.map((name) => [name, 1]))
  try {
    const { warnings } = evaluate(expression, { ...nothing, p: known, now: null, today: null })
    const grave = warnings.filter(
      (warning) =>
        GRAVE.has(warning.type) &&
        // Nothing is known of the members of an input that is null here.
        (warning.type !== 'NO_CONTEXT_ENTRY_FOUND' || expression.slice(warning.position.from).startsWith('p.')),
    )
    return grave.map((warning) => expression.slice(warning.position.from, warning.position.to))
  } catch {
    return null
  }
}

/** The names of a rule's inputs, the same list at every question. */
export function inputNames(rule: Pick<AskedRule, 'inputs'>): readonly string[] {
  const names = knownNames.get(rule.inputs) ?? Object.keys(rule.inputs)
  knownNames.set(rule.inputs, names)
  return names
}

const knownNames = new WeakMap<AskedRule['inputs'], readonly string[]>()

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
