// A batch as a file: the first line says whose it is, for what, until when, and that it may not be passed on (clause 5); then the rows.
// Written and read here, so that `share verify` reads what was written.
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { Fault } from '../../terms/refusal.js'
import { harmless } from '../registers/sheet.js'
import { type Digests, rowDigests } from './digests.js'

export const SHARE_FORMATS = ['jsonl', 'csv', 'xlsx'] as const
export type ShareFormat = (typeof SHARE_FORMATS)[number]

export const MEDIA: Readonly<Record<ShareFormat, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export interface HeadLine extends Digests {
  readonly liandong: 'share/1'
  readonly id: string
  readonly owner: string
  readonly unit: string
  readonly grant: string
  readonly purpose: string
  readonly approvedBy: string
  readonly from: string
  readonly masking: string
  readonly takenAt: string
  readonly expires: string
  readonly onward: string
  readonly fields: readonly string[]
  readonly count: number
}

export interface ShareFile {
  readonly head: HeadLine
  readonly rows: readonly (readonly string[])[]
}

/** `names`: what the columns are called, for spreadsheets. */
export async function writeShareFile(
  format: ShareFormat,
  about: Omit<HeadLine, keyof Digests | 'liandong'>,
  names: readonly string[],
  given: readonly (readonly string[])[],
): Promise<{ readonly body: string | Buffer; readonly digests: Digests }> {
  // What stands in the cells is what is digested: a cell that would run as a formula is told as text.
  const rows = format === 'jsonl' ? given : given.map((row) => row.map(harmless))
  const digests = rowDigests(rows)
  const head = JSON.stringify({ liandong: 'share/1', ...about, ...digests } satisfies HeadLine)
  if (format === 'jsonl') {
    const line = (row: readonly string[]) =>
      JSON.stringify(Object.fromEntries(about.fields.map((id, at) => [id, row[at]])))
    return { digests, body: `${[head, ...rows.map(line)].join('\n')}\n` }
  }
  if (format === 'csv') {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const lines = [[head], names, ...rows].map((row) => row.map(cell).join(','))
    return { digests, body: `\uFEFF${lines.join('\r\n')}\r\n` }
  }
  const cells = (row: readonly string[]) => row.map((value) => ({ value, type: String }))
  const sheet = [cells([head]), cells(names), ...rows.map(cells)]
  return { digests, body: await writeXlsxFile(sheet, { sheet: about.grant }).toBuffer() }
}

/** Undefined where the file has no head line of ours. Throws where it begins like one and cannot be read to the end. */
export async function readShareFile(bytes: Buffer): Promise<ShareFile | undefined> {
  const table =
    bytes.subarray(0, 2).toString('latin1') === 'PK' ? await fromXlsx(bytes) : fromText(bytes.toString('utf8'))
  const head = headOf(table[0]?.[0])
  if (head === undefined) return undefined
  // Names of columns stand in the second line of a spreadsheet; a list of objects has none.
  const rows = table.slice(table[0]?.length === 2 ? 1 : 2)
  return { head, rows: rows.map((row) => head.fields.map((_, at) => row[at] ?? '')) }
}

async function fromXlsx(bytes: Buffer): Promise<string[][]> {
  const table = (await readSheet(bytes, undefined, { trim: false })) as unknown as readonly (readonly unknown[])[]
  return table.map((row, at) => {
    const cells = row.map((cell) => (cell === null ? '' : String(cell)))
    return at === 0 ? cells.slice(0, 1) : cells
  })
}

function fromText(text: string): string[][] {
  if (!text.startsWith('{')) return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  const [first = '', ...lines] = text.split('\n').filter((line) => line !== '')
  const fields = headOf(first)?.fields ?? []
  // Marked by a second, empty cell: no line of names follows.
  return [[first, ''], ...lines.map((line) => cellsOf(line, fields))]
}

function cellsOf(line: string, fields: readonly string[]): string[] {
  const row = parsed(line)
  if (row === undefined) {
    throw new Fault('share_unreadable', 'The file begins as an export and is damaged further on: a line is not JSON.')
  }
  return fields.map((id) => String(row[id] ?? ''))
}

function headOf(text: string | undefined): HeadLine | undefined {
  const head = text === undefined ? undefined : parsed(text)
  return head?.liandong === 'share/1' && Array.isArray(head.fields) ? (head as unknown as HeadLine) : undefined
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
