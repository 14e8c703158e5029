// reports.yaml: which reports a place makes of itself, when, of which indicators, and which sentence is said under which condition. The
// words are the pack's, in Chinese, as such papers are; the figures come from the indicators of assessment.yaml.
import type { Citation } from '../terms/citation.js'
import type { Bilingual } from '../terms/text.js'

export const REPORT_PERIODS = ['day', 'week', 'month', 'window'] as const
/** window: from one moment to another, chosen by whoever asks (an incident). */
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

/** What lines are grouped by: facts of src/reports/demand-facts.ts, and two that are reckoned from the time of receipt. */
export const REPORT_GROUPS = [
  'unit',
  'town',
  'station',
  'desk',
  'row',
  'channel',
  'requestType',
  'mode',
  'day',
  'hour',
] as const
export type ReportGroup = (typeof REPORT_GROUPS)[number]

/** What is told beside the indicators; each has words of its own in src/reports/plan/. */
export const REPORT_EXTRAS = ['clusters', 'quality', 'timeline'] as const
export type ReportExtra = (typeof REPORT_EXTRAS)[number]

export interface ReportPart {
  /** FEEL over the totals (`on_time`, `on_time_among`, …); left out: always. */
  readonly when?: string
  /** A sentence; `{demands}` is a figure, `{demands^}` its comparison with earlier periods. */
  readonly say?: string
  /** Names the groups that stand out: `lead` + each `{name}{indicator}` + 。 */
  readonly each?: {
    readonly by: ReportGroup
    readonly indicator: string
    /** FEEL over the group's cells. */
    readonly where: string
    readonly most: number
    readonly lead: string
    readonly say: string
  }
  readonly table?: {
    readonly title: string
    readonly by: ReportGroup
    readonly indicators: readonly string[]
    /** Rows by this indicator, the largest first. */
    readonly order?: string
    readonly most: number
  }
  readonly chart?: {
    readonly title: string
    readonly form: 'column' | 'bar' | 'stacked' | 'line'
    readonly by: ReportGroup
    readonly indicators: readonly string[]
    readonly most: number
  }
  readonly extra?: ReportExtra
}

export interface ReportPlan {
  readonly id: string
  readonly name: Bilingual
  readonly period: ReportPeriod
  readonly masthead: string
  /** Before the number 〔2026〕1号. */
  readonly series: string
  readonly title: string
  readonly issuer: string
  /** 送：… */
  readonly to: string
  /** When it is made without being asked; the clock is the place's. */
  readonly schedule?: { readonly on: 'day' | 'monday' | 'first_of_month'; readonly at: string }
  readonly compare: readonly ('before' | 'year_before')[]
  readonly sections: readonly { readonly title: string; readonly parts: readonly ReportPart[] }[]
  readonly cites: readonly Citation[]
}
