// A file as it came → lines. What it is, its first bytes say, not its name. Plain text in the encodings Chinese offices use, Word files
// and web pages; everything else is refused in a sentence that says what to do.
import { accept, type Result, refuse } from '../terms/refusal.js'
import { decodeText } from './decode-text.js'
import { htmlToLines } from './html-lines.js'
import { openDocx } from './open-docx.js'
import type { Paper } from './paper.js'

/** A gazette of a county has some hundred kilobytes; what is larger than this is no gazette, or all years of it in one file. */
export const MOST_BYTES = 50 * 1024 * 1024

/**
 * A year of a county's gazettes has some 40,000 lines, its longest paragraph some thousand signs. Beyond these measures a file is
 * something else, and reading it would take minutes.
 */
const MOST_LINES = 200_000
const LONGEST_LINE = 20_000
/** Elements inside one another; the parser's time grows with the square of it. */
const DEEPEST_PAGE = 500

/** Marks in a page cost far more to read than letters do. */
const MOST_BYTES_OF_A_PAGE = 10 * 1024 * 1024

/** Refusals: gazette_too_large, gazette_empty, gazette_format_unknown, gazette_not_text, gazette_archive_unsafe, gazette_unreadable, gazette_out_of_measure. */
export async function readBytes(bytes: Uint8Array): Promise<Result<Paper>> {
  const read = await linesOf(bytes)
  if (!read.ok) return read
  const { lines } = read.value
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (lines.length <= MOST_LINES && longest <= LONGEST_LINE) return read
  return refuse('gazette_out_of_measure', {
    lines: lines.length,
    longest,
    mostLines: MOST_LINES,
    longestLine: LONGEST_LINE,
  })
}

async function linesOf(bytes: Uint8Array): Promise<Result<Paper>> {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length)
  if (bytes.length === 0) return refuse('gazette_empty')
  if (begins(bytes, 'PK\u0003\u0004')) return readDocx(bytes)
  const known = FORMATS.find(({ magic }) => begins(bytes, magic))
  if (known !== undefined) return refuse('gazette_format_unknown', { format: known.name })
  const decoded = decodeText(bytes)
  if (decoded === undefined) return refuse('gazette_not_text', { bytes: bytes.length })
  const { text, encoding } = decoded
  const source = { encoding, bytes: bytes.length }
  const isPage = /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<html|<head|<body|<table|<div|<p[\s>])/i.test(
    text.slice(0, 2_000),
  )
  if (isPage) {
    if (bytes.length > MOST_BYTES_OF_A_PAGE)
      return refuse('gazette_too_large', { bytes: bytes.length, limit: MOST_BYTES_OF_A_PAGE })
    if (depthOf(text) > DEEPEST_PAGE) return refuse('gazette_unreadable', { format: 'html' })
    return accept({ ...htmlToLines(text), source: { ...source, format: 'html' } })
  }
  return accept({ lines: text.split(/\r\n|\r|\n|\f/), grids: [], source: { ...source, format: 'text' } })
}

/** Asked with the size alone, before a file is read at all. */
export function tooLarge(size: number): Result<never> & { readonly ok: false } {
  return refuse('gazette_too_large', { bytes: size, limit: MOST_BYTES }) as Result<never> & { readonly ok: false }
}

const FORMATS: readonly { readonly magic: string; readonly name: string }[] = [
  { magic: '%PDF', name: 'PDF' },
  { magic: '\u00d0\u00cf\u0011\u00e0', name: 'Word 97–2003 (.doc)' },
  { magic: '{\\rtf', name: 'RTF' },
  { magic: '\u0089PNG', name: 'PNG' },
  { magic: '\u00ff\u00d8\u00ff', name: 'JPEG' },
  { magic: '\u001f\u008b', name: 'gzip' },
  { magic: 'Rar!', name: 'RAR' },
  { magic: '7z\u00bc\u00af', name: '7z' },
]

function begins(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((sign, at) => bytes[at] === sign.charCodeAt(0))
}

/** How deep the elements stand that a page has to close itself. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash] of html.matchAll(
    /<(\/?)(?:div|span|font|b|i|u|em|strong|table|tbody|section|article|center|ul|ol|a)\b/gi,
  )) {
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

async function readDocx(bytes: Uint8Array): Promise<Result<Paper>> {
  const opened = openDocx(bytes)
  if (!opened.ok) return opened
  // Loaded only for Word files: it is the largest library of the reader.
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(opened.value) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    const source = { format: 'docx', encoding: 'utf-8', bytes: bytes.length } as const
    return accept({ ...htmlToLines(value), source })
  } catch {
    return refuse('gazette_unreadable', { format: 'docx' })
  }
}
