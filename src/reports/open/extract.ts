// The monthly open extract: towns by type, class of matter and channel with small numbers hidden, and rates in whole percent. Each table
// is hidden on its own; what they share, the total, is published in all of them or in none.
import type { OpenDataPlan } from '../../instruments/open-data-plan.js'
import type { Sheet } from '../sheet.js'
import { type Counts, suppress } from './suppress.js'

export interface OpenRow {
  readonly month: string
  readonly table: string
  readonly town: string
  readonly group: string
  readonly measure: string
  /** null: not published because it, or one that it would give back, is too small. */
  readonly value: number | null
  readonly unit: string
}

export interface OpenExtract {
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly month: string
  readonly madeOn: string
  readonly least: number
  readonly dictionary: readonly { readonly field: string; readonly means: string }[]
  readonly rows: readonly OpenRow[]
}

export const WHOLE = '全部'

export interface OpenCounts {
  /** Table → counts; towns down. */
  readonly tables: Readonly<Record<string, Counts>>
  /** By towns: the sheet the rates come from. */
  readonly byTown: Sheet
}

export function openExtract(
  plan: OpenDataPlan,
  month: string,
  madeOn: string,
  { tables, byTown }: OpenCounts,
  names: { readonly town: (key: string) => string | undefined; readonly rate: (id: string) => string },
): OpenExtract {
  const rows: OpenRow[] = []
  for (const [table, counts] of Object.entries(tables)) rows.push(...tableRows(month, table, counts, plan.least))
  for (const id of plan.rates) rows.push(...rateRows(month, id, byTown, plan.least, names))
  return {
    ...{ title: plan.title.zh, publisher: plan.publisher, licence: plan.licence, month, madeOn, least: plan.least },
    dictionary: DICTIONARY,
    rows,
  }
}

function tableRows(month: string, table: string, counts: Counts, least: number): readonly OpenRow[] {
  const told = suppress(counts, least)
  const row = (town: string, group: string, value: number | null): OpenRow => ({
    ...{ month, table, town, group, measure: '受理件数', value, unit: '件' },
  })
  return [
    row(WHOLE, WHOLE, told.total),
    ...counts.columns.map((group, column) => row(WHOLE, group, told.columnTotals[column] ?? null)),
    ...counts.rows.flatMap((town, at) => [
      row(town, WHOLE, told.rowTotals[at] ?? null),
      ...counts.columns.map((group, column) => row(town, group, told.cells[at]?.[column] ?? null)),
    ]),
  ]
}

/**
 * A rate is told where both its numerator and what is left of its denominator are large enough; where one town alone would be
 * left out, the next smallest is left out with it. Whole percent, without counts.
 */
function rateRows(
  month: string,
  id: string,
  { groups, total }: Sheet,
  least: number,
  names: { readonly town: (key: string) => string | undefined; readonly rate: (id: string) => string },
): readonly OpenRow[] {
  const parts = groups.flatMap(({ key, cells }) => {
    const cell = cells[id]
    return cell === undefined || cell.among === null || cell.among === 0
      ? []
      : [{ key, where: cell.where, among: cell.among }]
  })
  const small = ({ where, among }: { where: number; among: number }) => where < least || among - where < least
  const hidden = new Set(parts.filter(small).map(({ key }) => key))
  if (hidden.size === 1) {
    const next = parts.filter(({ key }) => !hidden.has(key)).sort((a, b) => a.among - b.among)[0]
    if (next !== undefined) hidden.add(next.key)
  }
  const row = (town: string, value: number | null): OpenRow => ({
    ...{ month, table: 'rates', town, group: WHOLE, measure: names.rate(id), value, unit: '%' },
  })
  const percent = (where: number, among: number) => Math.round((where * 100) / among)
  const whole = total[id]
  const told = whole?.among && !small({ where: whole.where, among: whole.among })
  return [
    row(WHOLE, told && whole.among ? percent(whole.where, whole.among) : null),
    ...parts.flatMap(({ key, where, among }) => {
      const town = names.town(key)
      return town === undefined ? [] : [row(town, hidden.has(key) || !told ? null : percent(where, among))]
    }),
  ]
}

const DICTIONARY = [
  { field: 'month', means: '统计月份，按首次接到诉求的日期计' },
  { field: 'table', means: '所属的表：requestType 诉求类型，class 事项类别，channel 渠道，rates 比率' },
  { field: 'town', means: '区镇；“全部”为合计' },
  { field: 'group', means: '诉求类型、事项类别或渠道；“全部”为合计' },
  { field: 'measure', means: '指标名称' },
  { field: 'value', means: '数值；空白表示数值过小，或者公布后可以推算出过小的数值，因而不公布' },
  { field: 'unit', means: '单位；比率取整数百分比' },
] as const

/** With a mark of its encoding, so that a spreadsheet opens Chinese as Chinese. */
export function openCsv({ rows }: OpenExtract): string {
  const head = DICTIONARY.map(({ field }) => field)
  return csv([head, ...rows.map((row) => head.map((field) => String(row[field] ?? '')))])
}

export function dictionaryCsv({ dictionary, title, publisher, licence, month, madeOn, least }: OpenExtract): string {
  const about = { title, publisher, licence, month, madeOn, least: String(least) }
  return csv([
    ['field', 'means'],
    ...dictionary.map(({ field, means }) => [field, means]),
    ...Object.entries(about).map(([field, means]) => [`_${field}`, means]),
  ])
}

function csv(lines: readonly (readonly string[])[]): string {
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`
}
