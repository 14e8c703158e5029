// Rebuilds the tables of a paper. Three makes: one cell per line behind a tabulator with a blank line between rows (what pasting a
// Word table into a gazette leaves), columns parted by tabulators, and the real tables of Word files and web pages.
import type { PrintedTable, Span, TableRow } from './issue.js'
import { bare, lineAt, type Paper } from './paper.js'

export interface RawTable extends Omit<PrintedTable, 'anchor' | 'sums'> {
  /** What had to be mended on the way, each at its lines. */
  readonly faults: readonly {
    readonly kind: 'cell_split' | 'row_short' | 'row_long' | 'no_rows'
    readonly span: Span
  }[]
}

interface Group {
  readonly cells: string[]
  readonly span: { from: number; to: number }
}

export function readTables(paper: Paper): readonly RawTable[] {
  const tables: RawTable[] = []
  for (let n = 1; n <= paper.lines.length; n++) {
    if (!isRow(lineAt(paper, n))) continue
    const made = makeAt(paper, n)
    const { groups, faults, to } = made === 'cells' ? cellGroups(paper, n) : rowGroups(paper, n)
    // A single indented line is a paragraph, not a table.
    if (groups.length > 1 || (groups[0]?.cells.length ?? 0) > 2) {
      tables.push(finish(paper, made, groups, faults, { from: n, to }))
    }
    n = to
  }
  return tables
}

function isRow(line: string): boolean {
  return line.startsWith('\t')
}

function cellsOf(line: string): string[] {
  return line.slice(1).split('\t').map(bare)
}

function makeAt(paper: Paper, n: number): PrintedTable['made'] {
  if (paper.grids.some(({ from, to }) => n >= from && n <= to)) return 'grid'
  return cellsOf(lineAt(paper, n)).length > 1 ? 'tabs' : 'cells'
}

/** One cell per line: a blank line ends a row; a short line without a tabulator right above the next cell goes on with the last one. */
function cellGroups(
  paper: Paper,
  start: number,
): { groups: Group[]; faults: RawTable['faults'][number][]; to: number } {
  const groups: Group[] = []
  const faults: RawTable['faults'][number][] = []
  let open: Group | undefined
  let to = start
  for (let n = start; n <= paper.lines.length; n++) {
    const line = lineAt(paper, n)
    if (isRow(line)) {
      open ??= { cells: [], span: { from: n, to: n } }
      open.cells.push(...cellsOf(line))
      open.span.to = n
      to = n
    } else if (bare(line) === '') {
      // The row may go on after a cell that was torn in two.
      if (open !== undefined && !continuesCell(paper, n + 1)) {
        groups.push(open)
        open = undefined
      }
    } else if (open !== undefined && continuesCell(paper, n)) {
      open.cells.push(`${open.cells.pop() ?? ''}${bare(line)}`)
      faults.push({ kind: 'cell_split', span: { from: n, to: n } })
    } else break
  }
  if (open !== undefined) groups.push(open)
  return { groups, faults, to }
}

function continuesCell(paper: Paper, n: number): boolean {
  const line = lineAt(paper, n)
  return !isRow(line) && bare(line) !== '' && bare(line).length <= 20 && isRow(lineAt(paper, n + 1))
}

function rowGroups(paper: Paper, start: number): { groups: Group[]; faults: []; to: number } {
  const grid = paper.grids.find(({ from, to }) => start >= from && start <= to)
  const groups: Group[] = []
  let to = start
  for (let n = start; n <= (grid?.to ?? paper.lines.length); n++) {
    const line = lineAt(paper, n)
    if (!isRow(line)) break
    groups.push({ cells: cellsOf(line), span: { from: n, to: n } })
    to = n
  }
  return { groups, faults: [], to }
}

function finish(
  paper: Paper,
  made: PrintedTable['made'],
  groups: readonly Group[],
  torn: readonly RawTable['faults'][number][],
  span: Span,
): RawTable {
  const faults = [...torn]
  const { name, unit } = captionOf(paper, span.from)
  const head = groups[0] ?? { cells: [], span }
  const width = head.cells.length
  const base = { name, unit, made, span, faults }
  if (turned(groups)) {
    const columns = groups.map(({ cells }) => cells[0] ?? '')
    const rows = head.cells.slice(1).map((_, at): TableRow => {
      return { cells: groups.map(({ cells }) => cells[at + 1] ?? ''), carried: [], span }
    })
    return { ...base, columns, rows }
  }
  const rows: TableRow[] = []
  let above: readonly string[] = []
  for (const group of groups.slice(1)) {
    const many = width > 0 && group.cells.length > width && group.cells.length % width === 0
    if (!many && group.cells.length > width) faults.push({ kind: 'row_long', span: group.span })
    if (group.cells.length < width) faults.push({ kind: 'row_short', span: group.span })
    const pieces = many ? chunks(group.cells, width) : [pad(group.cells, width)]
    for (const piece of pieces) {
      const row = carry(piece, above, group.span)
      above = row.cells
      rows.push(row)
    }
  }
  if (rows.length === 0) faults.push({ kind: 'no_rows', span })
  return { ...base, columns: head.cells, rows }
}

/** Cells before the first filled one are merged with those above. */
function carry(cells: readonly string[], above: readonly string[], span: Span): TableRow {
  const first = cells.findIndex((cell) => cell !== '')
  const carried = first <= 0 ? [] : [...cells.keys()].slice(0, first).filter((at) => (above[at] ?? '') !== '')
  return { cells: cells.map((cell, at) => (carried.includes(at) ? (above[at] ?? '') : cell)), carried, span }
}

/** A list that lies on its side: few rows, a name in front of each, and figures in all but the first. */
function turned(groups: readonly Group[]): boolean {
  const width = groups[0]?.cells.length ?? 0
  if (groups.length < 2 || groups.length > 3 || width <= groups.length) return false
  return groups
    .slice(1)
    .every(
      ({ cells }) =>
        cells.length === width && cells.slice(1).every((cell) => isFigure(cell)) && !isFigure(cells[0] ?? ''),
    )
}

export function isFigure(cell: string): boolean {
  return /^-?\d{1,3}(,\d{3})*(\.\d+)?$|^-?\d+(\.\d+)?$/.test(cell)
}

function chunks(cells: readonly string[], width: number): string[][] {
  return Array.from({ length: cells.length / width }, (_, at) => cells.slice(at * width, (at + 1) * width))
}

function pad(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]
}

/** The line above a table names it, unless it only tells the unit. */
function captionOf(paper: Paper, from: number): { name: string; unit: string | null } {
  let unit: string | null = null
  for (let n = from - 1, filled = 0; n >= 1 && filled < 2; n--) {
    const text = bare(lineAt(paper, n))
    if (text === '') continue
    filled++
    const told = /^[（(]?单位[:：]\s*([^）)]+)[）)]?$/.exec(text)?.[1]
    if (told === undefined) return { name: text.length <= 40 ? text : '', unit }
    unit = bare(told)
  }
  return { name: '', unit }
}
