// Values at which a rule's answer may turn: every word of a choice, and around every figure or day that a condition names
// the value itself and its neighbours.
import Big from 'big.js'
import type { AskedRule, GroupField, RuleField, ScalarField, ScalarType } from '../../instruments/asked-rule.js'
import { inputNames, literalsOf, variablesOf } from '../feel.js'
import { addDays } from '../formulas/days.js'
import type { InputValue } from '../input-value.js'
import { isDay, readValue } from '../read-value.js'

const MOST_PER_INPUT = 300
const ORDINARY_DAY = '2023-06-15'

/** Values tried for one input; `expressions` are all conditions of the rule. */
export function sampleValues(rule: AskedRule, name: string, expressions: readonly string[]): readonly InputValue[] {
  const field = rule.inputs[name]
  if (!field) return []
  const names = inputNames(rule)
  const reading = expressions.filter((expression) => variablesOf(expression, names).includes(name))
  const literals = reading.flatMap((expression) => [
    ...literalsOf(expression, names),
    ...Object.entries(rule.parameters).flatMap(([parameter, value]) =>
      expression.includes(`p.${parameter}`) ? [Number.isFinite(Number(value)) ? Number(value) : value] : [],
    ),
  ])
  const raw = rawValues(field, literals, reading)
  const values: InputValue[] = field.optional ? [null] : []
  const seen = new Set<string>(values.map(String))
  for (const candidate of [...(field.default === undefined || field.default === null ? [] : [field.default]), ...raw]) {
    const read = readValue(field, candidate)
    if ('wrong' in read) continue
    const key = JSON.stringify(read.value)
    if (seen.has(key) || values.length >= MOST_PER_INPUT) continue
    seen.add(key)
    values.push(read.value)
  }
  return values
}

type Literal = string | number

function rawValues(field: RuleField, literals: readonly Literal[], reading: readonly string[]): unknown[] {
  if (field.type === 'list') {
    const items = scalarValues(field, field.of, literals, reading)
    const filler = Array.from({ length: field.leastItems ?? 1 }, () => items[0])
    return [[], filler, ...items.map((item) => Array.from({ length: field.leastItems ?? 1 }, () => item)), items]
  }
  if ('fields' in field) {
    const groups = groupValues(field, literals, reading)
    if (field.type === 'group') return groups
    return [[], groups.slice(0, 1), groups.slice(0, 2), ...groups.map((group) => [group])]
  }
  return scalarValues(field, field.type, literals, reading)
}

const MOST_GROUPS = 24

/** Every combination of the members' values, as far as the bound goes. */
function groupValues(field: GroupField, literals: readonly Literal[], reading: readonly string[]): unknown[] {
  let groups: Record<string, unknown>[] = [{}]
  for (const [name, member] of Object.entries(field.fields)) {
    const values = [...(member.optional ? [null] : []), ...scalarValues(member, member.type, literals, reading)]
    groups = groups.flatMap((group) => values.map((value) => ({ ...group, [name]: value }))).slice(0, MOST_GROUPS)
  }
  return groups
}

type Bounded = Pick<ScalarField, 'min' | 'max' | 'values' | 'places'>

function scalarValues(
  field: Bounded,
  type: ScalarType,
  literals: readonly Literal[],
  reading: readonly string[],
): unknown[] {
  switch (type) {
    case 'boolean':
      return [false, true]
    case 'choice':
      return [...(field.values ?? [])]
    case 'decimal':
    case 'integer':
      return numbers(field, type, literals)
    case 'date':
      return days(literals, reading)
    case 'instant':
      return days(literals, reading).flatMap((day) => [`${day}T09:00`, `${day}T23:59`])
    case 'text':
      return [...literals.filter((one) => typeof one === 'string').flatMap(alternatives), '…']
  }
}

/** A text may be a pattern of words to match: each of its words is tried. */
function alternatives(text: string): string[] {
  const words = text.split('|').map((word) => word.replace(/[\^$()[\]?*+\\]/g, ''))
  return [...new Set([text, ...words])].filter((word) => word.trim() !== '')
}

function numbers(field: Bounded, type: 'decimal' | 'integer', literals: readonly Literal[]): string[] {
  const step = type === 'integer' ? new Big(1) : new Big(10).pow(-(field.places ?? 2))
  const cuts = literals.filter((one) => typeof one === 'number' && Number.isFinite(one)).map((one) => new Big(one))
  const ends = [field.min, field.max].filter((end) => end !== undefined).map((end) => new Big(end))
  return [
    ...cuts.flatMap((cut) => [cut, cut.minus(step), cut.plus(step)]),
    ...ends,
    new Big(0),
    new Big(1),
    new Big(100),
  ].map((value) => value.toFixed())
}

function days(literals: readonly Literal[], reading: readonly string[]): string[] {
  const cuts = literals.map((one) => String(one).slice(0, 10)).filter(isDay)
  const months = reading.some((expression) => /\.month\b/.test(expression))
    ? Array.from({ length: 12 }, (_, month) => `2023-${String(month + 1).padStart(2, '0')}-15`)
    : []
  const years = reading.some((expression) => /\.year\b/.test(expression))
    ? literals
        .filter((one) => typeof one === 'number' && one > 1900 && one < 2200)
        .flatMap((year) => [-1, 0, 1].map((step) => `${Number(year) + step}-06-15`))
    : []
  return [...cuts.flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]), ...months, ...years, ORDINARY_DAY]
}
