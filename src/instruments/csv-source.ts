// Reads a CSV file with its header and remembers the line of each record. Serves catalogue.csv.
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { bi, errorAt, type Finding } from './finding.js'

export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface CsvSource {
  readonly rows: readonly CsvRow[]
  readonly findings: readonly Finding[]
}

/** `null` when the file does not exist. A header other than `columns`, in that order, is refused. */
export async function readCsv(file: string, shownAs: string, columns: readonly string[]): Promise<CsvSource | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as never
  } catch (cause) {
    const line = Number((cause as { lines?: number }).lines ?? 1)
    return { rows: [], findings: [notCsv(shownAs, line, (cause as Error).message)] }
  }
  const header = records[0]?.record.map((cell) => cell.trim()) ?? []
  if (header.join(',') !== columns.join(',')) return { rows: [], findings: [wrongHeader(shownAs, columns)] }

  const findings: Finding[] = []
  const rows: CsvRow[] = []
  for (const { record, info } of records.slice(1)) {
    if (record.length !== columns.length) {
      findings.push(wrongCount(shownAs, info.lines, record.length, columns.length))
      continue
    }
    const cells: Record<string, string> = {}
    for (const [index, column] of columns.entries()) cells[column] = (record[index] ?? '').trim()
    rows.push({ line: info.lines, cells })
  }
  return { rows, findings }
}

function notCsv(file: string, line: number, message: string): Finding {
  return errorAt(
    { file, line },
    bi(`CSV 无法读取：${message}`, `The file is not readable as CSV: ${message}`),
    bi('检查这一行的引号是否成对。', 'Check that the quotation marks on this line come in pairs.'),
  )
}

function wrongHeader(file: string, columns: readonly string[]): Finding {
  const want = columns.join(',')
  return errorAt(
    { file, line: 1 },
    bi('表头与要求的列不一致。', 'The header row does not have the required columns.'),
    bi(`第一行应为：${want}`, `The first line must read: ${want}`),
  )
}

function wrongCount(file: string, line: number, has: number, wants: number): Finding {
  return errorAt(
    { file, line },
    bi(`本行有 ${has} 列，应有 ${wants} 列。`, `The line has ${has} cells where ${wants} are required.`),
    bi(
      '补齐或删去逗号；内容里有逗号时给单元格加引号。',
      'Add or remove commas; quote a cell that itself contains one.',
    ),
  )
}
