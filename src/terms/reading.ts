// What was read in a citizen's words: ranked matters, facts, danger, place. `suggest` makes it, `routing` decides on it.
import type { RequestType } from './platform.js'

export interface RankedMatter {
  readonly id: string
  /** 0 … 1; calibrated only as far as docs say. */
  readonly confidence: number
  /** Words of the text that spoke for the matter. */
  readonly words: readonly string[]
  /** Of the first row: words that spoke for it rather than for the runner-up. */
  readonly over?: readonly string[]
}

/**
 * How the desk may use a reading: `self` dispatch by itself (where the place has switched that on), `propose` three for a person to choose
 * from, `ask` first.
 */
export type Band = 'self' | 'propose' | 'ask'

export interface DangerReading {
  readonly present: boolean
  /** The words seen, as they stand in the text. */
  readonly words: readonly string[]
  /** Ids of danger.yaml. */
  readonly facts: readonly string[]
}

export interface Reading {
  /** Best first; empty when nothing in the text fits any row. */
  readonly ranked: readonly RankedMatter[]
  /** Chance, 0 … 1, that the first row is right, as learnt; null where nothing was learnt. */
  readonly certainty: number | null
  /** What that chance allows; null where nothing was learnt. */
  readonly band: Band | null
  /** Learnt: a question that the police knowledge base answers; null where nothing was learnt. */
  readonly knowledge: boolean | null
  /** Fact id → value id, with the words that showed it. */
  readonly facts: Readonly<Record<string, { readonly value: string; readonly words: readonly string[] }>>
  readonly danger: DangerReading
  readonly requestType: RequestType | null
  /** Town id of place.yaml. */
  readonly town: string | null
  /** Ground id of turningAway when the text is for neither platform (court, other city, no substance …). */
  readonly outside: { readonly ground: string; readonly words: readonly string[] } | null
  /** Sharing exclusions the words hint at, for a person to confirm. */
  readonly exclusions: readonly string[]
}
