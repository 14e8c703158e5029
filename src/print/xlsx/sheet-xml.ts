// One sheet of a workbook: rows of cells, some of them numbers, some of them links, perhaps a drawing on it.
import type { Look, Styles } from './styles.js'
import { cellName, escapeXml, XML_HEAD } from './xml.js'

export interface Cell {
  readonly value: string | number | null
  readonly look: Look
  readonly format?: string
  readonly href?: string
}

export interface Sheet {
  readonly name: string
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
  /** Rows that stay when one scrolls. */
  readonly frozen?: number
  /** Number of the chart that stands on it, from 1. */
  readonly chart?: number
}

export interface SheetPart {
  readonly xml: string
  /** Relations of the sheet: links and the drawing. */
  readonly relations: string
}

/** Sixteen points and their air. */
const TITLE_HIGH = ' ht="24" customHeight="1"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function sheetPart({ widths, rows, frozen, chart }: Sheet, styles: Styles): SheetPart {
  const links: { readonly cell: string; readonly href: string }[] = []
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const name = cellName(row, column)
      if (cell.href !== undefined) links.push({ cell: name, href: cell.href })
      return cellXml(name, cell, styles)
    })
    // Not every program makes a row as high as its letters by itself.
    const high = cells.some(({ look }) => look === 'title') ? TITLE_HIGH : ''
    return `<row r="${row + 1}"${high}>${written.join('')}</row>`
  })
  const pane =
    frozen === undefined
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const hyperlinks = links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`)
  const drawing = chart === undefined ? '' : `<drawing r:id="rId${links.length + 1}"/>`
  const xml = `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${lines.join('')}</sheetData>${hyperlinks.length === 0 ? '' : `<hyperlinks>${hyperlinks.join('')}</hyperlinks>`}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${drawing}</worksheet>`
  const told = links.map(
    ({ href }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
  )
  if (chart !== undefined) {
    told.push(
      `<Relationship Id="rId${links.length + 1}" Type="${RELATIONS}/drawing" Target="../drawings/drawing${chart}.xml"/>`,
    )
  }
  return { xml, relations: relationsXml(told) }
}

export function relationsXml(lines: readonly string[]): string {
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

function cellXml(name: string, { value, look, format }: Cell, styles: Styles): string {
  const style = styles.of(look, format)
  if (value === null || value === '') return `<c r="${name}" s="${style}"/>`
  if (typeof value === 'number') return `<c r="${name}" s="${style}"><v>${value}</v></c>`
  // Inline, so that text is text: nothing here can become a formula.
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}
