// document.yaml: what a paper says of itself, of its period of validity and of the other papers it touches (R52, R87).
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'

/** document.yaml: what the paper says of itself. A date that is not printed is null, never guessed. */
export interface PaperDocument {
  readonly number: string
  readonly title: string
  readonly issuer: string
  readonly signedOn: Day | null
  /** First day the pack applies. Where the paper prints none, the operator's reading, explained in OPEN.md. */
  readonly inForceFrom: Day
  readonly inForceTo: Day | null
  /** ISO date that names this version of the pack. */
  readonly version: string
  readonly kind: string
  readonly printedIn: string | null
  readonly relations: readonly PaperRelation[]
  /** How long the paper says it stands, where it says more than two dates. */
  readonly validity?: PaperValidity
  /** Annexes the paper names, printed or not. */
  readonly annexes?: readonly { readonly title: string; readonly printed: boolean }[]
  /** True where only the covering notice is printed and the paper itself is not (R87). */
  readonly bodyMissing?: boolean
  /** What else the paper promises, names or needs and does not print. */
  readonly missing?: readonly Bilingual[]
  /** Office to ask; a body, never a person. */
  readonly contact?: string
  /** Subjects on which the paper sets nothing, e.g. `time_limits`; nobody may then cite it for one. */
  readonly silentOn?: readonly string[]
}

export type RelationType = (typeof RELATION_TYPES)[number]

/** `repeals`, `annuls` (宣布失效) and `replaces` end the other paper; `amends` leaves it standing, changed. */
export const RELATION_TYPES = [
  'implements',
  'based_on',
  'refers_to',
  'modelled_on',
  'to_be_made',
  'contradicts',
  'repeals',
  'annuls',
  'replaces',
  'amends',
  'sets_limits_for',
] as const

export interface PaperRelation {
  readonly type: RelationType
  /** Number of the other paper; its title where it has none. */
  readonly to: string
  /** Title of a paper that is not in the house. */
  readonly title?: string
  /** First day on which the other paper is repealed, annulled, replaced or amended; default the day this one was signed (R52). */
  readonly from?: Day
  readonly clause?: string
  readonly note?: Bilingual
}

export interface PaperValidity {
  /** Last day of the paper's own tasks; afterwards it stands, marked 任务已到期 (R52). */
  readonly tasksEnd?: Day
  /** Stands until something happens that has no date yet, e.g. until a higher paper settles the matter. */
  readonly until?: Bilingual
  /** In force from a day before it was signed. */
  readonly retroactive?: boolean
  /** Anchor of the clause that says so. */
  readonly clause?: string
  /** Where the paper prints no period: the reading taken. */
  readonly reading?: Bilingual
}
