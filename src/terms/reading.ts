// What was read in a citizen's words: ranked matters, facts, danger, place. `suggest` makes it, `routing` decides on it.
import type { RequestType } from './platform.js'
import type { Day } from './time.js'

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

/** Where, as the words say it. */
export interface PlaceReading {
  /** Town id of place.yaml: named, or the one in which the village, community or estate named lies. */
  readonly town: string | null
  /** Village, community or former town, as it is called in gazetteer.csv. */
  readonly locality: string | null
  /** A road or the crossing of two, with the house number where one was said. */
  readonly road: string | null
  /** An estate with its building and unit. */
  readonly estate: string | null
  /** All but the town in one line, in the order of the words; null where nothing but a town was said. */
  readonly address: string | null
  /** The words of the text that said it. */
  readonly words: readonly string[]
}

/** When, relative to the day the text was read. */
export interface WhenReading {
  /** `since`: began in the past and goes on. */
  readonly kind: 'now' | 'past' | 'since' | 'recurring' | 'future'
  /** The day it happened or began, where the words fix one. */
  readonly from: Day | null
  readonly words: readonly string[]
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
  /** Where; null where the text names no place of the district. */
  readonly place: PlaceReading | null
  /** When; null where the text does not say. */
  readonly when: WhenReading | null
  /** The matters of the text, each able to stand alone; the whole text where it holds one. */
  readonly parts: readonly string[]
  /** Ground id of turningAway when the text is for neither platform (court, other city, no substance …). */
  readonly outside: { readonly ground: string; readonly words: readonly string[] } | null
  /** Sharing exclusions the words hint at, for a person to confirm. */
  readonly exclusions: readonly string[]
}
