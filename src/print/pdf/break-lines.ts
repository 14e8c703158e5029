// Breaks Chinese text into lines: between any two characters, but no closing mark begins a line, no opening one ends it, and a number or
// a latin word stays whole.
import type { Weight } from './faces.js'

export interface Glyph {
  readonly character: string
  readonly face: string
  readonly width: number
  readonly link: string | null
}

export interface Span {
  readonly text: string
  readonly link: string | null
}

export type Measure = (character: string, weight: Weight, points: number) => Pick<Glyph, 'character' | 'face' | 'width'>

const NOT_FIRST = '，。、；：？！）〕】》”’％%…·'
const NOT_LAST = '（〔【《“‘'
const JOINED = /[\w.%+−-]/u

/** Lines of glyphs no wider than `width`; the first one is shorter by `indent`. */
export function breakLines(
  spans: readonly Span[],
  { width, indent, weight, points }: { width: number; indent: number; weight: Weight; points: number },
  measure: Measure,
): readonly (readonly Glyph[])[] {
  const glyphs = spans.flatMap(({ text, link }) =>
    [...text].map((character): Glyph => ({ ...measure(character, weight, points), link })),
  )
  const lines: Glyph[][] = []
  let line: Glyph[] = []
  let used = indent
  for (const word of wordsOf(glyphs)) {
    const wide = word.reduce((sum, glyph) => sum + glyph.width, 0)
    if (used + wide > width && line.length > 0) {
      lines.push(line)
      line = []
      used = 0
    }
    // A word wider than a line is cut like anything else.
    for (const glyph of word) {
      if (used + glyph.width > width && line.length > 0) {
        lines.push(line)
        line = []
        used = 0
      }
      line.push(glyph)
      used += glyph.width
    }
  }
  if (line.length > 0) lines.push(line)
  return lines
}

/** What may not be parted: latin words and numbers, marks with the character they belong to. */
function wordsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const words: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = words.at(-1)
    const before = last?.at(-1)?.character
    const together =
      before !== undefined &&
      ((JOINED.test(before) && JOINED.test(glyph.character)) ||
        NOT_FIRST.includes(glyph.character) ||
        NOT_LAST.includes(before))
    if (together) last?.push(glyph)
    else words.push([glyph])
  }
  return words
}
