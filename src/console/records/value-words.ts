// How a value of a record is said on a screen: by the type its pack gives it, in the reader's language.
import type { RegisterField } from '../api/register-shapes.js'
import type { Bilingual } from '../api/shapes.js'
import type { Say } from '../words/say.js'

export interface Names {
  readonly say: Say
  readonly of: (text: Bilingual | null | undefined) => string
  readonly town: (id: string) => string
  readonly unit: (id: string) => string
  /** Number and headline of the record a link points to, where they are known. */
  readonly link?: (field: string, id: string) => string | undefined
}

type Field = Pick<RegisterField, 'id' | 'type'> & Partial<Pick<RegisterField, 'values' | 'unit'>>

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

export function valueInWords(field: Field, value: unknown, names: Names): string {
  if (isEmpty(value)) return names.say('common.unset')
  const choice = (one: unknown): string => names.of(field.values?.[String(one)]) || plain(one, names)
  if (Array.isArray(value)) return value.map(choice).join('、')
  switch (field.type) {
    case 'town':
      return names.town(String(value))
    case 'unit':
      return names.unit(String(value))
    case 'link':
      return names.link?.(field.id, String(value)) ?? String(value)
    case 'integer':
    case 'decimal':
      return `${grouped(String(value))}${field.unit ? ` ${field.unit}` : ''}`
    default:
      return choice(value)
  }
}

/** Computed fields may answer lists and mappings: a rule says more than one thing at once. */
function plain(value: unknown, names: Names): string {
  if (typeof value === 'boolean') return names.say(value ? 'common.yes' : 'common.no')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, one]) => `${name}：${Array.isArray(one) ? one.join('、') : plain(one, names)}`)
    .join('；')
}

/** 1234567.50 → 1,234,567.50; as text, because money is never a floating number. */
export function grouped(number: string): string {
  const [, sign, whole, rest] = /^(-?)(\d+)(\..*)?$/.exec(number) ?? []
  if (whole === undefined) return number
  return `${sign ?? ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ?? ''}`
}
