// The body of an instrument as numbered paragraphs: what is a heading, what is text, and which headings lost their numbers in print.
import { leadOf, looksLikeHeading, type Marker, markerOf } from './markers.js'
import { toHan } from './numerals.js'

export interface Para {
  readonly line: number
  readonly text: string
  readonly marker: Marker | undefined
  readonly supplied: boolean
}

export interface NumberFault {
  readonly kind: 'heading_number_missing' | 'heading_number_gap' | 'numbering_continues'
  readonly line: number
  /** As printed, or as supplied. */
  readonly label: string
  readonly heading: string
  /** Numbers that stand nowhere, for a gap. */
  readonly missing: readonly string[]
}

export function toParagraphs(lines: readonly { readonly line: number; readonly text: string }[]): readonly Para[] {
  return lines.map(({ line, text }) => ({ line, text, marker: markerOf(text), supplied: false }))
}

/**
 * Gives numbers back to headings printed without: `三、` with two bare headings before it makes them 一 and 二; a lone bare heading
 * after numbered bare ones is the next of them. What cannot be settled so is told as a gap and left alone.
 */
export function supplyNumbers(printed: readonly Para[]): { paras: readonly Para[]; faults: readonly NumberFault[] } {
  const paras = [...printed]
  const faults: NumberFault[] = []
  settle(paras, faults, 1, 0, paras.length)
  const tops = [...paras.keys()].filter((at) => isAt(paras[at], 1))
  let last = 0
  for (const [i, top] of tops.entries()) {
    const before = last
    last = settle(paras, faults, 2, top + 1, tops[i + 1] ?? paras.length, before)
  }
  const parents = [...paras.keys()].filter((at) => (paras[at]?.marker?.level ?? 9) <= 2)
  for (const [i, at] of parents.entries()) tellGaps(paras, faults, at + 1, parents[i + 1] ?? paras.length)
  return { paras, faults: faults.toSorted((a, b) => a.line - b.line) }
}

function isAt(para: Para | undefined, level: number): boolean {
  // Articles run through a whole regulation and are never supplied.
  return para?.marker?.level === level && !para.marker.label.startsWith('第')
}

/** Looks at the markers of one level between two places; answers the last number seen. */
function settle(paras: Para[], faults: NumberFault[], level: 1 | 2, from: number, to: number, running = 0): number {
  let last = 0
  let since = from
  const shapes: string[] = []
  for (let at = from; at < to; at++) {
    const para = paras[at]
    const marker = para?.marker
    if (para === undefined || marker === undefined || !isAt(para, level)) continue
    const lacking = marker.n - last - 1
    if (lacking > 0 && last === 0 && running > 0 && marker.n === running + 1) {
      faults.push({ ...told(para, marker), kind: 'numbering_continues', missing: [] })
    } else if (lacking > 0) {
      const found = candidates(paras, since, at, shapeOf(para))
      if (found.length === lacking) supply(paras, faults, found, level, last)
      else {
        const missing = Array.from({ length: lacking }, (_, i) => labelOf(level, last + 1 + i))
        faults.push({ ...told(para, marker), kind: 'heading_number_gap', missing })
      }
    }
    last = marker.n
    since = at + 1
    shapes.push(shapeOf(para))
  }
  if (shapes.length > 1 && shapes.every((shape) => shape === 'bare')) {
    const found = candidates(paras, since, to, 'bare').filter((at) => endsInText(paras, at, to))
    supply(paras, faults, found, level, last)
    last += found.length
  }
  return last
}

type Shape = 'bare' | 'lead' | 'other'

function shapeOf({ text, marker }: Para): Shape {
  const rest = marker?.rest ?? text
  return looksLikeHeading(rest) ? 'bare' : leadOf(rest) === '' ? 'other' : 'lead'
}

function candidates(paras: readonly Para[], from: number, to: number, shape: Shape): readonly number[] {
  if (shape === 'other') return []
  return [...paras.keys()].slice(from, to).filter((at) => {
    const para = paras[at]
    if (para === undefined || para.marker !== undefined) return false
    // A line torn in two looks like a heading too.
    if (/[、，,]$/.test(paras[at - 1]?.text ?? '')) return false
    return shape === 'bare' ? looksLikeHeading(para.text) : leadOf(para.text, 12) !== ''
  })
}

function endsInText(paras: readonly Para[], at: number, to: number): boolean {
  const next = at + 1 < to ? paras[at + 1] : undefined
  return next !== undefined && next.text.length > 24
}

function supply(paras: Para[], faults: NumberFault[], found: readonly number[], level: 1 | 2, last: number): void {
  for (const [i, at] of found.entries()) {
    const para = paras[at]
    if (para === undefined) continue
    const n = last + 1 + i
    const marker: Marker = { level, n, label: labelOf(level, n), printed: '', rest: para.text }
    paras[at] = { ...para, marker, supplied: true }
    faults.push({ ...told(para, marker), kind: 'heading_number_missing', missing: [] })
  }
}

/** Numbers 1. 2. 3. that skip one; a list that begins again at 1 is another list. */
function tellGaps(paras: readonly Para[], faults: NumberFault[], from: number, to: number): void {
  let last = 0
  for (const para of paras.slice(from, to)) {
    const { marker } = para
    if (marker?.level !== 3) continue
    if (marker.n > last + 1) {
      const missing = Array.from({ length: marker.n - last - 1 }, (_, i) => String(last + 1 + i))
      faults.push({ ...told(para, marker), kind: 'heading_number_gap', missing })
    }
    last = marker.n
  }
}

function labelOf(level: 1 | 2, n: number): string {
  return level === 1 ? toHan(n) : `(${toHan(n)})`
}

function told(para: Para, marker: Marker): Pick<NumberFault, 'line' | 'label' | 'heading'> {
  const heading = looksLikeHeading(marker.rest) ? marker.rest : leadOf(marker.rest)
  return { line: para.line, label: marker.label, heading }
}
