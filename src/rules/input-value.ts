// What an input of a rule is once it has been read: decimals exact, days and local times as text, null where left out.
import type Big from 'big.js'

export type InputValue = null | boolean | string | Big | readonly InputValue[] | { readonly [name: string]: InputValue }

export interface TakenInput {
  /** `given` by the asker, taken by `default`, left out and therefore null (`none`), or `missing`. */
  readonly from: 'given' | 'default' | 'none' | 'missing'
  readonly value: InputValue
}

export type TakenInputs = Readonly<Record<string, TakenInput>>

export type { FeelContext } from '../instruments/quick-expression.js'
