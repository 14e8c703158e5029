// Bytes of a sheet → its cells: .xlsx, or CSV in UTF-8 or GB18030 as Excel saves it here. What unpacks to too much is refused
// before it is unpacked.
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readSheet as readXlsx } from 'read-excel-file/node'
import { decodeText } from '../../gazette/decode-text.js'
import type { AskedRule } from '../../instruments/asked-rule.js'
import { type Cell, rowsOfSheet, type SheetQuestions } from '../../rules/sheet/rows-of-sheet.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'

export const MOST_ROWS = 20_000
const LARGEST_UNPACKED = 60_000_000

export async function readSheet(bytes: Buffer, rule: AskedRule): Promise<Result<SheetQuestions>> {
  const cells = await cellsOf(bytes)
  if (!cells.ok) return cells
  const sheet = rowsOfSheet(rule, cells.value)
  if (sheet.columns.every(({ input }) => input === null)) {
    const names = Object.values(rule.inputs).map((field) => field.name.zh)
    return refuse('sheet_without_inputs', { rule: rule.id, columns: names.join('、') })
  }
  if (sheet.rows.length > MOST_ROWS) return refuse('sheet_too_long', { rows: sheet.rows.length, most: MOST_ROWS })
  return accept(sheet)
}

async function cellsOf(bytes: Buffer): Promise<Result<readonly (readonly Cell[])[]>> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return xlsxCells(bytes)
  const decoded = decodeText(bytes)
  if (decoded === undefined) return refuse('sheet_unreadable')
  try {
    const delimiter = decoded.text.split('\n', 1)[0]?.includes('\t') ? '\t' : ','
    return accept(parse(decoded.text, { relax_column_count: true, skip_empty_lines: true, delimiter }) as string[][])
  } catch {
    return refuse('sheet_unreadable')
  }
}

async function xlsxCells(bytes: Buffer): Promise<Result<readonly (readonly Cell[])[]>> {
  try {
    let unpacked = 0
    unzipSync(bytes, {
      filter: (entry) => {
        unpacked += entry.originalSize
        return false
      },
    })
    if (unpacked > LARGEST_UNPACKED) return refuse('sheet_unreadable')
    return accept((await readXlsx(bytes)) as unknown as readonly (readonly Cell[])[])
  } catch {
    return refuse('sheet_unreadable')
  }
}
