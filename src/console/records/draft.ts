// What was typed into a form and not yet entered, kept for this window only; told in confidence is never kept.
import type { RegisterField } from '../api/register-shapes.js'
import { isEmpty } from './value-words.js'

const nameOf = (key: string): string => `liandong.record-draft.${key}`

export function keepDraft(
  key: string,
  fields: readonly RegisterField[],
  said: Readonly<Record<string, unknown>>,
): void {
  const kept = fields.filter(({ id, secret }) => !secret && !isEmpty(said[id])).map(({ id }) => [id, said[id]] as const)
  try {
    if (kept.length === 0) window.sessionStorage.removeItem(nameOf(key))
    else window.sessionStorage.setItem(nameOf(key), JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // A browser that keeps nothing: the form still holds what was typed while it is open.
  }
}

export function readDraft(key: string): Record<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(nameOf(key)) ?? 'null')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : null
  } catch {
    return null
  }
}

export function dropDraft(key: string): void {
  try {
    window.sessionStorage.removeItem(nameOf(key))
  } catch {
    // Nothing kept, nothing to drop.
  }
}
