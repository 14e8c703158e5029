// Paragraphs of an official paper in Word: red head, title, levels 一、（一）1. in their faces, body with two characters of indent.
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import {
  addressOf,
  type Paragraph as Body,
  type Heading,
  type Piece,
  type PrintedDocument,
  shownPiece,
} from '../document.js'
import { LINE_POINTS, mastheadPoints, RED, SIZE } from '../look.js'

export const FACE = {
  masthead: '方正小标宋简体',
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  level1: '黑体',
  level2: '楷体_GB2312',
  page: '宋体',
} as const

/** Latin letters and digits in the face of the digits, as offices set them. */
export const fontOf = (face: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: face,
  cs: face,
})

const exactly = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT })
const half = (points: number): number => Math.round(points * 2)

export function run(
  text: string,
  face: string,
  points: number,
  more: { color?: string; bold?: boolean } = {},
): TextRun {
  return new TextRun({ text, font: fontOf(face), size: half(points), ...more })
}

/** Text, or a figure as a link to its query. Underlined in grey only: a page of blue numbers cannot be read. */
export function runsOf(
  document: PrintedDocument,
  pieces: readonly Piece[],
  face: string,
  points: number,
): ParagraphChild[] {
  return pieces.map((piece) => {
    const text = shownPiece(document, piece)
    const link = addressOf(document, piece)
    if (link === null) return run(text, face, points)
    const linked = new TextRun({
      text,
      font: fontOf(face),
      size: half(points),
      underline: { type: 'dotted', color: '7F7F7F' },
    })
    return new ExternalHyperlink({ link, children: [linked] })
  })
}

export function mastheadParagraphs({ masthead, number, signature }: PrintedDocument): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 240 },
      children: [run(masthead, FACE.masthead, mastheadPoints(masthead), { color: RED })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(LINE_POINTS), after: 480 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 6 } },
      children: [run(number ?? `${signature.by}　${signature.day}`, FACE.body, SIZE.body)],
    }),
  ]
}

export function titleParagraphs({ title }: PrintedDocument): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(36), after: 560 },
      children: [run(title, FACE.title, SIZE.title, { color: '000000' })],
    }),
  ]
}

const LEVELS = {
  1: { face: FACE.level1, heading: HeadingLevel.HEADING_1, bold: false },
  2: { face: FACE.level2, heading: HeadingLevel.HEADING_2, bold: false },
  3: { face: FACE.body, heading: HeadingLevel.HEADING_3, bold: true },
} as const

export function headingParagraph({ level, text }: Heading): Paragraph {
  const { face, heading, bold } = LEVELS[level]
  return new Paragraph({
    heading,
    keepNext: true,
    indent: { firstLineChars: 200, firstLine: SIZE.body * 40 },
    spacing: { ...exactly(LINE_POINTS), before: 0, after: 0 },
    children: [run(text, face, SIZE.body, { color: '000000', bold })],
  })
}

export function bodyParagraph(document: PrintedDocument, { pieces }: Body): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: SIZE.body * 40 },
    spacing: exactly(LINE_POINTS),
    children: runsOf(document, pieces, FACE.body, SIZE.body),
  })
}

export function captionParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { ...exactly(LINE_POINTS), before: 120 },
    children: [run(text, FACE.level1, SIZE.small)],
  })
}

export function signatureParagraphs({ signature }: PrintedDocument): Paragraph[] {
  return [signature.by, signature.day].map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        // The date ends four characters from the edge; the name stands above it.
        indent: { right: SIZE.body * 20 * (index === 0 ? 3 : 4) },
        keepNext: index === 0,
        spacing: { ...exactly(LINE_POINTS), before: index === 0 ? LINE_POINTS * 40 : 0 },
        children: [run(text, FACE.body, SIZE.body)],
      }),
  )
}

export function pageNumberParagraph(side: 'left' | 'right'): Paragraph {
  return new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { [side]: SIZE.small * 20 },
    children: [
      new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(FACE.page), size: half(SIZE.small) }),
    ],
  })
}
