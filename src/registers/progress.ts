// How far a target has come: verified reports or a register's figure, held against what the paper wants, by town too.
import Big from 'big.js'
import type { Target } from '../instruments/register.js'
import type { Day } from '../terms/time.js'

export interface TargetReport {
  readonly period: string
  readonly town: string | null
  readonly value: string | null
  readonly words: string | null
}

/** What a register's own records come to, in all and by town where the figure is grouped so. */
export interface CountedFigure {
  readonly value: string
  readonly towns: ReadonlyMap<string, string>
}

export type TargetStatus = 'met' | 'not_met' | 'on_the_way' | 'overdue' | 'qualitative' | 'no_report' | 'printed'

export interface TargetProgress {
  readonly reached: string | null
  /** Percent of what is wanted, one digit; null where that says nothing. */
  readonly share: string | null
  readonly status: TargetStatus
  readonly towns: readonly {
    readonly town: string
    readonly wanted: string
    readonly reached: string
    readonly share: string | null
  }[]
  /** Whether the towns' parts add up to the whole; null where there are none. */
  readonly partsAgree: boolean | null
  /** Reported values by period, oldest first. */
  readonly series: readonly { readonly period: string; readonly value: string }[]
}

/** What a paper merely tells (results, baselines, facts) is printed, not pursued; a standard or a limit is once somebody reports on it. */
const PURSUED: readonly Target['kind'][] = ['target', 'deadline']
const IF_REPORTED: readonly Target['kind'][] = ['standard', 'limit']

export function progressOf(
  target: Target,
  reports: readonly TargetReport[],
  figure: CountedFigure | null,
  today: Day,
): TargetProgress {
  const counted = reports.filter(({ value }) => value !== null)
  const towns = Object.entries(target.byTown ?? {}).map(([town, wanted]) => {
    const reported = add(
      counted.filter((report) => report.town === town),
      target.counts,
    )
    // What a register counts by town is not reported a second time.
    const reached = figure === null ? reported : (figure.towns.get(town) ?? '0')
    return { town, wanted, reached: reached ?? '0', share: shareOf(reached ?? '0', wanted) }
  })
  const reached =
    figure?.value ??
    (towns.length > 0 && counted.length > 0 ? sumOf(towns.map((one) => one.reached)) : add(counted, target.counts))
  return {
    reached,
    share:
      target.value === null || reached === null || target.comparator.startsWith('<')
        ? null
        : shareOf(reached, target.value),
    status: statusOf(target, reached, reports, today),
    towns,
    partsAgree:
      towns.length === 0 || target.value === null
        ? null
        : new Big(sumOf(towns.map(({ wanted }) => wanted))).eq(target.value),
    series: seriesOf(counted, target.counts),
  }
}

function statusOf(target: Target, reached: string | null, reports: readonly TargetReport[], today: Day): TargetStatus {
  const pursued = PURSUED.includes(target.kind) || (IF_REPORTED.includes(target.kind) && reached !== null)
  if (!pursued) return 'printed'
  if (target.comparator === 'qual' || target.value === null)
    return reports.some(({ words }) => words !== null) ? 'qualitative' : 'no_report'
  if (reached === null) return target.due !== null && target.due < today ? 'overdue' : 'no_report'
  if (holds(new Big(reached), target.comparator, new Big(target.value))) return 'met'
  // A ceiling that is broken is broken today; a floor may still be reached until its day.
  if (target.comparator.startsWith('<')) return 'not_met'
  return target.due !== null && target.due < today ? 'not_met' : 'on_the_way'
}

export function holds(value: Big, comparator: Exclude<Target['comparator'], 'qual'>, wanted: Big): boolean {
  switch (comparator) {
    case '>=':
      return value.gte(wanted)
    case '>':
      return value.gt(wanted)
    case '<=':
      return value.lte(wanted)
    case '<':
      return value.lt(wanted)
    case '=':
      return value.eq(wanted)
  }
}

function add(reports: readonly TargetReport[], counts: Target['counts']): string | null {
  if (reports.length === 0) return null
  if (counts === 'sum') return sumOf(reports.map(({ value }) => value ?? '0'))
  return reports.reduce((a, b) => (b.period >= a.period ? b : a)).value
}

function sumOf(values: readonly string[]): string {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toString()
}

function shareOf(reached: string, wanted: string): string | null {
  return new Big(wanted).eq(0) ? null : new Big(reached).times(100).div(wanted).toFixed(1)
}

function seriesOf(reports: readonly TargetReport[], counts: Target['counts']): TargetProgress['series'] {
  const periods = [...new Set(reports.map(({ period }) => period))].sort()
  return periods.flatMap((period) => {
    const value = add(
      reports.filter((report) => report.period === period),
      counts,
    )
    return value === null ? [] : [{ period, value }]
  })
}
