// A Word file is a zip of XML made by a stranger. Nothing of it reaches a parser before its real size is counted, part by part, while
// unpacking (the sizes a zip declares can lie), and before every part is known to declare no entities.
import { strFromU8, Unzip, UnzipInflate, zipSync } from 'fflate'
import { accept, type Result, refuse } from '../terms/refusal.js'

export const ARCHIVE_LIMITS = {
  /** Bytes of all parts unpacked. */
  total: 64 * 1024 * 1024,
  /** Parts of a zip; a Word file has some dozens. */
  parts: 2_000,
  /** Unpacked against packed; Word's XML packs some 20 times, a bomb a thousand. */
  ratio: 200,
  /** Below this a high ratio does no harm. */
  small: 1024 * 1024,
} as const

const WANTED = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?[^/]+\.(xml|rels))$/
const PIECE = 32 * 1024

/** A zip with the text parts only, safe to parse. Refusals: gazette_archive_unsafe, gazette_unreadable. */
export function openDocx(bytes: Uint8Array): Result<Uint8Array> {
  const parts: Record<string, Uint8Array> = {}
  let total = 0
  let count = 0
  let unsafe: string | undefined
  let broken = false
  const unzip = new Unzip((file) => {
    count++
    const chunks: Uint8Array[] = []
    let size = 0
    if (count > ARCHIVE_LIMITS.parts) unsafe = 'too_many_parts'
    if (unsafe !== undefined) return
    file.ondata = (error, chunk, final) => {
      if (error) broken = true
      if (unsafe !== undefined || broken) return
      size += chunk.length
      total += chunk.length
      if (total > ARCHIVE_LIMITS.total) unsafe = 'too_large_unpacked'
      else if (total > ARCHIVE_LIMITS.small && total > bytes.length * ARCHIVE_LIMITS.ratio)
        unsafe = 'packed_too_tightly'
      if (unsafe !== undefined) return file.terminate()
      if (WANTED.test(file.name)) chunks.push(chunk)
      if (final && WANTED.test(file.name)) parts[file.name] = joined(chunks, size)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && unsafe === undefined && !broken; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
    }
  } catch {
    broken = true
  }
  if (unsafe !== undefined) return refuse('gazette_archive_unsafe', { why: unsafe, bytes: bytes.length })
  if (broken || parts['word/document.xml'] === undefined) return refuse('gazette_unreadable', { format: 'docx' })
  for (const [name, part] of Object.entries(parts)) {
    // Neither is ever written by Word; both are how XML is made to explode or to read files.
    if (/<!(DOCTYPE|ENTITY)/i.test(strFromU8(part)) || isWide(part)) {
      return refuse('gazette_archive_unsafe', { why: 'declares_entities', part: name, bytes: bytes.length })
    }
  }
  return accept(zipSync(parts, { level: 0 }))
}

/** A part in UTF-16 would hide its declarations from the look above. */
function isWide(part: Uint8Array): boolean {
  return part.subarray(0, 200).includes(0) || part[0] === 0xfe || part[0] === 0xff
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
