// Reads what somebody asked a rule with: every wrong field is named at once, what was left out is null, a default or missing.
import type { AskedRule, RuleField } from '../instruments/asked-rule.js'
import type { Bilingual } from '../terms/text.js'
import type { TakenInput, TakenInputs } from './input-value.js'
import { readValue } from './read-value.js'

export interface RefusedInput {
  /** Name of the input; null where several contradict each other. */
  readonly input: string | null
  readonly why: Bilingual
}

export interface ReadInputs {
  readonly taken: TakenInputs
  readonly refused: readonly RefusedInput[]
}

export type GivenInputs = Readonly<Record<string, unknown>>

export function readInputs(rule: Pick<AskedRule, 'inputs'>, given: GivenInputs): ReadInputs {
  const refused: RefusedInput[] = []
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(rule.inputs, name)) refused.push({ input: name, why: unknownName(name, rule) })
  }
  const taken: Record<string, TakenInput> = {}
  for (const [name, field] of Object.entries(rule.inputs)) {
    const raw = Object.hasOwn(given, name) ? given[name] : undefined
    const left = raw === undefined || raw === null || raw === '' ? leftOut(field, raw) : null
    if (left) {
      taken[name] = left
      continue
    }
    const read = readValue(field, raw)
    if ('wrong' in read) {
      refused.push({ input: name, why: named(field, read.wrong) })
      taken[name] = { from: 'missing', value: null }
    } else taken[name] = { from: 'given', value: read.value }
  }
  return { taken, refused }
}

/** Null said outright means "there is none"; saying nothing means the default, where there is one. */
function leftOut(field: RuleField, raw: unknown): TakenInput {
  if (raw === null && field.optional) return { from: 'none', value: null }
  if (field.default !== undefined && field.default !== null) {
    const read = readValue(field, field.default)
    // A default that does not fit its own field is the checker's finding; here it counts as not given.
    if (!('wrong' in read)) return { from: 'default', value: read.value }
  }
  return field.optional || field.default === null ? { from: 'none', value: null } : { from: 'missing', value: null }
}

function named(field: RuleField, wrong: Bilingual): Bilingual {
  return { zh: `「${field.name.zh}」${wrong.zh}。`, en: `“${field.name.en}” ${wrong.en}.` }
}

function unknownName(name: string, rule: Pick<AskedRule, 'inputs'>): Bilingual {
  const known = Object.keys(rule.inputs)
  return {
    zh: `没有「${name}」这一项；可填：${known.join('、')}。`,
    en: `There is no input “${name}”; there are: ${known.join(', ')}.`,
  }
}
