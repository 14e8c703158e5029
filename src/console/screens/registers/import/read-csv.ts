// CSV as rows of text: whatever encoding and separator a spreadsheet in Chinese saves it in.
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable'
  constructor(readonly because: 'too_big' | 'not_a_table' | 'empty') {
    super(because)
  }
}

export function decode(bytes: ArrayBuffer): string {
  const head = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** RFC 4180, with the separator that the first line uses: comma, semicolon or tab. */
export function readCsv(text: string): string[][] {
  if (text.includes('\0')) throw new UnreadableTable('not_a_table')
  const [first = ''] = text.split(/\r?\n/, 1)
  const separator = [',', '\t', ';', '，'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  )
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    row.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || row.length > 0) {
    endCell()
    rows.push(row)
  }
  return rows
}
