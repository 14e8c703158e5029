// What the other rooms may ask of the store about imported gazettes: what is staged for review, and what has been published of it.
import type { ChronicleEvent, Committee, GazetteIssue, PostAct, PrintedInstrument } from '../gazette/issue.js'
import type { Id } from '../terms/ids.js'
import type { Result } from '../terms/refusal.js'
import type { Instant } from '../terms/time.js'

export type GazetteState = 'staged' | 'published' | 'rejected'

export interface GazetteRow {
  readonly id: Id
  /** SHA-256 of the file as it came, hex: the same file is the same issue. */
  readonly digest: string
  readonly fileName: string
  readonly kind: GazetteIssue['kind']
  readonly state: GazetteState
  readonly stagedAt: Instant
  readonly stagedBy: string
  readonly settledAt: Instant | null
  readonly settledBy: string | null
  readonly reason: string
  readonly instruments: number
  readonly anomalies: number
}

export interface StoredGazette extends GazetteRow {
  readonly issue: GazetteIssue
  /** The printed lines as read; anomalies and clauses point into them, counted from 1. */
  readonly lines: readonly string[]
  /** How the bytes were read: format, encoding, size. */
  readonly source: { readonly format: string; readonly encoding: string; readonly bytes: number }
}

export interface GazetteToStage extends Pick<StoredGazette, 'digest' | 'fileName' | 'issue' | 'lines' | 'source'> {
  readonly at: Instant
  readonly by: string
}

/** What one published issue prints. */
export interface Published<T> {
  readonly issue: Id
  readonly publishedAt: Instant
  readonly printed: T
}

export type PrintedHead = Omit<PrintedInstrument, 'clauses' | 'tables'>

export interface GazetteStore {
  /** A file staged before is read anew while nobody has published it; `fresh` is false when its digest was known. */
  stageGazette(issue: GazetteToStage): Promise<{ readonly row: GazetteRow; readonly fresh: boolean }>
  /** The newest first. */
  listGazettes(limit: number): Promise<readonly GazetteRow[]>
  findGazette(id: Id): Promise<StoredGazette | undefined>
  /** Refusals: gazette_unknown, gazette_settled. */
  publishGazette(id: Id, by: string, at: Instant): Promise<Result<GazetteRow>>
  rejectGazette(id: Id, by: string, at: Instant, reason: string): Promise<Result<GazetteRow>>

  /** The printed text of a number, from the issue published last. */
  printedInstrument(number: string): Promise<Published<PrintedInstrument> | undefined>
  /** Heads of all published instruments, in the order of their numbers' issues and places. */
  listPrinted(): Promise<readonly Published<PrintedHead>[]>
  acts(): Promise<readonly Published<PostAct>[]>
  committees(): Promise<readonly Published<Committee>[]>
  chronicle(): Promise<readonly Published<ChronicleEvent>[]>
}
