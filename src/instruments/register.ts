// What a pack says of a register (名册、台账、程序): which fields a record has, which states it goes through, who may move it,
// what must hold, by when, and what a move sets off. Written as registers/*.yaml; no register has code of its own.
import type { Citation } from '../terms/citation.js'
import type { Json } from '../terms/json.js'
import type { Bilingual } from '../terms/text.js'

export const FIELD_TYPES = [
  'text',
  'longtext',
  'integer',
  'decimal',
  'boolean',
  'date',
  'choice',
  'choices',
  'town',
  'unit',
  'link',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

export interface Field {
  readonly id: string
  readonly name: Bilingual
  readonly type: FieldType
  readonly hint?: Bilingual
  readonly required?: boolean
  /** No two records of the register carry the same value. */
  readonly unique?: boolean
  readonly default?: Json
  /** choice, choices: the values with their names. */
  readonly values?: Readonly<Record<string, Bilingual>>
  readonly min?: string
  readonly max?: string
  /** decimal: digits after the point that are kept; default 2. Money has two. */
  readonly digits?: number
  readonly unit?: string
  /** text that names an office or a body: the page tells beside it who held it on the day the record was entered. */
  readonly office?: boolean
  /** text: characters at most; default 200, longtext 4,000. */
  readonly length?: number
  /** link: register id it points into. */
  readonly to?: string
  /** Told only with a reason, to these; kept apart from the record, never in lists, exports, searches or the timeline. */
  readonly secretFor?: readonly string[]
  /** FEEL over the other fields: computed at every change, never typed in. */
  readonly is?: string
  /** A rule of any pack, asked at every change: field ← its answer (`out` names a member of it). `given`: rule input → FEEL. */
  readonly rule?: { readonly id: string; readonly given: Readonly<Record<string, string>>; readonly out?: string }
}

/** A role, or: `desk` (seats, dispatcher, shift lead), `unit` (any unit's account), `holder` (the unit that holds the record), `unit:<id>`, `signed_in`, `anyone` (the portal), `clock`, `system` (another record's effect). */
export type Who = string

export interface RegisterState {
  readonly id: string
  readonly name: Bilingual
  readonly open: boolean
  /** Who has it now: nobody (`none`), the desk, or the unit named by this FEEL expression (a unit's id). */
  readonly holder?: string
  /** By when it must leave this state. `until`: FEEL for a day (its last minute counts) ; the others count from entering the state. */
  readonly limit?: {
    readonly workingDays?: string
    readonly workingHours?: string
    readonly days?: string
    readonly minutes?: string
    readonly until?: string
    readonly cites: readonly Citation[]
  }
}

export interface Guard {
  /** FEEL over the record after the change. */
  readonly that: string
  readonly else: Bilingual
  /** Told, written down, and not in the way. */
  readonly advise?: boolean
  readonly cites?: readonly Citation[]
}

export type Effect = { readonly when?: string } & (
  | { readonly open: string; readonly with: Readonly<Record<string, string>> }
  /** Moves the record a link field points to, or all records found by a lookup. */
  | { readonly move: string; readonly on: string; readonly with?: Readonly<Record<string, string>> }
  /** A balanced posting; the amount is FEEL or the name of a decimal field (then exact). */
  | {
      readonly post: string
      readonly debit: string
      readonly credit: string
      readonly amount: string
      readonly text: string
    }
  /** A demand at the hotline desk, decided and followed like any other; the record hears when it ends (move `hears`). */
  /** Told to the other platform, whose register of the same id hears it: a message type, what it is about there, and fields. */
  | { readonly peer: string; readonly ref?: string; readonly with: Readonly<Record<string, string>> }
  | {
      readonly demand: string
      readonly town?: string
      readonly address?: string
      readonly hears?: string
      /** Catalogue rows it is taken on under; else the desk's own reading decides. */
      readonly rows?: readonly string[]
    }
)

export interface RegisterMove {
  readonly id: string
  readonly name: Bilingual
  readonly from: readonly string[]
  /** A state, or the same (`=`). */
  readonly to: string
  readonly by: readonly Who[]
  /** Fields that must be filled after the move. */
  readonly needs?: readonly string[]
  /** Fields that may be given with the move. */
  readonly takes?: readonly string[]
  /** Field → FEEL, after what was given. */
  readonly sets?: Readonly<Record<string, string>>
  readonly guards?: readonly Guard[]
  /** Another person than the one who did these moves last. */
  readonly notBy?: readonly string[]
  readonly effects?: readonly Effect[]
  /** by clock: fires this long after the state was entered (days) or when the limit has run out. */
  readonly after?: { readonly days?: string; readonly overdue?: true }
  readonly cites: readonly Citation[]
}

/** Counts other records: `name.total`, `name.open`, `name.list` (their fields and state) in every FEEL of the register. */
export interface Lookup {
  readonly register: string
  /** Their field → FEEL over this record; `state` compares their state (a text or a list of texts). */
  readonly where: Readonly<Record<string, string>>
  /** What the record's page calls them; default the other register's title. */
  readonly name?: Bilingual
  /** Only reckoned with, not shown beside the record. */
  readonly hidden?: boolean
}

export interface Figure {
  readonly id: string
  readonly name: Bilingual
  readonly kind: 'count' | 'sum' | 'ratio' | 'average'
  /** sum, average: the field. */
  readonly of?: string
  /** FEEL over a record; default all. ratio: numerator. */
  readonly where?: string
  /** ratio: denominator. */
  readonly over?: string
  /** Grouped by this field. */
  readonly by?: string
  /** What it must come to (核对): a printed figure. */
  readonly expected?: string
  readonly atLeast?: string
  readonly unit?: string
  readonly digits?: number
  readonly cites?: readonly Citation[]
}

export interface Alarm {
  readonly id: string
  readonly when: string
  readonly level: 'amber' | 'red'
  readonly say: Bilingual
}

export type Hearing = { readonly type: string } & (
  | { readonly state: string }
  /** Found by its own number, or by the field that keeps the other side's. */
  | { readonly move: string; readonly by: string }
)

export interface Register {
  readonly id: string
  readonly title: Bilingual
  readonly what: Bilingual
  /** Beginning of its numbers, e.g. DD. */
  readonly prefix: string
  /** FEEL; the one line a list shows. */
  readonly headline: string
  readonly opens: {
    readonly by: readonly Who[]
    readonly takes?: readonly string[]
    readonly cites: readonly Citation[]
  }
  /** Who may read; default everyone signed in. */
  readonly reads?: readonly Who[]
  /** May be mended by these, with a reason; old and new value stay visible. */
  readonly corrects?: readonly Who[]
  readonly fields: readonly Field[]
  readonly states: readonly RegisterState[]
  readonly moves: readonly RegisterMove[]
  /**
   * States in which a record changes the catalogue from its field `from` on (amend/change.ts names the fields). Every record of
   * the register is then checked as a list written by hand would be, and none enters such a state while something is wrong.
   */
  readonly amends?: readonly string[]
  /** Must hold after every change. */
  readonly guards?: readonly Guard[]
  readonly effects?: readonly Effect[]
  /** What the other platform's register of the same id tells: a record is opened in a state, or the one it is about is moved (by system). */
  readonly hears?: readonly Hearing[]
  readonly lookups?: Readonly<Record<string, Lookup>>
  readonly alarms?: readonly Alarm[]
  readonly figures?: readonly Figure[]
  /** What anyone may see without a login, of records in these states. `covers`: field → FEEL shown instead (pseudonyms). */
  readonly public?: {
    readonly states: readonly string[]
    readonly fields: readonly string[]
    readonly covers?: Readonly<Record<string, string>>
  }
  /** Opens a task in another register for each record in these states, every so many days (巡查周期). */
  readonly every?: readonly {
    readonly days: string
    readonly states: readonly string[]
    readonly open: string
    readonly with: Readonly<Record<string, string>>
  }[]
  /** Rows that the paper itself prints: opened once when the node starts; `key` names each for good. */
  readonly rows?: readonly {
    readonly key: string
    readonly state?: string
    readonly fields: Readonly<Record<string, Json>>
  }[]
}

/** ledgers.yaml: an account book that only grows and always balances. */
export interface Ledger {
  readonly id: string
  readonly title: Bilingual
  readonly unit: string
  readonly accounts: readonly {
    readonly id: string
    readonly name: Bilingual
    /** A balance below zero is refused: what is not there cannot be spent. Counted as debit minus credit. */
    readonly neverNegative?: boolean
  }[]
  /** Figures of the book as FEEL over the accounts' balances (debit minus credit), e.g. `income - spent`. */
  readonly figures?: readonly { readonly id: string; readonly name: Bilingual; readonly is: string }[]
  readonly public?: boolean
  readonly cites: readonly Citation[]
}

/** targets.yaml: what a paper wants reached, by whom and until when. */
export interface Target {
  readonly id: string
  readonly name: Bilingual
  readonly unit: string
  readonly kind: 'target' | 'standard' | 'deadline' | 'limit' | 'baseline' | 'result' | 'fact'
  readonly value: string | null
  /** `qual`: words, settled by a person. */
  readonly comparator: '>=' | '>' | '<=' | '<' | '=' | 'qual'
  /** What is counted: reports add up over the period, or the latest stands. */
  readonly counts: 'sum' | 'latest'
  readonly period: string
  readonly due: string | null
  readonly owner: string
  readonly baseline?: {
    readonly value: string
    readonly unit: string
    readonly date: string
    /** False: another indicator, shown beside it, never compared. */
    readonly sameIndicator: boolean
  }
  readonly byTown?: Readonly<Record<string, string>>
  /** Taken from a register's figure instead of being reported. */
  readonly figure?: { readonly register: string; readonly figure: string }
  /** The same thing said differently elsewhere; both are shown, marked as not agreeing. */
  readonly elsewhere?: readonly { readonly value: string; readonly source: string }[]
  readonly note?: Bilingual
  readonly cites: readonly Citation[]
}
