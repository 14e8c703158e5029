// What the other rooms may ask of the store about reports: asked for, taken on, come so far, made, and the files that came of it.
import type { PrintedDocument } from '../print/document.js'
import type { IncidentWish } from '../reports/plan/wish.js'
import type { Id } from '../terms/ids.js'
import type { Result } from '../terms/refusal.js'
import type { Day, Instant } from '../terms/time.js'

export type ReportState = 'queued' | 'making' | 'made' | 'failed' | 'cancelled'

export interface ReportRow {
  readonly id: Id
  readonly plan: string
  readonly from: Day
  readonly to: Day
  readonly incident: IncidentWish | null
  readonly askedBy: string
  readonly askedAt: Instant
  readonly state: ReportState
  readonly stage: string
  /** Hundredths. */
  readonly share: number
  readonly attempts: number
  readonly version: number | null
  readonly madeAt: Instant | null
  readonly sheetDigest: string | null
  readonly title: string | null
  readonly changes: readonly string[]
  readonly fault: string | null
  readonly files: readonly { readonly form: string; readonly digest: string; readonly bytes: number }[]
}

export interface StoredReport extends ReportRow {
  readonly document: PrintedDocument | null
}

export interface ReportToAsk {
  readonly key: string
  readonly plan: string
  readonly from: Day
  readonly to: Day
  readonly incident: IncidentWish | null
  readonly by: string
  readonly at: Instant
}

export interface MadeReport {
  readonly version: number
  readonly at: Instant
  readonly sheetDigest: string
  /** null for an extract, which is files alone. */
  readonly document: PrintedDocument | null
  readonly changes: readonly string[]
  readonly files: readonly { readonly form: string; readonly digest: string; readonly bytes: Uint8Array }[]
}

export interface ReportStore {
  /** The same key again answers the report it made the first time. */
  askReport(report: ReportToAsk): Promise<{ readonly report: ReportRow; readonly fresh: boolean }>
  /** The newest first; `after` is the id of the last one seen. */
  listReports(query: { plan?: string; made?: boolean; after?: Id; limit: number }): Promise<readonly ReportRow[]>
  findReport(id: Id): Promise<StoredReport | undefined>
  reportFile(id: Id, form: string): Promise<{ readonly digest: string; readonly bytes: Buffer } | undefined>
  /** Refusals: report_unknown, report_settled. What is being made stops at its next step. */
  cancelReport(id: Id): Promise<Result<ReportRow>>

  /** The longest waiting one, or one whose maker is gone; nobody else gets it until `until`. */
  claimReport(now: Instant, until: Instant): Promise<ReportRow | undefined>
  /** False when it is no longer being made: cancelled, or taken on by somebody else. */
  reportProgress(id: Id, stage: string, share: number, until: Instant): Promise<boolean>
  /** False when it was cancelled meanwhile; nothing is kept then. */
  reportMade(id: Id, made: MadeReport): Promise<boolean>
  reportFailed(id: Id, fault: string, again: boolean): Promise<void>
  /** Puts it back for the next maker: this one is being stopped. */
  releaseReport(id: Id): Promise<void>
  /** The last made version for the same plan, days and subject. */
  previousReport(
    report: Pick<ReportRow, 'plan' | 'from' | 'to' | 'incident'>,
  ): Promise<{ readonly version: number; readonly document: PrintedDocument | null } | undefined>

  /** Up to when the plan's due times are entered; entered as `start` when this is its first time. */
  scheduledTo(plan: string, start: Instant): Promise<Instant>
  moveSchedule(plan: string, to: Instant): Promise<void>
}
