// What somebody filled in, as text, and the inputs it is sent as. The server says what is wrong with them, not this form.
import type { Inputs, RuleFieldView, RulePlainFieldView } from '../../api/rules.js'

export type Group = Readonly<Record<string, string>>
export type SaidValue = string | readonly string[] | readonly Group[]
export type Said = Readonly<Record<string, SaidValue>>

export function inputsOf(fields: readonly RuleFieldView[], said: Said): Inputs {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = valueIn(field, said[field.input])
      return value === undefined ? [] : [[field.input, value]]
    }),
  )
}

function valueIn(field: RuleFieldView, said: SaidValue | undefined): unknown {
  if (said === undefined || said.length === 0) return undefined
  if (field.fields) {
    const groups = (said as readonly Group[]).map((group) => groupOf(field.fields ?? [], group))
    const told = groups.filter((group) => Object.keys(group).length > 0)
    if (told.length === 0) return undefined
    return field.type === 'group' ? told[0] : told
  }
  if (field.type === 'list') {
    const items = typeof said === 'string' ? said.split(/[、，,;；\n]/) : (said as readonly string[])
    const told = items.map((item) => item.trim()).filter((item) => item !== '')
    return told.length === 0 ? undefined : told.map((item) => plainOf({ ...field, type: field.of ?? 'text' }, item))
  }
  return plainOf(field, String(said))
}

function groupOf(fields: readonly RulePlainFieldView[], group: Group): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = plainOf(field, group[field.input] ?? '')
      return value === undefined ? [] : [[field.input, value]]
    }),
  )
}

function plainOf(field: RulePlainFieldView, text: string): unknown {
  const said = text.trim()
  if (said === '') return undefined
  if (field.type === 'boolean') return said === 'true'
  if (field.type === 'choice') return field.values?.find(({ value }) => String(value) === said)?.value ?? said
  return said
}

/** Back from a link or an example into what the form shows. */
export function saidOf(fields: readonly RuleFieldView[], inputs: Inputs): Said {
  return Object.fromEntries(
    fields.flatMap((field): [string, SaidValue][] => {
      const value = inputs[field.input]
      if (value === undefined || value === null) return []
      if (field.fields) {
        const groups = (field.type === 'group' ? [value] : Array.isArray(value) ? value : []) as Record<
          string,
          unknown
        >[]
        return [[field.input, groups.map(textsOf)]]
      }
      if (field.type === 'list' && Array.isArray(value)) {
        return [[field.input, field.values ? value.map(String) : value.map(String).join('、')]]
      }
      return [[field.input, String(value)]]
    }),
  )
}

function textsOf(group: Record<string, unknown>): Group {
  return Object.fromEntries(Object.entries(group).map(([name, value]) => [name, value === null ? '' : String(value)]))
}
