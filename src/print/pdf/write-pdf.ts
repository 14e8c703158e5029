// The document as a PDF in the layout of official papers (GB/T 9704), with the glyphs it uses embedded.
import PDFDocument from 'pdfkit'
import { addressOf, commonAddress, type Piece, type PrintedDocument, shortAddress, shownPiece } from '../document.js'
import { LINE_POINTS, MARGIN_MM, mastheadPoints, pointsOf, RED, SIZE } from '../look.js'
import type { Span } from './break-lines.js'
import { drawChart } from './draw-chart.js'
import { drawTable, sharesOf } from './draw-table.js'
import { createPage, type Page } from './page.js'

export function writePdf(document: PrintedDocument): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'zh-CN',
    // The first face is asked for before any is registered; it is never used.
    font: 'Helvetica',
    info: { Title: document.title, Author: document.signature.by, Subject: document.number ?? document.masthead },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  const page = createPage(doc)
  writeHead(page, document)
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      page.room(LINE_POINTS * 2)
      if (block.level === 1) doc.outline.addItem(block.text)
      page.write(plain(block.text), { points: SIZE.body, weight: block.level === 3 ? 400 : 700, indent: 2 * SIZE.body })
    } else if (block.kind === 'paragraph') {
      page.write(spansOf(document, block.pieces), { points: SIZE.body, indent: 2 * SIZE.body, align: 'both' })
    } else if (block.kind === 'table') {
      caption(page, block.title, 110)
      drawTable(page, document, {
        head: block.columns.map(({ name }) => name),
        aligns: block.columns.map(({ align }) => align),
        rows: block.rows,
        shares: sharesOf(block.columns.length),
      })
    } else {
      caption(page, block.title, block.form === 'bar' ? 200 : 290)
      drawChart(page, block)
    }
  }
  writeSignature(page, document)
  writeFigures(page, document)
  writeColophon(page, document)
  numberPages(page)
  doc.end()
  return ended
}

const plain = (text: string): readonly Span[] => [{ text, link: null }]

function spansOf(document: PrintedDocument, pieces: readonly Piece[]): readonly Span[] {
  return pieces.map((piece) => ({ text: shownPiece(document, piece), link: addressOf(document, piece) }))
}

function writeHead(page: Page, { masthead, number, signature, title }: PrintedDocument): void {
  const { doc } = page
  page.write(plain(masthead), {
    points: mastheadPoints(masthead),
    weight: 700,
    align: 'center',
    colour: `#${RED}`,
    leading: 52,
  })
  page.write(plain(number ?? `${signature.by}　${signature.day}`), { points: SIZE.body, align: 'center' })
  page.y += 6
  doc
    .save()
    .moveTo(page.left, page.y)
    .lineTo(page.left + page.width, page.y)
    .lineWidth(1.5)
    .strokeColor(`#${RED}`)
    .stroke()
    .restore()
  page.y += 28
  page.write(plain(title), { points: SIZE.title, weight: 700, align: 'center', leading: 36 })
  page.y += LINE_POINTS
}

function caption(page: Page, text: string, together: number): void {
  page.room(together)
  page.write(plain(text), { points: SIZE.small, weight: 700, align: 'center' })
}

function writeSignature(page: Page, { signature }: PrintedDocument): void {
  page.room(LINE_POINTS * 4)
  page.y += LINE_POINTS
  for (const text of [signature.by, signature.day]) {
    page.box(
      plain(text),
      { x: page.left, y: page.y, width: page.width - 4 * SIZE.body },
      { points: SIZE.body, align: 'right' },
    )
    page.y += LINE_POINTS
  }
}

function writeFigures(page: Page, document: PrintedDocument): void {
  const { figures, words } = document
  if (figures.length === 0) return
  const common = commonAddress(document)
  caption(page, words.figures, 120)
  if (common !== '')
    page.box(
      plain(`… = ${document.base}${common}`),
      { x: page.left, y: page.y, width: page.width },
      { points: SIZE.note },
    )
  page.y += SIZE.note * 3
  drawTable(page, document, {
    head: [words.number, words.name, words.value, words.query],
    aligns: ['center', 'left', 'right', 'left'],
    rows: figures.map(({ id, name, href }, index) => [
      String(index + 1),
      name,
      { figure: id },
      shortAddress(href, common),
    ]),
    shares: [0.08, 0.34, 0.13, 0.45],
  })
}

function writeColophon(page: Page, { colophon }: PrintedDocument): void {
  const { doc } = page
  const setting = { points: SIZE.small - 2, leading: 20 }
  const inner = { x: page.left + SIZE.small, width: page.width - 2 * SIZE.small }
  const heights = colophon.map((text) => page.box(plain(text), { ...inner, y: 0 }, setting, false) + 4)
  const rule = (width: number) =>
    doc
      .save()
      .moveTo(page.left, page.y)
      .lineTo(page.left + page.width, page.y)
      .lineWidth(width)
      .strokeColor('#000000')
      .stroke()
      .restore()
  page.room(heights.reduce((sum, height) => sum + height, 8))
  for (const [index, text] of colophon.entries()) {
    rule(index === 0 ? 1 : 0.5)
    page.box(plain(text), { ...inner, y: page.y + 2 }, setting)
    page.y += heights[index] ?? 0
  }
  rule(1)
}

/** — 1 —, at the right of odd pages and the left of even ones, one character in. */
function numberPages(page: Page): void {
  const { doc } = page
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index)
    page.box(
      plain(`— ${index + 1} —`),
      {
        x: page.left + SIZE.small,
        y: page.bottom + pointsOf(MARGIN_MM.bottom) / 4,
        width: page.width - 2 * SIZE.small,
      },
      { points: SIZE.small, align: index % 2 === 0 ? 'right' : 'left' },
    )
  }
}
