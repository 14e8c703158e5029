// A refusal is a value: what the desk shows and the log keeps when a deed is not allowed. A fault is thrown.
import type { Citation } from './citation.js'
import type { JsonObject } from './json.js'

export interface Refusal {
  /** Listed in docs/reference/refusals.md. */
  readonly code: string
  /** The facts the refusal rests on, e.g. {used: 300, withinMinutes: 240}. */
  readonly facts: JsonObject
  readonly cites: readonly Citation[]
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: string, facts: JsonObject = {}, cites: readonly Citation[] = []): Result<never> {
  return { ok: false, refusal: { code, facts, cites } }
}

/** Something that should not happen: thrown, never shown as a decision. The message says what happened and what to do. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'Fault'
  }
}
