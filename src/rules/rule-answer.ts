// What comes back when a rule is asked: one JSON for the prompt, for HTTP and for the page. Never a number where something
// it rests on is missing or wrong.
import type { RuleReading } from '../instruments/asked-rule.js'
import type { Citation } from '../terms/citation.js'
import type { Json } from '../terms/json.js'
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'
import type { RefusedInput } from './read-inputs.js'

export interface RuleStep extends Bilingual {
  readonly cites: readonly Citation[]
}

export interface MissingInput {
  readonly input: string
  readonly name: Bilingual
  readonly why: Bilingual
}

export interface RuleValidity {
  /** Of the paper on the day asked for. */
  readonly status: 'not_yet' | 'in_force' | 'expired' | 'repealed'
  readonly note: Bilingual
}

export interface RuleAnswer {
  readonly rule: string
  readonly title: Bilingual
  readonly instrument: string
  readonly version: Day
  readonly asOf: Day
  readonly validity: RuleValidity
  readonly status: 'answered' | 'missing' | 'refused'
  /** Null unless answered. */
  readonly out: Json
  /** How a word of `out` is read by a person, where the word itself is a code. */
  readonly words: { readonly [text: string]: Bilingual }
  readonly inputs: {
    readonly given: { readonly [name: string]: Json }
    /** Every input with what was taken for it; `default` where the asker said nothing. */
    readonly taken: readonly {
      readonly input: string
      readonly name: Bilingual
      readonly value: Json
      readonly from: 'given' | 'default' | 'none' | 'missing'
    }[]
  }
  readonly cites: readonly Citation[]
  readonly readings: readonly RuleReading[]
  readonly steps: readonly RuleStep[]
  /** Inputs without which nothing can be said, and why. */
  readonly missing: readonly MissingInput[]
  /** Inputs that are wrong, out of bounds, unknown or contradictory. */
  readonly refused: readonly RefusedInput[]
  /** What the paper itself does not print. */
  readonly notPrinted: readonly Bilingual[]
}
