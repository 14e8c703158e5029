// What can be asked of a register, what a decision may look at, and what comes out: (record, command) → actions and effects.
import type { Action, Actor } from '../cases/action.js'
import type { Calendar } from '../deadlines/calendar.js'
import type { Pack, Place } from '../instruments/pack.js'
import type { Ledger, Register } from '../instruments/register.js'
import type { Citation } from '../terms/citation.js'
import type { Id } from '../terms/ids.js'
import type { Json, JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import type { Bilingual } from '../terms/text.js'
import type { Instant } from '../terms/time.js'
import type { RecordFile, Values } from './record-file.js'

export type RecordCommand =
  | { readonly kind: 'open'; readonly register: string; readonly fields: Values; readonly state?: string }
  | { readonly kind: 'move'; readonly move: string; readonly fields: Values; readonly note?: string }
  | { readonly kind: 'correct'; readonly fields: Values; readonly reason: string }
  /** The clock looks whether something is to be done. */
  | { readonly kind: 'wake' }
  | { readonly kind: 'link_demand'; readonly caseId: Id; readonly number: string; readonly hears: string | null }
  | { readonly kind: 'hear_demand'; readonly caseId: Id; readonly result: string }

export interface RecordCommanded {
  readonly command: RecordCommand
  readonly by: Actor
  readonly key: string
  readonly expectedVersion?: number
}

/** Something a decision must know first; whoever keeps the records finds it and asks again. */
export type Need =
  | { readonly kind: 'record'; readonly id: Id }
  | { readonly kind: 'lookup'; readonly register: string; readonly where: Readonly<Record<string, Json>> }

export interface Known {
  record(id: Id): RecordFile | null
  lookup(register: string, where: Readonly<Record<string, Json>>): readonly RecordFile[]
}

export interface RuleSaid {
  readonly status: 'answered' | 'missing' | 'refused'
  readonly out: Json
  readonly cites: readonly Citation[]
}

export interface RegisterContext {
  readonly platform: Platform
  readonly now: Instant
  readonly by: Actor
  readonly key: string
  readonly place: Place
  readonly calendar: Calendar
  readonly pack: Pack
  readonly register: Register
  /** A rule of any pack as of today. */
  readonly askRule: (rule: string, inputs: JsonObject) => RuleSaid
  readonly findLedger: (id: string) => Ledger | undefined
  readonly known: Known
  readonly newId: () => Id
  readonly random: (below: number) => number
}

/** What a move sets off elsewhere; done in the same transaction, except the demand and the word to the other platform, which are durable errands. */
export type RecordEffect =
  | { readonly kind: 'open'; readonly register: string; readonly fields: Values }
  | { readonly kind: 'move'; readonly id: Id; readonly move: string; readonly fields: Values }
  | {
      readonly kind: 'post'
      readonly ledger: string
      readonly debit: string
      readonly credit: string
      /** Exact decimal above zero. */
      readonly amount: string
      readonly text: string
      readonly cites: readonly Citation[]
    }
  /** Durable errands like the demand. */
  | { readonly kind: 'peer'; readonly type: string; readonly ref: string | null; readonly fields: Values }
  | {
      readonly kind: 'demand'
      readonly text: string
      readonly town: string | null
      readonly address: string | null
      readonly hears: string | null
      readonly rows: readonly string[]
    }

export interface RecordOutcome {
  readonly record: RecordFile
  readonly actions: readonly Action[]
  readonly effects: readonly RecordEffect[]
  /** Field → what it says now, for secret fields given with this command. */
  readonly secrets: Values
  /** Unique fields and their values after the command. */
  readonly keys: Readonly<Record<string, string>>
  /** Guards that only advise and did not hold. */
  readonly advice: readonly { readonly say: Bilingual; readonly cites: readonly Citation[] }[]
}
