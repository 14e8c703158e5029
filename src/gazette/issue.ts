// What the reader of printed papers hands over: one gazette or newspaper page as data, every part with the lines it stands on.
// Nothing here is corrected: what looks wrong stays as printed, and an anomaly beside it says where, what and how to mend it.
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'

/** Lines of the imported text, counted from 1, both ends included. Word and web pages are counted by paragraph. */
export interface Span {
  readonly from: number
  readonly to: number
}

export type InstrumentKind =
  | 'notice'
  | 'plan'
  | 'opinion'
  | 'policy'
  | 'planning'
  | 'measures'
  | 'report'
  | 'appointment'
  | 'repeal'
  | 'other'

export interface Clause {
  /** Stable way down to it: `一(二)3`, `三1`, `二(三)1(1)`; `正文` before the first heading; `附件一` for a part of an annex. */
  readonly anchor: string
  /** As printed, e.g. `（二）`; null when the paper prints none. */
  readonly marker: string | null
  /** The number is not printed: the reader supplied it from the neighbours, and an anomaly says so. */
  readonly supplied: boolean
  /** The heading line, or the first sentence of a numbered paragraph; empty where there is none. */
  readonly heading: string
  /** Printed paragraphs of this clause alone, without those of its children. */
  readonly paragraphs: readonly string[]
  /** Of the clause with all its children. */
  readonly span: Span
  readonly children: readonly Clause[]
}

export interface PrintedTable {
  readonly name: string
  /** `cells`: broken into one cell per line; `grid`: a table of a Word file or web page; `tabs`: columns parted by tabulators. */
  readonly made: 'cells' | 'grid' | 'tabs'
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** Printed above it (单位：亩); null where none is. */
  readonly unit: string | null
  readonly sums: readonly ColumnSum[]
  /** Anchor of the clause it stands under. */
  readonly anchor: string
  readonly span: Span
}

/** A column of figures: what it adds up to, and the figure the paper itself states for it. */
export interface ColumnSum {
  readonly column: string
  /** Decimal digits, e.g. `3000`. */
  readonly sum: string
  /** Null where the paper states none. */
  readonly stated: string | null
  readonly statedAt: number | null
}

export interface TableRow {
  readonly cells: readonly string[]
  /** Indexes of cells that are empty in print and taken over from the row above (merged cells). */
  readonly carried: readonly number[]
  readonly span: Span
}

export interface Annex {
  /** As named in the body: 附件1, or 附件 where there is one only. */
  readonly label: string
  readonly title: string
  /** Where the body names it first. */
  readonly namedAt: Span
  /** Null: named, but not printed in this issue. */
  readonly printedAt: Span | null
}

export type RelationType = 'repeals' | 'basis' | 'implements' | 'applies' | 'refers' | 'forwards' | 'will_make'

export interface Relation {
  readonly type: RelationType
  /** 文号, normalised; null where only the title is printed. */
  readonly number: string | null
  readonly title: string | null
  readonly anchor: string
  readonly line: number
}

export interface PrintedInstrument {
  /** 文号 with 〔〕, e.g. 海政办发〔2023〕13号; null when none is printed. */
  readonly number: string | null
  readonly title: string
  readonly issuer: string | null
  readonly addressee: string | null
  readonly signedOn: Day | null
  /** As it stands under the text; null when the signature block is not printed. */
  readonly signatory: string | null
  readonly kind: InstrumentKind
  /** Section heading of the gazette it is printed under, e.g. 人事任免; null for the first part. */
  readonly section: string | null
  readonly span: Span
  readonly clauses: readonly Clause[]
  readonly annexes: readonly Annex[]
  readonly tables: readonly PrintedTable[]
  readonly relations: readonly Relation[]
}

export interface PostAct {
  readonly person: string
  readonly act: 'appointed' | 'removed'
  /** As printed: one post, or several of one body joined by the paper itself (副董事长、总经理). */
  readonly post: string
  readonly instrument: string | null
  /** The day of the instrument; null when none is printed. */
  readonly on: Day | null
  readonly probationMonths: number | null
  /** The day on which probation ends. */
  readonly probationEnds: Day | null
  /** The post is held beside another (兼职、兼). */
  readonly concurrent: boolean
  /** What the instrument says it rests on, e.g. the decision of a people's congress. */
  readonly basis: string | null
  readonly line: number
}

export interface CommitteeMember {
  readonly name: string
  /** Offices as printed. */
  readonly office: string
  readonly role: string
  /** 人选、兼、专职 … as printed beside the office. */
  readonly qualifiers: readonly string[]
  readonly line: number
}

export interface Committee {
  readonly name: string
  readonly instrument: string | null
  readonly members: readonly CommitteeMember[]
  /** Bodies without a named person. */
  readonly bodies: readonly string[]
  readonly span: Span
}

export interface ChronicleEvent {
  /** With the year the issue itself settles on; see the anomaly when the heading says another one. */
  readonly on: Day
  readonly printedDate: string
  readonly text: string
  readonly line: number
}

export interface NewspaperItem {
  readonly title: string
  /** Lines above (引题) and below (副题) the title. */
  readonly kicker: string | null
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly kind: 'report' | 'photo' | 'teaser'
  readonly paragraphs: readonly string[]
  /** Page on which the rest or the whole is to be found, e.g. A2; null when it is all here. */
  readonly continuedOn: string | null
  readonly span: Span
}

export type AnomalyKind =
  | 'annex_missing'
  | 'annex_title_differs'
  | 'attachment_text_missing'
  | 'heading_number_missing'
  | 'heading_number_gap'
  | 'numbering_continues'
  | 'number_before_date'
  | 'number_missing'
  | 'heading_year_wrong'
  | 'relative_date'
  | 'date_before_document'
  | 'paragraph_repeated'
  | 'words_repeated'
  | 'punctuation_mixed'
  | 'punctuation_missing'
  | 'punctuation_unpaired'
  | 'width_mixed'
  | 'odd_space'
  | 'signature_missing'
  | 'issuer_missing_in_title'
  | 'title_broken'
  | 'line_broken'
  | 'table_broken'
  | 'table_cell_split'
  | 'table_incomplete'
  | 'sum_mismatch'
  | 'name_two_ways'
  | 'surname_alike'
  | 'term_two_ways'
  | 'number_apart_from_title'
  | 'responsible_unnamed'
  | 'approximate_exact'
  | 'article_unfinished'
  | 'article_missing'
  | 'masthead_missing'
  | 'retroactive'
  | 'wording_differs'
  | 'issuer_mismatch'
  | 'text_mentioned_missing'
  | 'membership_missing'
  | 'code_unexplained'
  | 'several_heads'
  | 'body_twice'
  | 'header_differs'

export interface Anomaly {
  readonly kind: AnomalyKind
  /** Number of the instrument it stands in, or the title where there is none; null for the issue as a whole. */
  readonly instrument: string | null
  readonly span: Span
  readonly what: Bilingual
  readonly mend: Bilingual
  /** `mend`: the reader already reads past it; `look`: a person has to; `note`: told only. */
  readonly weight: 'mend' | 'look' | 'note'
}

export interface DeclaredNote {
  readonly text: string
  readonly line: number
}

export interface GazetteIssue {
  readonly kind: 'gazette' | 'newspaper'
  /** Lines that speak of the issue itself, e.g. a disclaimer. */
  readonly notes: readonly DeclaredNote[]
  readonly instruments: readonly PrintedInstrument[]
  readonly items: readonly NewspaperItem[]
  readonly acts: readonly PostAct[]
  readonly committees: readonly Committee[]
  readonly chronicle: readonly ChronicleEvent[]
  readonly anomalies: readonly Anomaly[]
}
