// A table on PDF pages: rows keep together, the head stands again on every page.
import { addressOf, type Piece, type PrintedDocument, shownPiece } from '../document.js'
import { SIZE } from '../look.js'
import type { Page } from './page.js'

export interface TableToDraw {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Piece[])[]
  readonly aligns: readonly ('left' | 'right' | 'center')[]
  /** Shares of the width; they add up to one. */
  readonly shares: readonly number[]
}

const PADDING = 4

export function drawTable(page: Page, document: PrintedDocument, { head, rows, aligns, shares }: TableToDraw): void {
  const { doc } = page
  const widths = shares.map((share) => share * page.width)

  const drawRow = (cells: readonly Piece[], isHead: boolean): void => {
    const setting = (column: number) => ({
      points: SIZE.table,
      weight: isHead ? (700 as const) : (400 as const),
      align: isHead ? ('center' as const) : (aligns[column] ?? ('left' as const)),
    })
    const spans = cells.map((piece) => [{ text: shownPiece(document, piece), link: addressOf(document, piece) }])
    const at = (column: number) => page.left + widths.slice(0, column).reduce((sum, width) => sum + width, 0) + PADDING
    const inner = (column: number) => ({ x: at(column), y: 0, width: (widths[column] ?? 0) - 2 * PADDING })
    const height =
      Math.max(...spans.map((span, column) => page.box(span, inner(column), setting(column), false))) + 2 * PADDING
    if (page.y + height > page.bottom) {
      page.room(page.bottom)
      if (!isHead) drawRow([...head], true)
    }
    const top = page.y
    doc.save().lineWidth(0.5).strokeColor('#7F7F7F')
    if (isHead) doc.rect(page.left, top, page.width, height).fill('#EDEDED')
    let x = page.left
    for (const width of widths) {
      doc.rect(x, top, width, height).stroke()
      x += width
    }
    doc.restore()
    for (const [column, span] of spans.entries()) {
      page.box(span, { ...inner(column), y: top + PADDING }, setting(column))
    }
    page.y = top + height
  }

  // A head alone at the foot of a page is no table.
  page.room(70)
  drawRow([...head], true)
  for (const row of rows) drawRow(row, false)
  page.y += 8
}

/** The first column names things and is wider. */
export function sharesOf(count: number): readonly number[] {
  const first = count > 5 ? 0.24 : 0.32
  return Array.from({ length: count }, (_, index) => (index === 0 ? first : (1 - first) / Math.max(count - 1, 1)))
}
