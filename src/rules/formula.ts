// What a formula of a rule is given and answers. Formulas are named functions; packs call them by name with their parameters.
import Big from 'big.js'
import type { Json } from '../terms/json.js'
import { Fault } from '../terms/refusal.js'
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'
import type { InputValue, TakenInputs } from './input-value.js'
import type { PaperLookup } from './paper-lookup.js'
import type { PostLookup } from './post-lookup.js'

/** What lies outside the rule and is handed in from above. */
export interface RuleTools {
  readonly calendar: WorkingDays
  readonly papers: PaperLookup
  /** Absent where no gazette can be at hand: at the checker, and in registers. */
  readonly posts?: PostLookup
}

export interface WorkingDays {
  readonly isWorkingDay: (day: Day) => boolean
  /** Last day for which holidays are known. */
  readonly coveredUntil: Day
}

export type FormulaAnswer =
  | { readonly out: Json; readonly steps: readonly Bilingual[] }
  | { readonly missing: readonly string[]; readonly why?: Bilingual }
  | { readonly refused: readonly { readonly input: string | null; readonly why: Bilingual }[] }

export interface Formula {
  /** Inputs and parameters it reads; the checker compares them with the rule's file. */
  readonly inputs: readonly string[]
  readonly parameters: readonly string[]
  readonly answer: (ask: FormulaAsk) => FormulaAnswer
}

/** The inputs by kind. Asking for one as a kind it is not is a fault of the pack, never a wrong number. */
export class FormulaAsk {
  constructor(
    private readonly taken: TakenInputs,
    private readonly parameters: Readonly<Record<string, string>>,
    readonly tools: RuleTools,
    /** The day asked for; what a formula takes where it reads a day that was not given. */
    readonly asOf: Day,
  ) {}

  decimal(name: string): Big | null {
    return this.as(name, 'a number', (value) => (value instanceof Big ? value : undefined))
  }

  /** Zero where it was left out. */
  decimalOr0(name: string): Big {
    return this.decimal(name) ?? new Big(0)
  }

  flag(name: string): boolean | null {
    return this.as(name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined))
  }

  text(name: string): string | null {
    return this.as(name, 'text', (value) => (typeof value === 'string' ? value : undefined))
  }

  list(name: string): readonly InputValue[] | null {
    return this.as(name, 'a list', (value) => (Array.isArray(value) ? (value as readonly InputValue[]) : undefined))
  }

  parameter(name: string): Big {
    return new Big(this.setting(name))
  }

  setting(name: string): string {
    const value = this.parameters[name]
    if (value === undefined) throw new Fault('rule_parameter_missing', `The rule gives no parameter “${name}”.`)
    return value
  }

  parameterNames(): readonly string[] {
    return Object.keys(this.parameters)
  }

  private as<T>(name: string, kind: string, read: (value: InputValue) => T | undefined): T | null {
    const input = this.taken[name]
    if (input === undefined)
      throw new Fault('rule_input_unknown', `The formula reads “${name}”, which the rule does not ask for.`)
    if (input.value === null) return null
    const value = read(input.value)
    if (value === undefined) throw new Fault('rule_input_unknown', `The formula needs “${name}” to be ${kind}.`)
    return value
  }
}
