// From what a form holds to the fields of a request: only what was given or changed; what was emptied goes as null.
import type { RegisterField } from '../api/register-shapes.js'
import { isEmpty } from './value-words.js'

export type FormValues = Readonly<Record<string, unknown>>

export function givenFields(
  fields: readonly RegisterField[],
  said: FormValues,
  before: FormValues = {},
): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const { id } of fields) {
    const now = trimmed(said[id])
    const was = before[id]
    if (isEmpty(now)) {
      if (!isEmpty(was)) given[id] = null
    } else if (JSON.stringify(now) !== JSON.stringify(was)) given[id] = now
  }
  return given
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}

/** What a form begins with: what stands there, or what the pack proposes. */
export function startOf(fields: readonly RegisterField[], before: FormValues = {}): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.id, before[field.id] ?? field.default ?? undefined]))
}
