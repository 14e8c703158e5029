// What may be asked of the store about oversight: steps of supervision and requests to be left out, across all files (task 8).
import type { SetAside, Supervision } from '../cases/case-file.js'
import type { Lamp } from '../deadlines/lamp.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'

interface OfFile {
  readonly caseId: Id
  readonly number: string
  readonly title: string
  readonly lamp: Lamp
}

export type StepRow = OfFile & { readonly step: Supervision }
export type SetAsideRow = OfFile & { readonly setAside: SetAside }

export interface OversightQuery {
  readonly unit?: string
  /** Opened or asked in this time. */
  readonly from: Instant
  readonly to: Instant
  /** True: only what still waits for somebody. */
  readonly open?: boolean
}

export interface UnitOversight {
  readonly unit: string
  readonly orders: number
  readonly opened: number
  readonly answeredInTime: number
  readonly closed: number
  readonly reversed: number
  readonly points: number
  readonly asked: number
  readonly granted: number
}

export interface OversightStore {
  /** The newest first, 200 at most of each kind. */
  oversight(
    query: OversightQuery,
  ): Promise<{ readonly steps: readonly StepRow[]; readonly setAsides: readonly SetAsideRow[] }>
  /** Sums per unit; a reversed step is counted as reversed and in nothing else. */
  unitOversight(query: OversightQuery): Promise<readonly UnitOversight[]>
}
