// Reckons everything a report says in one pass over the demands of its period; the totals it is compared with come from kept sheets.
import type { ReportGroup, ReportPlan } from '../../instruments/report-plan.js'
import { zonedParts } from '../../terms/zone.js'
import { createCounter } from '../counter.js'
import type { DemandFacts, Facts } from '../facts.js'
import type { GroupBy } from '../group-by.js'
import { boundsOf, type EachFacts, type Period, tallyIn, withDigest } from '../reckon.js'
import { type Sheet, sheetOf } from '../sheet.js'
import type { SheetBook } from '../sheet-book.js'
import type { Tally } from '../tally.js'
import { periodBefore, periodYearBefore } from './periods.js'

export interface ReportSheets {
  readonly period: Period
  readonly by: Readonly<Partial<Record<ReportGroup, Sheet>>>
  /** Of the sheet by units: the one /assess shows for the same days. */
  readonly digest: string
  readonly before?: Sheet
  readonly yearBefore?: Sheet
}

/** Which demands count; an incident takes only some. */
export type Wanted = (facts: DemandFacts) => boolean

export interface ReckonHooks {
  readonly wanted?: Wanted
  /** Told how far it has come; may throw to stop (cancelled). */
  readonly told?: (stage: ReportStage, share: number) => Promise<void>
  /** The sheet of another period, of which only the totals are used; undefined where there is none (yet). */
  readonly earlier?: (period: Period) => Promise<Sheet | undefined>
  /** Every demand of the period itself. */
  readonly seen?: (facts: DemandFacts) => void
}

export const REPORT_STAGES = ['waiting', 'reckoning', 'comparing', 'composing', 'writing', 'done'] as const
export type ReportStage = (typeof REPORT_STAGES)[number]

export async function reckonReport(
  plan: ReportPlan,
  period: Period,
  book: SheetBook,
  eachFacts: EachFacts,
  { wanted = () => true, told = async () => {}, seen = () => {}, earlier = async () => undefined }: ReckonHooks = {},
): Promise<ReportSheets> {
  const groups = groupsOf(plan)
  const tallies = new Map(groups.map((by) => [by, new Map<string, Tally>()]))
  const tallyOf = new Map([...tallies].map(([by, known]) => [by, tallyIn(known, book)]))
  const counter = createCounter(book)
  await told('reckoning', 0.1)
  const [from, to] = boundsOf(period, book.zone)
  // Days, hours, channels and modes are facts of the line like any other: the counter groups by whatever a line has.
  const by = groups as readonly string[] as readonly GroupBy[]
  await eachFacts(from, to, (facts) => {
    if (!wanted(facts)) return
    seen(facts)
    counter.count(withTimes(facts, book.zone), 1, by, (one, group) => {
      const find = tallyOf.get(one as string as ReportGroup)
      if (find === undefined) throw new Error(`no tallies by ${one}`)
      return find(group)
    })
  })
  const sheets = Object.fromEntries([...tallies].map(([one, known]) => [one, sheetOf(book, known)]))
  await told('comparing', 0.5)
  const before = plan.compare.includes('before') ? await earlier(periodBefore(plan.period, period)) : undefined
  const yearBefore = plan.compare.includes('year_before')
    ? await earlier(periodYearBefore(plan.period, period))
    : undefined
  const unit = sheets.unit
  return {
    period,
    by: sheets,
    digest: unit === undefined ? '' : withDigest(unit).digest,
    ...(before === undefined ? {} : { before }),
    ...(yearBefore === undefined ? {} : { yearBefore }),
  }
}

/** By units always: totals and the digest come from there. */
function groupsOf({ sections }: ReportPlan): readonly ReportGroup[] {
  const named = sections.flatMap(({ parts }) =>
    parts.flatMap(({ each, table, chart }) => [each?.by, table?.by, chart?.by].filter((by) => by !== undefined)),
  )
  return [...new Set<ReportGroup>(['unit', ...named])]
}

/** Day and hour of receipt, as the place counts them. */
function withTimes(facts: DemandFacts, zone: string): DemandFacts {
  const { year, month, day, hour } = zonedParts(String(facts.demand.received), zone)
  const times = { day: `${year}-${month}-${day}`, hour }
  const add = (line: Facts): Facts => ({ ...line, ...times })
  return { demand: add(facts.demand), orders: facts.orders.map(add), transfers: facts.transfers.map(add) }
}
