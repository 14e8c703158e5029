// Composes a report from its plan and the figures reckoned for it. No language model: the pack says under which condition which sentence
// is said, and every number in it is a figure with its query.
import { holds } from '../../instruments/feel.js'
import type { Indicator } from '../../instruments/indicator.js'
import type { ReportGroup, ReportPart, ReportPlan } from '../../instruments/report-plan.js'
import type { Block, PrintedDocument } from '../../print/document.js'
import { clusterBlocks, type Extras, qualityBlocks, timelineBlocks } from './extras.js'
import { createFigureBook, type FigureBook } from './figure-book.js'
import { chartBlock, groupsShown, tableBlock } from './grouped.js'
import type { NameOf } from './names.js'
import { numberOf, periodName } from './periods.js'
import type { ReportSheets } from './reckon-report.js'
import { type Compared, contextOf, piecesOf } from './say.js'

export interface ReportToCompose {
  readonly plan: ReportPlan
  readonly sheets: ReportSheets
  readonly indicators: readonly Indicator[]
  readonly extras: Extras
  readonly nameOf: NameOf
  readonly zone: string
  /** Day of the signature, and the data's: as they stand on the page. */
  readonly madeOn: string
  readonly madeAt: string
  readonly base: string
  readonly version: number
  /** What a new version changes of the one before; empty for the first. */
  readonly changes: readonly string[]
  /** An incident: what it is about, from when to when; figures are then of chosen demands. */
  readonly incident?: { readonly subject: string; readonly window: string }
}

const COUNTING = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export function composeReport(report: ReportToCompose): PrintedDocument {
  const { plan, sheets, indicators, incident, version, changes } = report
  const total = sheets.by.unit
  const compared: Compared = {
    now: total ?? { groups: [], total: {}, demands: 0 },
    ...(sheets.before === undefined ? {} : { before: sheets.before }),
    ...(sheets.yearBefore === undefined ? {} : { yearBefore: sheets.yearBefore }),
  }
  const figures = createFigureBook(sheets.period, report.nameOf, incident === undefined)
  const words = {
    period: incident?.window ?? periodName(plan.period, sheets.period),
    subject: incident?.subject ?? '',
  }
  const context = contextOf(indicators, compared.now.total)
  const counted = { tables: 0, charts: 0 }
  const blocks = plan.sections.flatMap(({ title, parts }, index): Block[] => [
    { kind: 'heading', level: 1, text: `${COUNTING[index] ?? index + 1}、${title}` },
    ...parts
      .filter(({ when }) => when === undefined || holds(when, context))
      .flatMap((part) => blocksOf(part, { report, compared, figures, words, counted })),
  ])
  if (changes.length > 0) {
    blocks.push(
      { kind: 'heading', level: 1, text: `${COUNTING[plan.sections.length] ?? ''}、更正说明` },
      { kind: 'paragraph', pieces: [`本报告为第${version}版，与第${version - 1}版相比：${changes.join('；')}。`] },
    )
  }
  const { year, n } = numberOf(plan.period, sheets.period)
  const fill = (text: string) => text.replace(/\{(period|subject)\}/gu, (_, name: 'period' | 'subject') => words[name])
  return {
    masthead: plan.masthead,
    number:
      plan.period === 'window' ? null : `${plan.series}〔${year}〕${n}号${version > 1 ? `（第${version}版）` : ''}`,
    title: fill(plan.title),
    blocks: blocks.filter(dropEmpty),
    signature: { by: plan.issuer, day: report.madeOn },
    colophon: [
      `送：${plan.to}`,
      `数据截至${report.madeAt}；依据${citesOf(plan)}`,
      ...(incident === undefined && sheets.digest !== '' ? [`考核表（按单位）摘要 SHA-256 ${sheets.digest}`] : []),
    ],
    figures: figures.all(),
    base: report.base,
    words: {
      figures: '数据来源对照表',
      number: '序号',
      name: '指标',
      value: '数值',
      query: '查询',
    },
  }
}

interface Making {
  readonly report: ReportToCompose
  readonly compared: Compared
  readonly figures: FigureBook
  readonly words: Readonly<Record<string, string>>
  readonly counted: { tables: number; charts: number }
}

function blocksOf(part: ReportPart, making: Making): readonly Block[] {
  const { report, compared, figures, words, counted } = making
  const { indicators, nameOf, extras, sheets, zone } = report
  if (part.say !== undefined) {
    return [{ kind: 'paragraph', pieces: piecesOf(part.say, words, indicators, compared, figures) }]
  }
  if (part.each !== undefined) return standingOut(part.each, making)
  const sheetBy = (by: ReportGroup) => sheets.by[by]
  if (part.table !== undefined) {
    const block = tableBlock(part.table, sheetBy(part.table.by), { indicators, figures, nameOf })
    if (block === undefined) return []
    counted.tables += 1
    return [{ ...block, title: `表${counted.tables}　${block.title}` }]
  }
  if (part.chart !== undefined) {
    const block = chartBlock(part.chart, sheetBy(part.chart.by), { indicators, nameOf })
    if (block === undefined) return []
    counted.charts += 1
    return [{ ...block, title: `图${counted.charts}　${block.title}` }]
  }
  if (part.extra === 'clusters') return clusterBlocks(extras.clusters, figures, nameOf)
  if (part.extra === 'quality') return qualityBlocks(extras.quality, figures)
  return timelineBlocks(extras.timeline, figures, zone)
}

/** 涉及单位：甲3件、乙2件。 Nothing is said where nobody stands out. */
function standingOut(
  { by, indicator: id, where, most, lead, say }: NonNullable<ReportPart['each']>,
  { report, figures }: Making,
): readonly Block[] {
  const { indicators, sheets, nameOf } = report
  const indicator = indicators.find((one) => one.id === id)
  const sheet = sheets.by[by]
  if (indicator === undefined || sheet === undefined) return []
  const found = groupsShown(sheet, id, most).filter(({ cells }) => holds(where, contextOf(indicators, cells)))
  if (found.length === 0) return []
  const named = found.flatMap(({ key, cells }, index) => [
    ...(index === 0 ? [] : ['、']),
    ...say.split(/(\{[^{}]+\})/u).flatMap((part) => {
      if (part === '{name}') return [nameOf(by, key)]
      if (part === `{${id}}`) return [figures.cell(indicator, cells[id], { by, key })]
      return part === '' ? [] : [part]
    }),
  ])
  return [{ kind: 'paragraph', pieces: [lead, ...named, '。'] }]
}

function dropEmpty(block: Block): boolean {
  return block.kind !== 'paragraph' || block.pieces.length > 0
}

function citesOf({ cites }: ReportPlan): string {
  const numbers = [
    ...new Set(
      cites.flatMap(({ instrument, notSetByInstrument }) => (notSetByInstrument || !instrument ? [] : [instrument])),
    ),
  ]
  const own = cites.some(({ notSetByInstrument }) => notSetByInstrument) ? '；格式与时间由运行方安排' : ''
  return `${numbers.join('、')}${own}`
}
