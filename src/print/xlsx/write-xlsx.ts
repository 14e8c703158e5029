// The document as an Excel workbook. Written part by part: the library at hand for plain sheets knows neither links nor charts.
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { PrintedDocument } from '../document.js'
import { chartXml, drawingXml } from './chart-xml.js'
import { relationsXml, sheetPart } from './sheet-xml.js'
import { CHART_HEAD_ROW, sheetsOf } from './sheets-of.js'
import { createStyles } from './styles.js'
import { escapeXml, XML_HEAD } from './xml.js'

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Equal documents make equal bytes. */
const MTIME = new Date(1980, 0, 1)
const CHART_ROWS = 22

export function writeXlsx(document: PrintedDocument): Uint8Array {
  const styles = createStyles()
  const parts: Record<string, string> = {}
  const overrides: string[] = []
  const sheets = sheetsOf(document)
  for (const [index, sheet] of sheets.entries()) {
    const name = `sheet${index + 1}.xml`
    const { xml, relations } = sheetPart(sheet, styles)
    parts[`xl/worksheets/${name}`] = xml
    parts[`xl/worksheets/_rels/${name}.rels`] = relations
    overrides.push(`<Override PartName="/xl/worksheets/${name}" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)
    if (sheet.drawn === undefined || sheet.chart === undefined) continue
    const { chart, drawn } = sheet
    parts[`xl/charts/chart${chart}.xml`] = chartXml(drawn, sheet.name, CHART_HEAD_ROW)
    parts[`xl/drawings/drawing${chart}.xml`] = drawingXml(chart, drawn.title, drawn.series.length + 2, CHART_ROWS)
    parts[`xl/drawings/_rels/drawing${chart}.xml.rels`] = relationsXml([
      `<Relationship Id="rId1" Type="${TYPE}/chart" Target="../charts/chart${chart}.xml"/>`,
    ])
    overrides.push(
      `<Override PartName="/xl/drawings/drawing${chart}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
      `<Override PartName="/xl/charts/chart${chart}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
    )
  }
  parts['xl/styles.xml'] = styles.xml()
  parts['xl/workbook.xml'] = workbookXml(sheets.map(({ name }) => name))
  parts['xl/_rels/workbook.xml.rels'] = relationsXml([
    ...sheets.map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${TYPE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    `<Relationship Id="rId${sheets.length + 1}" Type="${TYPE}/styles" Target="styles.xml"/>`,
  ])
  parts['_rels/.rels'] = relationsXml([
    `<Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/>`,
  ])
  parts['[Content_Types].xml'] =
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${overrides.join('')}</Types>`
  const zipped: Zippable = {}
  for (const name of Object.keys(parts).sort()) zipped[name] = [strToU8(parts[name] ?? ''), { mtime: MTIME }]
  return zipSync(zipped)
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${TYPE}"><sheets>${sheets.join('')}</sheets></workbook>`
}
