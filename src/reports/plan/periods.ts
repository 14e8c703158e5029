// Periods of reports: which days a report is about, what it is compared with, how it is named and numbered, and when it falls due.
import { dayAfter, instantOf, minuteOf } from '../../deadlines/zoned-time.js'
import type { ReportPlan } from '../../instruments/report-plan.js'
import type { Day, Instant } from '../../terms/time.js'
import { ms } from '../../terms/time.js'
import { dayOf, zonedParts } from '../../terms/zone.js'
import type { Period } from '../reckon.js'

/** The day, week (Monday to Sunday) or month that holds `day`. */
export function periodWith(kind: ReportPlan['period'], day: Day): Period {
  if (kind === 'week') {
    const from = dayAfter(day, -weekday(day))
    return { from, to: dayAfter(from, 6) }
  }
  if (kind === 'month') return { from: `${day.slice(0, 8)}01`, to: lastOfMonth(day) }
  return { from: day, to: day }
}

/** As long a time right before. */
export function periodBefore(kind: ReportPlan['period'], { from }: Period): Period {
  return periodWith(kind, dayAfter(from, -1))
}

/** The same days or month last year; a week is compared with the week that held the same Monday's date. */
export function periodYearBefore(kind: ReportPlan['period'], { from }: Period): Period {
  const day = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`
  return periodWith(kind, day.endsWith('-02-29') ? `${day.slice(0, 8)}28` : day)
}

export function chineseDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

export function chineseMoment(at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = zonedParts(at, zone)
  return `${chineseDay(`${year}-${month}-${day}`)}${Number(hour)}时${minute}分`
}

export function periodName(kind: ReportPlan['period'], { from, to }: Period): string {
  if (kind === 'month') return `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月`
  return from === to ? chineseDay(from) : `${chineseDay(from)}至${chineseDay(to)}`
}

/** 〔2026〕n号: the day of the year, the week of the year, the month. */
export function numberOf(kind: ReportPlan['period'], { from }: Period): { readonly year: string; readonly n: number } {
  const year = from.slice(0, 4)
  if (kind === 'month') return { year, n: Number(from.slice(5, 7)) }
  if (kind === 'day') return { year, n: daysFrom(`${year}-01-01`, from) + 1 }
  // A week belongs to the year of its Thursday.
  const thursday = dayAfter(from, 3)
  const its = thursday.slice(0, 4)
  return { year: its, n: Math.floor(daysFrom(`${its}-01-01`, thursday) / 7) + 1 }
}

export interface Slot {
  /** When it fell due. */
  readonly at: Instant
  readonly period: Period
}

/** Every time the plan fell due after `after` up to `now`, the oldest first; what an outage missed is among them. */
export function slotsDue(
  { schedule, period }: Pick<ReportPlan, 'schedule' | 'period'>,
  after: Instant,
  now: Instant,
  zone: string,
): readonly Slot[] {
  if (schedule === undefined) return []
  const slots: Slot[] = []
  const last = dayOf(now, zone)
  for (let day = dayOf(after, zone); day <= last; day = dayAfter(day)) {
    if (schedule.on === 'monday' && weekday(day) !== 0) continue
    if (schedule.on === 'first_of_month' && !day.endsWith('-01')) continue
    const at = instantOf(day, minuteOf(schedule.at), zone)
    if (at <= after || at > now) continue
    slots.push({ at, period: periodBefore(period, { from: periodWith(period, day).from, to: day }) })
  }
  return slots
}

/** 0 is Monday. */
function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function lastOfMonth(day: Day): Day {
  const [year = '', month = ''] = day.split('-')
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

function daysFrom(from: Day, to: Day): number {
  return Math.round((ms(`${to}T00:00:00Z`) - ms(`${from}T00:00:00Z`)) / 86_400_000)
}
