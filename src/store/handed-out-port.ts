// What the other rooms may ask of the store about what leaves the house: the ledger of exports, what a grant showed of which file, notices
// that call it back, and which files a grant reaches at all (clause 5).
import type { CaseFile } from '../cases/case-file.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'
import type { Page } from './page.js'

/** One file that left the house. */
export interface ExportRow {
  readonly id: Id
  readonly at: Instant
  readonly account: string
  readonly role: string | null
  readonly unit: string | null
  readonly operation: string
  /** Number of a case file, id of a register, of a sheet. */
  readonly subject: string
  readonly purpose: string
  readonly grantNumber: string | null
  readonly format: string
  readonly fileName: string
  readonly count: number
  readonly fields: readonly string[]
  readonly bytes: number
  /** Of the file's bytes, hex. */
  readonly sha256: string
  readonly sm3: string
  /** Of its rows alone, for files that say in their head line whose they are. */
  readonly rowsSha256: string | null
  readonly expiresOn: string | null
}

export interface ExportQuery {
  readonly account?: string
  readonly operation?: string
  readonly grantNumber?: string
  /** Part of the purpose, the subject or the file's name. */
  readonly search?: string
  readonly from?: Instant
  readonly to?: Instant
  readonly after?: string
  readonly limit?: number
}

/** The files a grant reaches, as far as columns can tell; the cut decides again on each. */
export interface SharedQuery {
  readonly from?: Instant
  readonly to?: Instant
  readonly town?: string
  /** Any of these rows on a leg. */
  readonly matters?: readonly string[]
  readonly number?: string
  readonly after?: string
  readonly limit?: number
}

export interface ShareLook {
  readonly lookId: Id
  readonly grantNumber: string
  readonly use: string
  readonly at: Instant
  readonly account: string
  readonly unit: string
  readonly caseIds: readonly Id[]
}

export interface ShareRecall {
  readonly grantNumber: string
  readonly number: string
  readonly at: Instant
  readonly unit: string
  readonly uses: readonly string[]
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  readonly note: string | null
}

export interface HandedOutStore {
  recordExport(row: ExportRow): Promise<void>
  listExports(query: ExportQuery): Promise<Page<ExportRow>>
  findExport(by: { readonly id: string } | { readonly sha256: string }): Promise<ExportRow | undefined>
  /** Newest first. */
  listShared(query: SharedQuery): Promise<Page<CaseFile>>
  noteShown(look: ShareLook): Promise<void>
  /** Writes a notice for every file that was shown or handed over and has been excluded since; answers how many are new. */
  recallExcluded(at: Instant, caseId?: Id): Promise<number>
  listRecalls(unit: string | null, limit: number): Promise<readonly ShareRecall[]>
  /** False where there is no such notice to this unit. */
  answerRecall(answer: {
    readonly grantNumber: string
    readonly number: string
    readonly unit: string
    readonly at: Instant
    readonly account: string
    readonly note: string
  }): Promise<boolean>
}
