// What a loaded pack is: one published instrument as data. The files behind each part are named in docs/tasks/write-a-pack.md.
import type { Citation } from '../terms/citation.js'
import type { Platform } from '../terms/platform.js'
import type { SharingExclusion } from '../terms/sharing.js'
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'
import type { AskedRule } from './asked-rule.js'
import type { BoardBook } from './boards.js'
import type { Indicator } from './indicator.js'
import type { MeetingRules } from './meeting-rules.js'
import type { OpenDataPlan } from './open-data-plan.js'
import type { PaperDocument } from './paper-document.js'
import type { Place } from './place.js'
import type { Limit, Procedure } from './procedure.js'
import type { Ledger, Register, Target } from './register.js'
import type { ReportPlan } from './report-plan.js'
import type { Staffing } from './staffing.js'

export type { PaperDocument } from './paper-document.js'
export type { HandlingUnit, Locality, Place, SelfDispatchSwitch } from './place.js'
export type { AmberRule, Ground, LegProcedure, Limit, PauseRule, Procedure } from './procedure.js'

/** clauses.yaml: an anchor with a gist in our own words; the official wording is imported by the operator. */
export interface Clause {
  readonly id: string
  readonly title: Bilingual
  readonly gist: Bilingual
}

/**
 * How fast a matter needs hands, our classing of each row.
 * `emergency`: the 110 emergency line. `ordinary`: a normal order. `service`: the police service desk (窗口/政务), never the emergency line.
 */
export type Urgency = 'emergency' | 'ordinary' | 'service'

/** One row of catalogue.csv. */
export interface Matter {
  readonly id: string
  readonly accepts: Platform
  readonly class: string
  readonly subclass: string
  readonly subjects: readonly string[]
  readonly requestTypes: readonly string[]
  readonly conditions: readonly { readonly kind: string; readonly value: string }[]
  readonly urgency: Urgency
  /** R07: the hotline answers from the police knowledge base first. */
  readonly knowledgeFirst: boolean
  /** A61, A62, B68: catches what no other row catches. */
  readonly fallback: boolean
  /** Unit id of place.yaml proposed to handle it; null where no paper names one. */
  readonly unit: string | null
  /** Where the proposed unit comes from: a paper and clause, or "operator's reading". */
  readonly unitBasis: string | null
  readonly seeAlso: readonly string[]
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly note: string
  /** What a joint meeting changed last, where it did; never in catalogue.csv. */
  readonly changed?: RowChanged
}

/** The change of the place that made the row what it is (amend/change.ts). */
export interface RowChanged {
  readonly number: string
  readonly kind: string
  /** Numbers of the meeting and of its item. */
  readonly meeting: string
  readonly item: string
  readonly from: Day
}

/** words.yaml: what people say when they mean the row; ours, not the paper's. */
export interface MatterWords {
  readonly id: string
  /** Words that name the matter outright. */
  readonly strong: readonly string[]
  /** Words that speak for it beside others. */
  readonly weak: readonly string[]
  /** Words that speak against it. */
  readonly against: readonly string[]
}

/** facts.yaml: a fact that decides between rows, with the question that settles it. */
export interface DecidingFact {
  readonly id: string
  readonly name: Bilingual
  readonly question: Bilingual
  readonly values: readonly {
    readonly id: string
    readonly name: Bilingual
    /** Words in a text that show this value. */
    readonly cues: readonly string[]
  }[]
}

/** Fact id → value id, as known so far. */
export type Facts = Readonly<Record<string, string>>

/** utterances: a sentence as somebody might say it, and what a fair clerk would make of it. */
export interface Utterance {
  readonly text: string
  /** The first leads; empty for a text that neither platform accepts. */
  readonly rows: readonly string[]
  /** Ground of outside.yaml when neither platform accepts it. */
  readonly outside: string | null
  /** States a danger to life, property or public safety. */
  readonly danger: boolean
  /** A question that the police knowledge base answers. */
  readonly knowledge: boolean
  /** Two halves, one for each platform. */
  readonly split: boolean
  /** Facts that stand in the text. */
  readonly facts: Facts
  /** The deciding fact that the text leaves open. */
  readonly ask: string | null
}

/** pairs.yaml: a family of rows that a fact, not a topic, tells apart. */
export interface HardPair {
  readonly id: string
  readonly rows: readonly string[]
  readonly axis: string
  /** Our wording of the deciding condition. */
  readonly deciding: Bilingual
  /** The fact to ask for when no branch is settled; null where the pair is settled by topic alone. */
  readonly ask: string | null
  /** First branch whose facts all hold wins. */
  readonly branches: readonly {
    readonly when: Readonly<Record<string, string | readonly string[]>>
    readonly rows: readonly string[]
    /** The branch is two demands in one: a leg on each side. Without it the first row's side acts first. */
    readonly split?: boolean
    /** The row whose printed exception this branch applies. */
    readonly exception?: string
  }[]
  /** Reading when the facts stay unknown; `danger` sends to 110 first; `negotiate` asks for a three-way call. */
  readonly ifUnknown: { readonly rows: readonly string[]; readonly danger?: boolean; readonly negotiate?: boolean }
  readonly cites: readonly string[]
}

/** danger.yaml: facts that send a text to 110 first, whatever the row (clause 4). */
export interface DangerFact {
  readonly id: string
  readonly name: Bilingual
  readonly cues: readonly string[]
}

/** knowledge.yaml: a card of the police knowledge base (clause 7). An expired card may not be cited. */
export interface KnowledgeCard {
  readonly id: string
  readonly rows: readonly string[]
  readonly question: Bilingual
  readonly answer: Bilingual
  readonly owner: string
  readonly basis: string
  readonly reviewedOn: Day
  readonly validUntil: Day
}

/**
 * outside.yaml (a list with exactly these keys): texts that neither platform accepts. `ground` is an id of the
 * procedure's turningAway list, or of a ground the routing knows: court, arbitration, review, discipline, petition,
 * disclosure, secret, morals, elsewhere, no_substance, harassment.
 */
export interface OutsideGround {
  readonly ground: string
  readonly name: Bilingual
  /** Cue syntax of words.yaml: `A+B` both in one sentence, `A|B` either. */
  readonly cues: readonly string[]
}

/** exclusions.yaml (a list with exactly these keys): words that hint at a kind of matter that is not shared (clause 5). */
export interface ExclusionHint {
  readonly kind: SharingExclusion
  readonly name: Bilingual
  readonly cues: readonly string[]
}

/** What an input of a rule table may be. Every input is finite, or an integer of which the first few are checked. */
export interface RuleInput {
  readonly values?: readonly (string | boolean)[]
  readonly integersFrom?: number
  /** The checker tries integers up to this one; `atLeast` conditions beyond it are refused. */
  readonly checkedTo?: number
  /** Taken when the asker says nothing; without it a missing input is named in the answer. */
  readonly default?: string | boolean | number
}

/** rules/*.yaml: a decision table, one cited line per rule, with its worked examples beside it. */
export interface RuleTable {
  readonly id: string
  readonly title: Bilingual
  readonly inputs: readonly string[]
  /** Input name → what it may be; the file writes both as one mapping under `inputs`. */
  readonly domains: Readonly<Record<string, RuleInput>>
  /** `first`: the order of the lines settles overlaps. `unique`: lines may not overlap. */
  readonly hit: 'first' | 'unique'
  /** Combinations of inputs that cannot arise, with the reason; the only lawful gaps. */
  readonly excluded: readonly { readonly when: Readonly<Record<string, unknown>>; readonly because: string }[]
  readonly outputs: readonly string[]
  /** In order; the first line whose conditions all hold answers. */
  readonly lines: readonly {
    readonly when: Readonly<Record<string, unknown>>
    readonly then: Readonly<Record<string, unknown>>
    readonly cites: readonly Citation[]
  }[]
  readonly examples: readonly {
    readonly name: string
    readonly given: Readonly<Record<string, unknown>>
    readonly expect: Readonly<Record<string, unknown>>
  }[]
}

export interface Gap {
  readonly id: string
  readonly what: Bilingual
  readonly reading: Bilingual
}

/** One instrument folder. Parts that an instrument does not have are empty. */
export interface Pack {
  /** Folder name, e.g. `2023-13-hotline-110`. */
  readonly id: string
  readonly document: PaperDocument
  readonly clauses: readonly Clause[]
  readonly scopes: Readonly<Record<Platform, Bilingual>> | null
  readonly matters: readonly Matter[]
  /** printed.csv: catalogue row → digest of the wording printed beside it, to see whether an imported gazette still says the same. */
  readonly printedDigests?: Readonly<Record<string, string>>
  readonly words: readonly MatterWords[]
  /** Invented sentences with what they mean; the recommender is built from them. */
  readonly utterances: readonly Utterance[]
  readonly facts: readonly DecidingFact[]
  readonly pairs: readonly HardPair[]
  readonly danger: readonly DangerFact[]
  readonly outside: readonly OutsideGround[]
  readonly exclusions: readonly ExclusionHint[]
  readonly gaps: readonly Gap[]
  readonly knowledge: readonly KnowledgeCard[]
  readonly procedure: Procedure | null
  readonly limits: readonly Limit[]
  readonly rules: readonly RuleTable[]
  readonly registers: readonly Register[]
  readonly ledgers: readonly Ledger[]
  readonly targets: readonly Target[]
  /** How the work itself is assessed. */
  readonly assessment: readonly Indicator[]
  /** How seats are staffed and what is asked of the duty of units. */
  readonly staffing?: Staffing | null
  /** What comes before a joint meeting and how much it weighs. */
  readonly meetings?: MeetingRules | null
  /** The four boards of clause 6; null where the pack has none. */
  readonly boards: BoardBook | null
  /** Reports it makes of its own work. */
  readonly reports: readonly ReportPlan[]
  /** What it publishes of its work every month. */
  readonly openData?: OpenDataPlan | null
  /** Rules that are asked by name. */
  readonly asked: readonly AskedRule[]
}

/** Everything a node stands on. */
export interface Book {
  readonly place: Place
  readonly packs: readonly Pack[]
}
