// What is looked for by words, and what was found: the shapes the parts of the search hand each other.
import type { Instant } from '../../terms/time.js'
import type { Near } from '../search-port.js'

export interface Search {
  /** As typed, made ready by `termsOf`; at least one. */
  readonly terms: readonly string[]
  /** Conditions on `case_files c`, in the order their values are asked for. */
  readonly narrow: (value: (value: unknown) => string) => readonly string[]
  readonly after: readonly [Instant, string] | undefined
  readonly limit: number
}

export interface Found {
  /** Newest first, at most `limit`. */
  readonly ids: readonly string[]
  readonly total: number
  readonly near: readonly Near[]
}
