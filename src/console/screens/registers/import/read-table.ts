// A spreadsheet as rows of text, read in the browser: CSV in UTF-8, UTF-16 or GB18030 (what Windows in Chinese saves), or xlsx.
import { decode, readCsv, UnreadableTable } from './read-csv.js'

export { UnreadableTable } from './read-csv.js'

const MOST_BYTES = 10_000_000

export async function readTable(file: File): Promise<string[][]> {
  if (file.size > MOST_BYTES) throw new UnreadableTable('too_big')
  const bytes = await file.arrayBuffer()
  const rows = isZip(bytes) ? await readXlsx(bytes) : readCsv(decode(bytes))
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (filled.length < 2) throw new UnreadableTable('empty')
  return filled
}

const isZip = (bytes: ArrayBuffer): boolean => {
  const [p, k] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  return p === 0x50 && k === 0x4b
}

async function readXlsx(bytes: ArrayBuffer): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/browser')
  try {
    return (await readSheet(bytes)).map((row) => row.map(cellText))
  } catch {
    throw new UnreadableTable('not_a_table')
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  // Spreadsheets keep a day as midnight in UTC.
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
