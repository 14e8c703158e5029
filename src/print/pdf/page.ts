// The page being written: where the pen is, a new page when it is full, text set glyph by glyph with its links.
import { LINE_POINTS, MARGIN_MM, pointsOf } from '../look.js'
import { breakLines, type Glyph, type Measure, type Span } from './break-lines.js'
import { createFaceBook, type Weight } from './faces.js'

export interface Setting {
  readonly points: number
  readonly weight?: Weight
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly indent?: number
  readonly leading?: number
  readonly colour?: string
}

export interface Page {
  readonly doc: PDFKit.PDFDocument
  readonly left: number
  readonly width: number
  readonly bottom: number
  y: number
  /** A new page unless so much room is left. */
  room(height: number): void
  write(spans: readonly Span[], setting: Setting): void
  /** In a box of its own; answers the height it took. With `draw` false it only measures. */
  box(spans: readonly Span[], at: { x: number; y: number; width: number }, setting: Setting, draw?: boolean): number
}

export function createPage(doc: PDFKit.PDFDocument): Page {
  const faces = createFaceBook(doc)
  const widths = new Map<string, number>()
  const measure: Measure = (character, weight, points) => {
    const { face, character: shown } = faces.faceOf(character, weight)
    const key = `${face}${shown}`
    let width = widths.get(key)
    if (width === undefined) {
      width = doc.font(face).fontSize(1000).widthOfString(shown) / 1000
      widths.set(key, width)
    }
    return { character: shown, face, width: width * points }
  }

  const page: Page = {
    doc,
    left: pointsOf(MARGIN_MM.left),
    width: doc.page.width - pointsOf(MARGIN_MM.left + MARGIN_MM.right),
    bottom: doc.page.height - pointsOf(MARGIN_MM.bottom),
    y: pointsOf(MARGIN_MM.top),
    room(height) {
      if (page.y + height <= page.bottom) return
      doc.addPage()
      page.y = pointsOf(MARGIN_MM.top)
    },
    write(spans, setting) {
      const { points, weight = 400, indent = 0, leading = LINE_POINTS } = setting
      const lines = breakLines(spans, { width: page.width, indent, weight, points }, measure)
      for (const [index, line] of lines.entries()) {
        page.room(leading)
        setLine(page, line, {
          setting,
          x: page.left + (index === 0 ? indent : 0),
          y: page.y + (leading - points * LINE_OF_FACE) / 2,
          width: page.width - (index === 0 ? indent : 0),
          last: index === lines.length - 1,
        })
        page.y += leading
      }
    },
    box(spans, { x, y, width }, setting, draw = true) {
      const { points, weight = 400, leading = points * 1.4 } = setting
      const lines = breakLines(spans, { width, indent: 0, weight, points }, measure)
      for (const [index, line] of draw ? lines.entries() : []) {
        setLine(page, line, { setting, x, y: y + index * leading, width, last: index === lines.length - 1 })
      }
      return Math.max(1, lines.length) * leading
    },
  }
  return page
}

/** Height of the face in its own size, from the top of the line to its foot. */
const LINE_OF_FACE = 1.44

interface Line {
  readonly setting: Setting
  readonly x: number
  readonly y: number
  readonly width: number
  readonly last: boolean
}

function setLine({ doc }: Page, line: readonly Glyph[], { setting, x, y, width, last }: Line): void {
  const { points, align = 'left', colour = '#000000' } = setting
  const wide = line.reduce((sum, glyph) => sum + glyph.width, 0)
  const slack = Math.max(0, width - wide)
  let at = x + (align === 'center' ? slack / 2 : align === 'right' ? slack : 0)
  const between = align === 'both' && !last && line.length > 1 ? slack / (line.length - 1) : 0
  for (const run of runsOf(line)) {
    const [first] = run
    if (first === undefined) continue
    const text = run.map(({ character }) => character).join('')
    const runWidth = run.reduce((sum, glyph) => sum + glyph.width + between, 0)
    doc.font(first.face).fontSize(points).fillColor(colour)
    doc.text(text, at, y, { lineBreak: false, characterSpacing: between })
    if (first.link !== null) {
      const foot = y + points * 1.32
      doc.link(at, y, runWidth - between, points * 1.4, first.link)
      doc
        .save()
        .moveTo(at, foot)
        .lineTo(at + runWidth - between, foot)
        .dash(1, { space: 1 })
        .lineWidth(0.5)
        .strokeColor('#7F7F7F')
        .stroke()
        .restore()
    }
    at += runWidth
  }
}

/** Glyphs in a row of one face and one link. */
function runsOf(line: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = []
  for (const glyph of line) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run !== undefined && before?.face === glyph.face && before.link === glyph.link) run.push(glyph)
    else runs.push([glyph])
  }
  return runs
}
