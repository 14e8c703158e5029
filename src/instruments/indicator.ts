// assessment.yaml: an indicator of an assessment as data, with its formula, its denominator and its clause.
import type { Citation } from '../terms/citation.js'
import type { Bilingual } from '../terms/text.js'

export interface Indicator {
  readonly id: string
  readonly name: Bilingual
  /** What is counted: demands, work orders of units, transfers between the platforms. */
  readonly over: 'demand' | 'order' | 'transfer'
  /** count: how many `where`. ratio: `where` among `among`, in percent. p50, p95: of the numeric fact `of`, among `among`. */
  readonly kind: 'count' | 'ratio' | 'p50' | 'p95'
  /** FEEL over the facts of src/reports/demand-facts.ts. */
  readonly where?: string
  /** The denominator, stated: what is valid and what is left out. */
  readonly among?: string
  readonly of?: string
  /** Lines of the denominator that are left out of the figure and shown beside it: exclusions granted in an audited workflow. */
  readonly leftOut?: string
  readonly unit: string
  /** Which way is good; `none` for sizes. */
  readonly good: 'high' | 'low' | 'none'
  readonly note?: Bilingual
  readonly cites: readonly Citation[]
}
