// A citation says which printed line a decision rests on, and in which version.

export interface Citation {
  /** 文号 or the title of the paper, e.g. 海政办发〔2023〕13号 */
  readonly instrument: string
  /** Version of the pack, an ISO date. */
  readonly version: string
  /** Clause anchor as in clauses.yaml, e.g. `4`. */
  readonly clause?: string
  /** Catalogue row, e.g. `A35`. */
  readonly row?: string
  /** True when the instrument is silent and the value is the operator's own choice. */
  readonly notSetByInstrument?: boolean
  /** Where a value that the instrument does not set was taken from. */
  readonly source?: string
}
