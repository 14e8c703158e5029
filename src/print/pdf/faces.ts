// The faces of the PDF: Noto Serif SC, of which only the glyphs used are embedded. What its Chinese part lacks (① ≥ →, rare characters in
// names) comes from the family's other parts, found by the list that ships with it; what none has is shown as 〓, never dropped.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { readWoff } from './read-woff.js'

export type Weight = 400 | 700

const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'))
const MAIN = 'chinese-simplified'
export const MISSING = '〓'

/** Unpacked once per process; a subset file is about 3 MB unpacked, the others a few kilobytes. */
const unpacked = new Map<string, Buffer>()

export function faceBytes(part: string, weight: Weight): Buffer {
  const key = `${part}-${weight}`
  const known = unpacked.get(key)
  if (known !== undefined) return known
  const bytes = readWoff(readFileSync(path.join(folder, 'files', `noto-serif-sc-${part}-${weight}-normal.woff`)))
  unpacked.set(key, bytes)
  return bytes
}

/** What a PDF document can be asked; its library's types do not say it. */
interface Coverage {
  hasGlyphForCodePoint(point: number): boolean
}

export interface FaceBook {
  /** Name of the face that has this character, registered with the document. */
  faceOf(character: string, weight: Weight): { readonly face: string; readonly character: string }
}

export function createFaceBook(doc: PDFKit.PDFDocument): FaceBook {
  const coverage = new Map<string, Coverage>()
  const open = (part: string, weight: Weight): Coverage => {
    const face = `${part}-${weight}`
    const known = coverage.get(face)
    if (known !== undefined) return known
    doc.registerFont(face, faceBytes(part, weight))
    doc.font(face)
    const { font } = (doc as unknown as { readonly _font: { readonly font: Coverage } })._font
    coverage.set(face, font)
    return font
  }
  const found = new Map<string, { readonly face: string; readonly character: string }>()
  const find = (character: string, weight: Weight): { readonly face: string; readonly character: string } => {
    const point = character.codePointAt(0) ?? 0
    for (const part of [MAIN, ...partsWith(point)]) {
      if (open(part, weight).hasGlyphForCodePoint(point)) return { face: `${part}-${weight}`, character }
    }
    return { face: `${MAIN}-${weight}`, character: MISSING }
  }
  return {
    faceOf(character, weight) {
      const key = `${weight}${character}`
      const known = found.get(key) ?? find(character, weight)
      found.set(key, known)
      return known
    },
  }
}

type Range = readonly [number, number]
let ranges: readonly { readonly part: string; readonly ranges: readonly Range[] }[] | undefined

function partsWith(point: number): readonly string[] {
  ranges ??= Object.entries(
    JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([part, text]) => ({ part: part.replace(/[[\]]/g, ''), ranges: text.split(',').map(rangeOf) }))
  return ranges.filter((one) => one.ranges.some(([from, to]) => from <= point && point <= to)).map(({ part }) => part)
}

function rangeOf(text: string): Range {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
