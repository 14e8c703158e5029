// Which sheets a document becomes: its text, each table, each chart with its cells, and the list of figures with their queries.
import {
  addressOf,
  type Chart,
  figureOf,
  type Piece,
  type PrintedDocument,
  shownPiece,
  type Table,
} from '../document.js'
import type { Cell, Sheet } from './sheet-xml.js'
import { formatOf } from './styles.js'

export interface ChartSheet extends Sheet {
  readonly drawn?: Chart
}

/** Rows above the cells of a chart: its title and an empty one. */
export const CHART_HEAD_ROW = 3

export function sheetsOf(document: PrintedDocument): readonly ChartSheet[] {
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table')
  const charts = document.blocks.filter((block): block is Chart => block.kind === 'chart')
  return [
    textSheet(document),
    ...tables.map((table, index) => tableSheet(document, table, `表${index + 1}`)),
    ...charts.map((chart, index) => chartSheet(chart, index + 1)),
    figuresSheet(document),
  ]
}

const text = (value: string, look: Cell['look'] = 'text'): Cell => ({ value, look })

function textSheet(document: PrintedDocument): Sheet {
  const { masthead, number, title, blocks, signature, colophon } = document
  const lines = blocks.flatMap((block): Cell[][] => {
    if (block.kind === 'heading') return [[text(block.text, 'title')]]
    if (block.kind === 'paragraph')
      return [[text(block.pieces.map((piece) => shownPiece(document, piece)).join(''), 'wrapped')]]
    return [[text(`（${block.title}）`, 'wrapped')]]
  })
  const head = [masthead, number, title].filter((line) => line !== null)
  return {
    name: '正文',
    widths: [110],
    rows: [
      ...head.map((line) => [text(line, 'title')]),
      ...lines,
      [text(`${signature.by}　${signature.day}`, 'wrapped')],
      ...colophon.map((line) => [text(line, 'wrapped')]),
    ],
  }
}

function tableSheet(document: PrintedDocument, { title, columns, rows }: Table, name: string): Sheet {
  return {
    name,
    widths: columns.map((_, index) => (index === 0 ? 26 : 14)),
    frozen: CHART_HEAD_ROW,
    rows: [
      [text(title, 'title')],
      [],
      columns.map((column) => text(column.name, 'head')),
      ...rows.map((row) => row.map((piece) => cellOf(document, piece))),
    ],
  }
}

function chartSheet(chart: Chart, number: number): ChartSheet {
  const { title, categories, series } = chart
  return {
    name: `图${number}`,
    widths: [22, ...series.map(() => 12)],
    chart: number,
    drawn: chart,
    rows: [
      [text(title, 'title')],
      [],
      [text('', 'head'), ...series.map((one) => text(one.name, 'head'))],
      ...categories.map((category, index) => [
        text(category),
        ...series.map(({ values }): Cell => ({ value: values[index] ?? null, look: 'number' })),
      ]),
    ],
  }
}

function figuresSheet(document: PrintedDocument): Sheet {
  const { figures, words } = document
  const head = [words.number, words.name, words.value, words.query]
  return {
    name: '数据来源',
    widths: [8, 44, 16, 90],
    frozen: CHART_HEAD_ROW,
    rows: [
      [text(words.figures, 'title')],
      [],
      head.map((name) => text(name, 'head')),
      ...figures.map(({ id, name, href }, index): Cell[] => [
        { value: index + 1, look: 'number' },
        text(name),
        cellOf(document, { figure: id }),
        href === null
          ? text('—')
          : { value: `${document.base}${href}`, look: 'linkedText', href: `${document.base}${href}` },
      ]),
    ],
  }
}

/** A figure is a number that can be reckoned with, shown with its unit, and leads to its query. */
function cellOf(document: PrintedDocument, piece: Piece): Cell {
  const figure = typeof piece === 'string' ? undefined : figureOf(document, piece.figure)
  if (figure === undefined) return text(shownPiece(document, piece))
  const href = addressOf(document, piece)
  const link = href === null ? {} : { href }
  if (figure.number === null) return { value: figure.shown, look: href === null ? 'text' : 'linkedText', ...link }
  return {
    value: figure.number,
    look: href === null ? 'number' : 'linkedNumber',
    format: formatOf(figure.shown),
    ...link,
  }
}
