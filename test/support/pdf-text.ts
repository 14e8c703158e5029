// For tests: what can be read in a PDF of ours. Glyphs are numbered per embedded font, so every table of numbers is tried on every text.
import { inflateSync } from 'node:zlib'

export function pdfText(bytes: Buffer): string {
  const streams = streamsOf(bytes)
  const tables = streams.filter((one) => one.includes('beginbfrange')).map(readTable)
  const shown = streams.flatMap((one) => [...one.matchAll(/\[([^\]]*)\]\s*TJ/gu)].map(([, inner = '']) => inner))
  const glyphs = shown.map((inner) => [...inner.matchAll(/<([0-9a-f]+)>/giu)].map(([, hex = '']) => hex).join(''))
  return tables
    .map((table) =>
      glyphs
        .map((hex) => (hex.match(/.{4}/gu) ?? []).map((four) => table.get(Number.parseInt(four, 16)) ?? '').join(''))
        .join('\n'),
    )
    .join('\n')
}

function streamsOf(bytes: Buffer): string[] {
  const found: string[] = []
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const from = at + 'stream'.length + (bytes[at + 6] === 13 ? 2 : 1)
    const to = bytes.indexOf('endstream', from)
    try {
      found.push(inflateSync(bytes.subarray(from, to)).toString('latin1'))
    } catch {
      found.push(bytes.subarray(from, to).toString('latin1'))
    }
  }
  return found
}

/** Glyph → character, from `<first> <last> [<u> <u> …]`. */
function readTable(cmap: string): Map<number, string> {
  const table = new Map<number, string>()
  for (const [, first = '0', list = ''] of cmap.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/giu)) {
    const start = Number.parseInt(first, 16)
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/giu)].entries()) {
      const units = hex.replaceAll(' ', '').match(/.{4}/gu) ?? []
      table.set(start + at, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  }
  return table
}
