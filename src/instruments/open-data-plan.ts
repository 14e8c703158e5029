// open-data.yaml: what is published of the work every month, how small a number may be, and under which licence.
import type { Citation } from '../terms/citation.js'
import type { Bilingual } from '../terms/text.js'

export const OPEN_COUNTS = ['requestType', 'class', 'channel'] as const

export interface OpenDataPlan {
  readonly title: Bilingual
  readonly publisher: string
  readonly licence: string
  /** Day of the month and time at which last month's extract is made. */
  readonly schedule: { readonly on: 'first_of_month'; readonly at: string }
  /** Numbers below this are not published. */
  readonly least: number
  /** Towns down, these across: one table each. */
  readonly tables: readonly (typeof OPEN_COUNTS)[number][]
  /** Rates of the whole place and of towns, in whole percent, by ids of assessment.yaml. */
  readonly rates: readonly string[]
  readonly cites: readonly Citation[]
}
