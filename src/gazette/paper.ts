// A file once it has become lines: what every part of the reader works on, wherever the lines came from.
import type { Span } from './issue.js'

export interface PaperSource {
  readonly format: 'text' | 'docx' | 'html'
  readonly encoding: string
  readonly bytes: number
}

export interface Paper {
  readonly lines: readonly string[]
  /** Lines that were rows of one table in a Word file or web page; each such line is `\tcell\tcell…`. */
  readonly grids: readonly Span[]
  readonly source: PaperSource
}

/** The line with number `n` (from 1); empty beyond the end. */
export function lineAt(paper: Pick<Paper, 'lines'>, n: number): string {
  return paper.lines[n - 1] ?? ''
}

/** Without blanks of any width at both ends. */
export function bare(text: string): string {
  return text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '')
}

/** The number of the nearest line with something on it, going from `from` by `step`; undefined when there is none up to `end`. */
export function nextFilled(paper: Pick<Paper, 'lines'>, from: number, step: 1 | -1, end: number): number | undefined {
  for (let n = from; step === 1 ? n <= end : n >= end; n += step) if (bare(lineAt(paper, n)) !== '') return n
  return undefined
}

/** For comparing titles: brackets, dashes, quotes and blanks do not tell two titles apart. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0]/g, '')
    .replace(/[—–―－-]+/g, '-')
    .replace(/[<〈]/g, '《')
    .replace(/[>〉]/g, '》')
}
