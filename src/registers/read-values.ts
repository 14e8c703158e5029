// What somebody gave for the fields of a record, read as the schema says: one reason per field that does not fit, all at once.
import Big from 'big.js'
import type { Place } from '../instruments/pack.js'
import type { Field } from '../instruments/register.js'
import type { Json } from '../terms/json.js'
import type { Values } from './record-file.js'

export type WhyNot =
  | 'field_unknown'
  | 'field_not_given_here'
  | 'not_text'
  | 'too_long'
  | 'not_a_number'
  | 'not_an_integer'
  | 'too_many_digits'
  | 'below_least'
  | 'above_most'
  | 'not_yes_or_no'
  | 'not_a_day'
  | 'not_a_choice'
  | 'town_unknown'
  | 'unit_unknown'
  | 'record_unknown'

export interface ReadValues {
  readonly values: Values
  readonly wrong: Readonly<Record<string, WhyNot>>
}

const TEXT = 200
const LONG_TEXT = 4_000

export function readValues(given: Values, fields: readonly Field[], may: readonly string[], place: Place): ReadValues {
  const values: Record<string, Json> = {}
  const wrong: Record<string, WhyNot> = {}
  for (const [id, value] of Object.entries(given)) {
    const field = fields.find((one) => one.id === id)
    if (field === undefined) wrong[id] = 'field_unknown'
    else if (!may.includes(id) || field.is !== undefined || field.rule !== undefined) wrong[id] = 'field_not_given_here'
    else if (value === null || value === '') values[id] = null
    else {
      const read = readOne(value, field, place)
      if ('why' in read) wrong[id] = read.why
      else values[id] = read.value
    }
  }
  return { values, wrong }
}

type One = { readonly value: Json } | { readonly why: WhyNot }
const why = (reason: WhyNot): One => ({ why: reason })

export function readOne(value: Json, field: Field, place: Place): One {
  switch (field.type) {
    case 'text':
    case 'longtext':
    case 'link':
      return readText(value, field)
    case 'integer':
    case 'decimal':
      return readNumber(value, field)
    case 'boolean':
      return readYesNo(value)
    case 'date':
      return typeof value === 'string' && isDay(value) ? { value } : why('not_a_day')
    case 'choice':
      return typeof value === 'string' ? readChoice(value, field) : why('not_a_choice')
    case 'choices':
      return readChoices(value, field)
    case 'town':
      return readNamed(value, place.towns, 'town_unknown')
    case 'unit':
      return readNamed(value, place.units, 'unit_unknown')
  }
}

function readText(value: Json, field: Field): One {
  if (typeof value !== 'string' && typeof value !== 'number') return why('not_text')
  const text = String(value).trim()
  const most = field.length ?? (field.type === 'longtext' ? LONG_TEXT : TEXT)
  return [...text].length > most ? why('too_long') : { value: text }
}

/** Decimals stay text with a fixed number of digits; more digits than are kept would be a silent rounding. */
function readNumber(value: Json, field: Field): One {
  const given = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  // A comma parts thousands and nothing else: “1,5” read as fifteen would be somebody's money.
  const text = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(given) ? given.replaceAll(',', '') : given
  if (!/^-?\d{1,15}(\.\d{1,40})?$/.test(text)) return why('not_a_number')
  const number = new Big(text)
  if (field.min !== undefined && number.lt(field.min)) return why('below_least')
  if (field.max !== undefined && number.gt(field.max)) return why('above_most')
  if (field.type === 'integer') return number.eq(number.round(0)) ? { value: number.toNumber() } : why('not_an_integer')
  const digits = field.digits ?? 2
  return number.eq(number.round(digits)) ? { value: number.toFixed(digits) } : why('too_many_digits')
}

const YES = [true, 'true', '是', 'yes', '1', 1]
const NO = [false, 'false', '否', 'no', '0', 0]

function readYesNo(value: Json): One {
  if (YES.includes(value as never)) return { value: true }
  return NO.includes(value as never) ? { value: false } : why('not_yes_or_no')
}

/** By id or by name: a spreadsheet says what people say. */
function readChoice(text: string, field: Field): One {
  const hit = Object.entries(field.values ?? {}).find(([id, name]) => [id, name.zh, name.en].includes(text.trim()))
  return hit ? { value: hit[0] } : why('not_a_choice')
}

function readChoices(value: Json, field: Field): One {
  const list = Array.isArray(value)
    ? (value as readonly Json[])
    : typeof value === 'string'
      ? value.split(/[、,，;；|]/)
      : null
  if (list === null) return why('not_a_choice')
  const read: string[] = []
  for (const one of list) {
    const choice = typeof one === 'string' ? readChoice(one, field) : why('not_a_choice')
    if ('why' in choice) return choice
    if (!read.includes(choice.value as string)) read.push(choice.value as string)
  }
  return { value: read }
}

interface Named {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly aliases: readonly string[]
}

function readNamed(value: Json, known: readonly Named[], reason: WhyNot): One {
  const text = typeof value === 'string' ? value.trim() : ''
  const hit =
    known.find(({ id }) => id === text) ??
    known.find(({ name, aliases }) => name.zh === text || name.en === text || aliases.includes(text))
  return hit ? { value: hit.id } : why(reason)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
