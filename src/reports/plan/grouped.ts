// Tables and charts of a report: one group of demands a row or a bar.
import type { Indicator } from '../../instruments/indicator.js'
import type { ReportPart } from '../../instruments/report-plan.js'
import type { Chart, Piece, Table } from '../../print/document.js'
import type { Sheet } from '../sheet.js'
import type { FigureBook } from './figure-book.js'
import type { NameOf } from './names.js'
import { numberIn } from './say.js'

/** The groups that count most by an indicator, the largest first; groups without anything are left out. */
export function groupsShown(sheet: Sheet, order: string | undefined, most: number): Sheet['groups'] {
  const size = (group: Sheet['groups'][number]) => (order === undefined ? 0 : (numberIn(group.cells[order]) ?? -1))
  return [...sheet.groups].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1)).slice(0, most)
}

export function tableBlock(
  { title, by, indicators: ids, order, most }: NonNullable<ReportPart['table']>,
  sheet: Sheet | undefined,
  { indicators, figures, nameOf }: { indicators: readonly Indicator[]; figures: FigureBook; nameOf: NameOf },
): Table | undefined {
  const columns = ids.flatMap((id) => indicators.find((one) => one.id === id) ?? [])
  const groups = groupsShown(withSomething(sheet, ids), order, most)
  if (sheet === undefined || groups.length === 0) return undefined
  const rows = groups.map(({ key, cells }): Piece[] => [
    nameOf(by, key),
    ...columns.map((indicator) => figures.cell(indicator, cells[indicator.id], { by, key })),
  ])
  const sums = columns.map((indicator) => figures.cell(indicator, sheet.total[indicator.id]))
  return {
    kind: 'table',
    title,
    columns: [
      { name: HEADS[by], align: 'left' },
      ...columns.map(({ name }) => ({ name: name.zh, align: 'right' as const })),
    ],
    rows: [...rows, ['全部', ...sums]],
  }
}

export function chartBlock(
  { title, form, by, indicators: ids, most }: NonNullable<ReportPart['chart']>,
  sheet: Sheet | undefined,
  { indicators, nameOf }: { indicators: readonly Indicator[]; nameOf: NameOf },
): Chart | undefined {
  const series = ids.flatMap((id) => indicators.find((one) => one.id === id) ?? [])
  const first = series[0]
  // Times keep their order, everything else stands by size.
  const timed = by === 'day' || by === 'hour'
  const full = withSomething(sheet, ids)
  const groups = timed ? full.groups.slice(0, most) : groupsShown(full, first?.id, most)
  if (first === undefined || groups.length === 0) return undefined
  return {
    kind: 'chart',
    title,
    form,
    unit: first.unit,
    categories: groups.map(({ key }) => nameOf(by, key)),
    series: series.map(({ id, name }) => ({ name: name.zh, values: groups.map(({ cells }) => numberIn(cells[id])) })),
  }
}

function withSomething(sheet: Sheet | undefined, ids: readonly string[]): Sheet {
  if (sheet === undefined) return { groups: [], total: {}, demands: 0 }
  const groups = sheet.groups.filter(({ cells }) =>
    ids.some((id) => (cells[id]?.where ?? 0) > 0 || (cells[id]?.among ?? 0) > 0),
  )
  return { ...sheet, groups }
}

const HEADS: Readonly<Record<NonNullable<ReportPart['table']>['by'], string>> = {
  unit: '单位',
  town: '区域',
  station: '派出所',
  desk: '平台',
  row: '事项',
  channel: '渠道',
  requestType: '诉求类型',
  mode: '转办方式',
  day: '日期',
  hour: '时段',
}
