// What the other rooms may ask of the store about third-party evaluation (task 8): samples by seed, and verdicts kept apart from the files.
import type { Facts } from '../reports/facts.js'
import type { Period } from '../reports/periods.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'

export type VerdictWord = 'done' | 'partly' | 'not_done' | 'cannot_tell'

export interface SampleWish {
  readonly period: Period
  readonly zone: string
  /** The most of one unit. */
  readonly size: number
  readonly seed: string
  readonly account: string
  readonly at: Instant
}

export interface SampleRow {
  readonly id: Id
  readonly at: Instant
  readonly account: string
  readonly from: string
  readonly to: string
  readonly size: number
  readonly seed: string
  readonly population: number
  readonly populationDigest: string
  readonly drawn: number
  readonly judged: number
}

export interface SampledDemand {
  readonly caseId: Id
  readonly number: string
  readonly unit: string | null
  /** What the three others say of it, as last counted; null where it has not been counted. */
  readonly truths: Pick<Facts, 'unitSaysDone' | 'citizenSays' | 'supervisorFound'> | null
  readonly verdict: {
    readonly found: VerdictWord
    readonly note: string
    readonly at: Instant
    readonly by: string
  } | null
}

export interface EvaluationStore {
  /** Draws and keeps a sample of closed demands, unit by unit; undefined when there is none closed in that time. */
  drawSample(wish: SampleWish): Promise<SampleRow | undefined>
  listSamples(limit: number): Promise<readonly SampleRow[]>
  readSample(id: Id): Promise<{ readonly sample: SampleRow; readonly demands: readonly SampledDemand[] } | undefined>
  /** False when the demand was not drawn in that sample. */
  addVerdict(verdict: {
    readonly sampleId: Id
    readonly caseId: Id
    readonly found: VerdictWord
    readonly note: string
    readonly account: string
    readonly at: Instant
  }): Promise<boolean>
}
