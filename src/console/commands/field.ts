// What a question of a form is, and the options that several forms share.
import type { CaseFile, CommandName, Leg } from '../api/shapes.js'
import type { Labels } from '../shell/labels.js'
import type { Say } from '../words/say.js'
import type { Word } from '../words/zh.js'

export interface Option {
  readonly value: string
  readonly label: string
  readonly search?: string
}

export interface Field {
  readonly name: string
  readonly label: Word
  readonly kind: 'area' | 'text' | 'choice' | 'many' | 'pick' | 'yes' | 'number' | 'moment' | 'case'
  readonly options?: readonly Option[]
  readonly required?: boolean
  readonly initial?: unknown
  readonly hint?: string
  readonly max?: number
  /** Asked only when another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly unknown[] }
}

export interface Situation {
  readonly file: CaseFile
  readonly leg: Leg | undefined
  readonly labels: Labels
  readonly say: Say
}

/** Everything of `allowed` that has a form; unmasking and exporting have their own places. */
export type FormDeed = CommandName | 'merge'

export function unitOptions(labels: Labels): readonly Option[] {
  return labels.book.units
    .filter(({ under }) => under === labels.platform)
    .map(({ id, name }) => ({ value: id, label: labels.unit(id), search: `${id} ${name.zh} ${name.en}` }))
}
