// Holds the lines of a rule against what was said. A line is out as soon as one known condition fails; where only missing
// inputs stand between a line and its answer, the asker is told which, and no line below it may answer.
import type { AnswerLine, AskedRule } from '../instruments/asked-rule.js'
import type { Json, JsonObject } from '../terms/json.js'
import { fromFeelValue, inputNames, toFeelValue, valueOfFeel, variablesOf } from './feel.js'
import type { FeelContext, TakenInputs } from './input-value.js'

export type LineHold =
  | 'yes'
  | 'no'
  /** Names of the inputs that would settle it. */
  | { readonly missing: readonly string[] }

export type LinesDecision =
  | { readonly kind: 'answer'; readonly out: Json; readonly by: readonly AnswerLine[] }
  | { readonly kind: 'missing'; readonly inputs: readonly string[]; readonly line: AnswerLine }
  | { readonly kind: 'no_line' }

/** What expressions see: inputs by name, parameters as `p`, outputs of the table asked before as `t`. */
export function feelContext(rule: AskedRule, taken: TakenInputs, table: JsonObject = {}): FeelContext {
  const inputs = Object.entries(rule.inputs).map(([name, field]) => [
    name,
    toFeelValue(field, taken[name]?.value ?? null),
  ])
  const parameters = Object.entries(rule.parameters).map(([name, text]) => [
    name,
    text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text,
  ])
  return { ...Object.fromEntries(inputs), p: Object.fromEntries(parameters), t: table }
}

export function decideByLines(rule: AskedRule, taken: TakenInputs, context: FeelContext): LinesDecision {
  const names = inputNames(rule)
  const hits: AnswerLine[] = []
  let unsure: { readonly line: AnswerLine; readonly missing: readonly string[] } | null = null
  for (const line of rule.lines) {
    const hold = lineHolds(line.when, names, taken, context)
    if (hold === 'no') continue
    if (hold === 'yes') {
      hits.push(line)
      if (rule.hit !== 'collect') break
      continue
    }
    if (unsure === null) unsure = { line, missing: hold.missing }
    else unsure = { line: unsure.line, missing: [...new Set([...unsure.missing, ...hold.missing])] }
    // An earlier line might still win, so nothing below it may answer. Where lines exclude each other, a later one may.
    if (rule.hit === 'first') break
  }
  const settled = rule.hit === 'unique' ? hits.length > 0 : unsure === null
  if (unsure !== null && !settled) return { kind: 'missing', inputs: unsure.missing, line: unsure.line }
  const by = hits.length > 0 ? hits : rule.otherwise ? [rule.otherwise] : []
  const [first] = by
  if (first === undefined) return { kind: 'no_line' }
  const lacking = by
    .map((line) => ({ line, missing: missingIn(line, names, taken) }))
    .find((one) => one.missing.length > 0)
  if (lacking) return { kind: 'missing', inputs: lacking.missing, line: lacking.line }
  const answers = by.map((line) => computed(line.answer, context))
  // What holds where no line does is taken as written: “pass” beside lists of what fails.
  const joined = rule.hit === 'collect' && hits.length > 0
  return { kind: 'answer', out: joined ? collected(answers) : (answers[0] ?? null), by }
}

function lineHolds(
  when: readonly string[],
  names: readonly string[],
  taken: TakenInputs,
  context: FeelContext,
): LineHold {
  const missing = new Set<string>()
  for (const condition of when) {
    const unknown = variablesOf(condition, names).filter((name) => taken[name]?.from === 'missing')
    if (unknown.length > 0) for (const name of unknown) missing.add(name)
    else if (valueOfFeel(condition, context) !== true) return 'no'
  }
  return missing.size === 0 ? 'yes' : { missing: [...missing] }
}

const EXPRESSION = /^= /

/** A text that begins with `= ` is FEEL; lists and mappings are looked through. */
export function expressionsIn(answer: Json): readonly string[] {
  if (typeof answer === 'string') return EXPRESSION.test(answer) ? [answer.slice(2)] : []
  if (typeof answer !== 'object' || answer === null) return []
  return (Array.isArray(answer) ? answer : Object.values(answer)).flatMap((member) => expressionsIn(member ?? null))
}

function missingIn(line: AnswerLine, names: readonly string[], taken: TakenInputs): readonly string[] {
  const read = expressionsIn(line.answer).flatMap((expression) => variablesOf(expression, names))
  const unread = read.filter((name) => taken[name]?.from === 'missing')
  const lacking = (line.needs ?? []).filter((name) => (taken[name]?.value ?? null) === null)
  return [...new Set([...unread, ...lacking])]
}

/** Members that come to null are left out: they have nothing to say in this case. */
function computed(answer: Json, context: FeelContext): Json {
  if (typeof answer === 'string' && EXPRESSION.test(answer)) {
    return fromFeelValue(valueOfFeel(answer.slice(2), context))
  }
  if (typeof answer !== 'object' || answer === null) return answer
  if (isList(answer)) return answer.map((member) => computed(member, context))
  const members = Object.entries(answer).flatMap(([name, member]) => {
    const value = computed(member ?? null, context)
    return value === null ? [] : [[name, value]]
  })
  return Object.fromEntries(members)
}

/** Lists are joined, single values appended, mappings merged; lists under the same name are joined too. */
function collected(answers: readonly Json[]): Json {
  const mappings = answers.filter(isMapping)
  if (answers.length > 0 && mappings.length === answers.length) return mappings.reduce(merged)
  return [...new Set(answers.flatMap((answer) => (isList(answer) ? [...answer] : answer === null ? [] : [answer])))]
}

function merged(into: JsonObject, next: JsonObject): JsonObject {
  const members = Object.entries(next).map(([name, value]) => {
    const before = into[name] ?? null
    return [name, value !== undefined && isList(before) && isList(value) ? [...before, ...value] : value]
  })
  return { ...into, ...Object.fromEntries(members) }
}

function isMapping(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
