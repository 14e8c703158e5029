// What an Akoma Ntoso document is made from: a paper of the register with its clauses, whoever reads them from where.
import type { Day } from '../../terms/time.js'
import type { PaperStatusKind } from '../papers/paper-status.js'

export interface AknClause {
  /** From 0; a clause belongs to the last one before it that is less deep. */
  readonly depth: number
  readonly marker: string | null
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** True where the words are our gist and not the paper's: marked as editorial. */
  readonly editorial: boolean
}

export interface AknPaper {
  readonly key: string
  readonly number: string | null
  readonly title: string
  readonly issuer: string
  readonly kind: string
  readonly signedOn: Day | null
  /** First day in force; taken as the date of the work where no day of signature is printed. */
  readonly from: Day
  readonly to: Day | null
  readonly version: Day
  readonly status: PaperStatusKind
  readonly clauses: readonly AknClause[]
  readonly tables: readonly {
    readonly name: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
  readonly annexes: readonly { readonly title: string; readonly printed: boolean }[]
  /** Papers this one does something to, and papers that do something to it. */
  readonly active: readonly AknReference[]
  readonly passive: readonly AknReference[]
  readonly endings: readonly { readonly by: string; readonly from: Day; readonly how: string }[]
  /** Day on which the file is written. */
  readonly writtenOn: Day
}

export interface AknReference {
  readonly key: string
  readonly title: string
  readonly type: string
}
