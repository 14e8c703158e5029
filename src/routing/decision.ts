// What a routing decision says. Deterministic: the same text, facts, book and day give the same decision.
import type { Facts } from '../instruments/pack.js'
import type { Citation } from '../terms/citation.js'
import type { Channel, Platform, RequestType, TransferMode } from '../terms/platform.js'
import type { Band, WhenReading } from '../terms/reading.js'
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'

export interface RoutingQuestion {
  readonly text: string
  readonly receivedBy: Platform
  readonly channel: Channel
  readonly requestType?: RequestType
  /** Facts the agent has asked for; they outrank facts read from the text. */
  readonly facts?: Facts
  /** The agent's own choice of matters, which outranks the recommender but never danger. */
  readonly chosen?: readonly string[]
  /** `after_acceptance`: already taken on, or first response given (先行受理、先期处置). */
  readonly stage?: 'intake' | 'after_acceptance'
  readonly asOf: Day
  /** The version the demand was opened under, which it keeps; without it that of the day. */
  readonly packVersion?: string
}

/** Who acts: a platform, both (two linked legs), the police knowledge base, or neither. */
export type Acceptor = Platform | 'split' | 'kb' | 'out'

export interface MatterMatch {
  readonly id: string
  readonly accepts: Platform
  readonly title: string
  readonly subclass: string
  /** Version of the catalogue the row was read in. */
  readonly version: string
  /** 0 … 1 */
  readonly confidence: number
  /** Words of the text that spoke for it. */
  readonly words: readonly string[]
  /** Of the first: words that spoke for it rather than for the second. */
  readonly over?: readonly string[]
  readonly unit: string | null
}

export interface Decision {
  readonly accept: Acceptor
  readonly mode: TransferMode
  /** Which step of the order of precedence settled it. */
  readonly because:
    | 'danger'
    | 'row_exception'
    | 'most_specific_row'
    | 'knowledge_first'
    | 'fallback_row'
    | 'negotiation'
    | 'first_receiver'
    | 'not_a_demand'
  readonly matters: readonly MatterMatch[]
  /**
   * Chance that the first row is the right one, 0 … 1; null where the pack has nothing to learn it from. Files opened before confidence
   * was learnt have neither this nor a band.
   */
  readonly certainty?: number | null
  /** Whether the desk may dispatch by itself (where the place allows it), proposes, or has to ask first. */
  readonly band?: Band
  /** Which model read the text: the built one by its file, a later one by its id; missing where nothing was learnt. */
  readonly model?: string
  /** With `split`: which matters go to which platform. */
  readonly legs: readonly { readonly platform: Platform; readonly matters: readonly string[] }[]
  readonly unit: string | null
  readonly danger: { readonly present: boolean; readonly words: readonly string[]; readonly facts: readonly string[] }
  readonly requestType: RequestType
  readonly town: string | null
  /** Where in the town, as the text says it: proposed for the file where the caller gave no address. Older files have none. */
  readonly address?: string | null
  /** When, relative to the day asked. Older files have none. */
  readonly when?: WhenReading | null
  readonly factsUsed: Facts
  readonly factsMissing: readonly string[]
  /** The one question to ask next; null when nothing is missing. `fact` and `options` let the desk offer buttons. */
  readonly ask: {
    readonly fact: string
    readonly question: Bilingual
    readonly options: readonly { readonly id: string; readonly name: Bilingual }[]
  } | null
  /** Emergency line, ordinary desk, or police service desk. */
  readonly desk: 'emergency_line' | 'service_desk' | 'hotline'
  /** Knowledge cards that may be cited, when `accept` is `kb`. */
  readonly cards: readonly string[]
  /** Set when neither platform accepts: ground id of the procedure's turningAway list. */
  readonly turnedAway: string | null
  readonly cites: readonly Citation[]
  /** Steps in the order taken, each a sentence for the desk. */
  readonly steps: readonly Bilingual[]
}
