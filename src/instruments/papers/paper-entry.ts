// One line of the register of instruments: what is known of a paper, from whichever source, and what other papers do to it.
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import type { PaperRelation, RelationType } from '../paper-document.js'

/** A paper known from a published gazette issue; the text itself stays in the store. */
export interface PrintedPaper {
  readonly number: string | null
  readonly title: string
  readonly issuer: string | null
  readonly kind: string
  readonly signedOn: Day | null
  readonly relations: readonly { readonly type: RelationType; readonly to: string; readonly title?: string }[]
  readonly annexes: readonly PaperAnnex[]
}

export interface PaperAnnex {
  readonly title: string
  readonly printed: boolean
}

/** A relation seen from either end. `key` is the other paper's key in the register. */
export interface PaperLink {
  readonly type: RelationType
  readonly key: string
  readonly clause: string | null
  /** First day of what the relation does to the other paper, where it does something. */
  readonly from: Day | null
  readonly note: Bilingual | null
}

export interface PaperEnding {
  readonly how: 'repealed' | 'annulled' | 'replaced'
  /** Key of the paper that ends it. */
  readonly by: string
  /** First day on which it no longer stands; null when the ending paper has no date. */
  readonly from: Day | null
  readonly clause: string | null
}

/** A period of validity told by one version of the pack, or by the day of signature of a printed paper. */
export interface PaperVersion {
  readonly pack: string
  readonly version: Day
  readonly from: Day
  readonly to: Day | null
}

export interface PaperEntry {
  /** The normalised number; the title of a paper without one. Unique in the register. */
  readonly key: string
  readonly number: string | null
  readonly title: string
  readonly issuer: string | null
  /** Kinds as document.yaml names them; null for a paper that is only mentioned. */
  readonly kind: string | null
  readonly signedOn: Day | null
  /** Known from a pack, from a printed gazette, both, or only mentioned by other papers. */
  readonly inHouse: boolean
  readonly printed: boolean
  readonly printedIn: string | null
  readonly versions: readonly PaperVersion[]
  readonly tasksEnd: Day | null
  readonly until: Bilingual | null
  readonly retroactive: boolean
  readonly validityClause: string | null
  readonly reading: Bilingual | null
  readonly annexes: readonly PaperAnnex[]
  readonly bodyMissing: boolean
  readonly missing: readonly Bilingual[]
  readonly contact: string | null
  readonly silentOn: readonly string[]
  readonly relations: readonly PaperLink[]
  readonly relatedBy: readonly PaperLink[]
  /** In the order of their days. */
  readonly endings: readonly PaperEnding[]
}

/** What the other paper's relation does, where it ends something. */
export const ENDS: Readonly<Partial<Record<RelationType, PaperEnding['how']>>> = {
  repeals: 'repealed',
  annuls: 'annulled',
  replaces: 'replaced',
}

export type { PaperRelation }
