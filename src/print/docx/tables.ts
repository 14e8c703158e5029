// Tables in Word: those of the text, the list of figures with their queries, and the 版记 between its two rules.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { commonAddress, type Piece, type PrintedDocument, shortAddress, type Table as TableBlock } from '../document.js'
import { MARGIN_MM, PAGE_MM, SIZE, twipsOf } from '../look.js'
import { captionParagraph, FACE, run, runsOf } from './paragraphs.js'

const WIDTH = twipsOf(PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right)
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } as const
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

export function tableBlock(document: PrintedDocument, { title, columns, rows }: TableBlock): (Paragraph | Table)[] {
  const [first = 0, ...rest] = widthsOf(columns.length)
  const widths = [first, ...rest]
  return [
    captionParagraph(title),
    gridTable(
      document,
      widths,
      columns.map(({ name }) => name),
      rows,
      columns.map(({ align }) => align),
    ),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ]
}

/** The list at the end: what each figure is, and the query that gives it again. */
export function figuresTable(document: PrintedDocument): (Paragraph | Table)[] {
  const { figures, words } = document
  if (figures.length === 0) return []
  const common = commonAddress(document)
  const shares = [0.08, 0.34, 0.13, 0.45]
  const widths = shares.map((share) => Math.round(WIDTH * share))
  const rows = figures.map(({ id, name, href }, index): Piece[] => [
    String(index + 1),
    name,
    { figure: id },
    shortAddress(href, common),
  ])
  return [
    captionParagraph(words.figures),
    ...(common === ''
      ? []
      : [new Paragraph({ children: [run(`… = ${document.base}${common}`, FACE.body, SIZE.note)] })]),
    gridTable(document, widths, [words.number, words.name, words.value, words.query], rows, [
      'center',
      'left',
      'right',
      'left',
    ]),
    new Paragraph({ spacing: { after: 240 }, children: [] }),
  ]
}

export function colophonTable({ colophon }: PrintedDocument): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: colophon.map(
      (text) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: WIDTH, type: WidthType.DXA },
              borders: { left: NONE, right: NONE },
              children: [
                new Paragraph({
                  indent: { left: SIZE.small * 20, right: SIZE.small * 20 },
                  children: [run(text, FACE.body, SIZE.small - 2)],
                }),
              ],
            }),
          ],
        }),
    ),
  })
}

function gridTable(
  document: PrintedDocument,
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly Piece[])[],
  aligns: readonly (keyof typeof ALIGN)[],
): Table {
  const cell = (pieces: readonly Piece[], column: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60 },
      ...(isHead ? { shading: { fill: 'EDEDED' } } : {}),
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : ALIGN[aligns[column] ?? 'left'],
          children: isHead
            ? pieces.map((piece) => run(String(piece), FACE.level1, SIZE.table))
            : runsOf(document, pieces, FACE.body, SIZE.table),
        }),
      ],
    })
  const row = (cells: readonly Piece[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      height: { value: 400, rule: HeightRule.ATLEAST },
      children: cells.map((piece, column) => cell([piece], column, isHead)),
    })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: THICK, bottom: THICK, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [row([...head], true), ...rows.map((one) => row(one, false))],
  })
}

/** The first column names things and is wider. */
function widthsOf(count: number): number[] {
  const first = Math.round(WIDTH * (count > 5 ? 0.24 : 0.32))
  const rest = Math.floor((WIDTH - first) / Math.max(count - 1, 1))
  return Array.from({ length: count }, (_, index) => (index === 0 ? first : rest))
}
