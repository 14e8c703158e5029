// Reads one value as the rule's file describes it: right kind, in bounds, a known word. What is wrong is said in both
// languages; nothing is bent to fit.
import Big from 'big.js'
import type { GroupField, ListField, RuleField, ScalarField, ScalarType } from '../instruments/asked-rule.js'
import type { Bilingual } from '../terms/text.js'
import type { InputValue } from './input-value.js'

export type ReadValue = { readonly value: InputValue } | { readonly wrong: Bilingual }

const DECIMAL = /^-?\d{1,15}(\.\d{1,12})?$/
const LONGEST_TEXT = 2000
const MOST_ITEMS = 1000

export function readValue(field: RuleField, raw: unknown): ReadValue {
  if (field.type === 'list') return readList(field, raw)
  if ('fields' in field) {
    return field.type === 'group' ? readGroup(field, raw) : readItems(field, raw, (item) => readGroup(field, item))
  }
  return readScalar(field, field.type, raw)
}

function readList(field: ListField, raw: unknown): ReadValue {
  return readItems(field, raw, (item) => readScalar(field, field.of, item))
}

function readItems(field: ListField | GroupField, raw: unknown, read: (item: unknown) => ReadValue): ReadValue {
  if (!Array.isArray(raw)) return wrong('应为一个列表', 'must be a list')
  const least = field.leastItems ?? 0
  const most = field.mostItems ?? MOST_ITEMS
  if (raw.length < least || raw.length > most) {
    return wrong(
      `应有 ${least} 至 ${most} 项，给了 ${raw.length} 项`,
      `must have ${least} to ${most} items, ${raw.length} given`,
    )
  }
  const values: InputValue[] = []
  for (const [index, item] of raw.entries()) {
    const found = read(item)
    if ('wrong' in found) return wrong(`第 ${index + 1} 项：${found.wrong.zh}`, `item ${index + 1}: ${found.wrong.en}`)
    values.push(found.value)
  }
  return { value: values }
}

function readGroup(field: GroupField, raw: unknown): ReadValue {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return wrong('应为一组有名称的值', 'must be a group of named values')
  }
  const members = raw as Record<string, unknown>
  const stranger = Object.keys(members).find((name) => !Object.hasOwn(field.fields, name))
  if (stranger !== undefined) return wrong(`没有「${stranger}」这一项`, `has no member “${stranger}”`)
  const values: Record<string, InputValue> = {}
  for (const [name, member] of Object.entries(field.fields)) {
    const given = members[name] ?? member.default ?? null
    if (given === null) {
      if (!member.optional) return wrong(`缺少「${member.name.zh}」`, `lacks “${member.name.en}”`)
      values[name] = null
      continue
    }
    const found = readScalar(member, member.type, given)
    if ('wrong' in found) {
      return wrong(`「${member.name.zh}」${found.wrong.zh}`, `“${member.name.en}” ${found.wrong.en}`)
    }
    values[name] = found.value
  }
  return { value: values }
}

type Bounded = Pick<ScalarField, 'min' | 'max' | 'places' | 'values' | 'valueNames' | 'aliases'>

function readScalar(field: Bounded, type: ScalarType, raw: unknown): ReadValue {
  switch (type) {
    case 'decimal':
    case 'integer':
      return readNumber(field, type, raw)
    case 'boolean':
      return typeof raw === 'boolean' ? { value: raw } : wrong('应为 true 或 false（是或否）', 'must be true or false')
    case 'choice':
      return readChoice(field, raw)
    case 'date':
      return inBounds(field, isDay(raw) ? raw : null, '应为日期，如 2023-06-01', 'must be a day such as 2023-06-01')
    case 'instant':
      return inBounds(
        field,
        localTimeIn(raw),
        '应为日期和时间，如 2023-06-01T09:00',
        'must be a day and time such as 2023-06-01T09:00',
      )
    case 'text': {
      if (typeof raw !== 'string' || raw.trim() === '') return wrong('应为文字', 'must be text')
      if (raw.length > LONGEST_TEXT) {
        return wrong(`文字最多 ${LONGEST_TEXT} 字`, `text may have at most ${LONGEST_TEXT} characters`)
      }
      return { value: raw.trim() }
    }
  }
}

function readNumber(field: Bounded, type: 'decimal' | 'integer', raw: unknown): ReadValue {
  const written = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : ''
  if (!DECIMAL.test(written)) {
    return wrong('应为数（整数部分至多 15 位，小数至多 12 位）', 'must be a number (at most 15 digits and 12 decimals)')
  }
  const value = new Big(written)
  if (type === 'integer' && !value.eq(value.round(0, Big.roundDown))) return wrong('应为整数', 'must be a whole number')
  if (field.places !== undefined && !value.eq(value.round(field.places, Big.roundDown))) {
    return wrong(`小数最多 ${field.places} 位`, `may have at most ${field.places} decimals`)
  }
  if (field.min !== undefined && value.lt(field.min))
    return wrong(`不能小于 ${field.min}`, `may not be below ${field.min}`)
  if (field.max !== undefined && value.gt(field.max))
    return wrong(`不能大于 ${field.max}`, `may not exceed ${field.max}`)
  return { value }
}

function readChoice(field: Bounded, raw: unknown): ReadValue {
  const values = field.values ?? []
  const called = typeof raw === 'string' && Object.hasOwn(field.aliases ?? {}, raw) ? field.aliases?.[raw] : raw
  const found = values.find((value) => value === called)
  if (found !== undefined) return { value: typeof found === 'number' ? new Big(found) : found }
  const zh = values.map(
    (value) => `${value}${field.valueNames?.[String(value)] ? `（${field.valueNames[String(value)]?.zh}）` : ''}`,
  )
  return wrong(`只能是 ${zh.join('、')} 之一`, `must be one of ${values.join(', ')}`)
}

function inBounds(field: Bounded, value: string | null, zh: string, en: string): ReadValue {
  if (value === null) return wrong(zh, en)
  // ISO days and local times sort as text.
  if (field.min !== undefined && value < String(field.min)) {
    return wrong(`不能早于 ${field.min}`, `may not be before ${field.min}`)
  }
  if (field.max !== undefined && value > String(field.max)) {
    return wrong(`不能晚于 ${field.max}`, `may not be after ${field.max}`)
  }
  return { value }
}

export function isDay(raw: unknown): raw is string {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(raw)) return false
  const at = Date.parse(`${raw}T00:00:00.000Z`)
  // 2023-02-30 parses as 2 March in some engines: only a day that reads back the same is one.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === raw
}

/** `2023-06-01T09:00` or with seconds; always with seconds when read. */
function localTimeIn(raw: unknown): string | null {
  if (typeof raw !== 'string') return null
  const [, day, hour, minute, second = '00'] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(raw) ?? []
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return `${day}T${hour}:${minute}:${second}`
}

function wrong(zh: string, en: string): ReadValue {
  return { wrong: { zh, en } }
}
