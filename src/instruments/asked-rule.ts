// A rule as anyone may ask it: named inputs with units and bounds, decision lines in FEEL or a named formula, readings
// where the paper is silent, worked examples. The files are rules/*.yaml; docs/tasks/write-a-rule.md describes them.
import type { Citation } from '../terms/citation.js'
import type { Json } from '../terms/json.js'
import type { Bilingual } from '../terms/text.js'

export const SCALAR_TYPES = ['decimal', 'integer', 'boolean', 'choice', 'date', 'instant', 'text'] as const
export type ScalarType = (typeof SCALAR_TYPES)[number]
export type ChoiceValue = string | boolean | number

/** One value: a number, a day, a word out of several. */
export interface ScalarField {
  readonly type: ScalarType
  readonly name: Bilingual
  readonly hint?: Bilingual
  readonly unit?: string
  /** Both ends count; of dates and instants too. */
  readonly min?: number | string
  readonly max?: number | string
  /** Most decimal places, e.g. 2 for money. */
  readonly places?: number
  readonly values?: readonly ChoiceValue[]
  /** How a choice is shown, by the value written as text. */
  readonly valueNames?: Readonly<Record<string, Bilingual>>
  /** What else people call a value of a choice → the value. */
  readonly aliases?: Readonly<Record<string, ChoiceValue>>
  /** Taken when the asker says nothing. */
  readonly default?: Json
  /** May be left out, or given as null: then it is null in conditions. */
  readonly optional?: boolean
}

export interface ListField extends Omit<ScalarField, 'type' | 'min' | 'max'> {
  readonly type: 'list'
  readonly of: ScalarType
  /** Bounds of each item. */
  readonly min?: number | string
  readonly max?: number | string
  readonly leastItems?: number
  readonly mostItems?: number
}

/** Several named values, once (`group`) or any number of times (`groups`). */
export interface GroupField extends Pick<ScalarField, 'name' | 'hint' | 'default' | 'optional'> {
  readonly type: 'group' | 'groups'
  readonly fields: Readonly<Record<string, ScalarField>>
  readonly leastItems?: number
  readonly mostItems?: number
}

export type RuleField = ScalarField | ListField | GroupField

/** What a line or a formula answers: a scalar, a list or a mapping; a text that begins with `= ` is FEEL over the inputs. */
export interface AnswerLine {
  readonly answer: Json
  /** Inputs, optional elsewhere, that must be known before this line answers; those not given are asked for. */
  readonly needs?: readonly string[]
  /** The step as a sentence; `{input}` stands for what was said. */
  readonly because?: Bilingual
  readonly cites: readonly Citation[]
}

export interface DecisionLine extends AnswerLine {
  /** FEEL conditions; all must hold. None: the line always holds. */
  readonly when: readonly string[]
}

export interface RuleReading {
  readonly issue: Bilingual
  readonly chosen: Bilingual
  readonly why: Bilingual
}

export interface RuleExample {
  readonly name: string
  readonly given: Readonly<Record<string, Json>>
  /** Exactly what comes out; absent where a status is expected. */
  readonly expect?: Json
  readonly expectStatus?: 'answered' | 'missing' | 'refused'
  /** Names of the inputs that must be asked for, in any order. */
  readonly expectMissing?: readonly string[]
}

export interface AskedRule {
  readonly id: string
  readonly title: Bilingual
  /** As a person would ask it. */
  readonly question: Bilingual
  /** Anyone may ask it on the public portal. */
  readonly public: boolean
  readonly inputs: Readonly<Record<string, RuleField>>
  /** Figures of the paper, decimals as text; `p.name` in FEEL. */
  readonly parameters: Readonly<Record<string, string>>
  readonly formula: string | null
  /** A decision table of the same pack that is asked first; its outputs are `t.name` in the lines. Formula and table exclude each other. */
  readonly table: {
    readonly id: string
    /** Input of the table → FEEL over the inputs here; one that comes to null is not given. */
    readonly given: Readonly<Record<string, string>>
  } | null
  readonly hit: 'first' | 'unique' | 'collect'
  readonly lines: readonly DecisionLine[]
  readonly otherwise: AnswerLine | null
  readonly must: readonly { readonly that: string; readonly else: Bilingual }[]
  readonly cites: readonly Citation[]
  readonly readings: readonly RuleReading[]
  /** What the paper does not print. */
  readonly missing: readonly Bilingual[]
  /** An answer that is a code or a word of the file → how a person reads it. The answer itself stays as it is. */
  readonly words?: Readonly<Record<string, Bilingual>>
  readonly examples: readonly RuleExample[]
}
