// Keeps small cells out of a published table, and out of reach of whoever subtracts: a table with its margins is a flow (rows to columns,
// margins back), and a hidden number is safe when it lies on a circle of hidden numbers round which something can be moved without
// changing anything published. Cells are added until every hidden one does. Row totals are never hidden, since several tables share
// them and one would give back what another hides: rows that are too small are put together before (merge-small.ts).

export interface Counts {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** By row, then column. */
  readonly cells: readonly (readonly number[])[]
}

export interface Suppressed {
  /** null where nothing is published. */
  readonly cells: readonly (readonly (number | null)[])[]
  /** null only where the whole is. */
  readonly rowTotals: readonly (number | null)[]
  readonly columnTotals: readonly (number | null)[]
  /** null when even the whole is too small, and then nothing else is published either. */
  readonly total: number | null
}

interface Arc {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly where: 'cell' | 'row' | 'column' | 'total'
  readonly at: readonly [number, number]
}

/** `least`: the smallest number that may be published; every row adds up to as much. */
export function suppress({ rows, columns, cells }: Counts, least: number): Suppressed {
  const arcs = arcsOf({ rows, columns, cells })
  const total = arcs.at(-1)?.value ?? 0
  const nothing: Suppressed = {
    cells: rows.map(() => columns.map(() => null)),
    rowTotals: rows.map(() => null),
    columnTotals: columns.map(() => null),
    total: null,
  }
  if (total < least) return nothing
  const hidden = new Set<Arc>(arcs.filter((arc) => mayHide(arc) && arc.value < least))
  for (;;) {
    const open = [...hidden].find((arc) => !isSafe(arc, hidden))
    if (open === undefined) break
    const next = nextToHide(open, arcs, hidden)
    if (next === undefined) return nothing
    hidden.add(next)
  }
  const shown = (arc: Arc | undefined) => (arc === undefined || hidden.has(arc) ? null : arc.value)
  const find = (where: Arc['where'], row: number, column: number) =>
    shown(arcs.find((arc) => arc.where === where && arc.at[0] === row && arc.at[1] === column))
  return {
    cells: rows.map((_, row) => columns.map((__, column) => find('cell', row, column))),
    rowTotals: rows.map((_, row) => find('row', row, 0)),
    columnTotals: columns.map((_, column) => find('column', 0, column)),
    total,
  }
}

/** Nodes: rows, columns, then the two sides of the whole. */
function arcsOf({ rows, columns, cells }: Counts): readonly Arc[] {
  const [source, sink] = [rows.length + columns.length, rows.length + columns.length + 1]
  const value = (row: number, column: number) => cells[row]?.[column] ?? 0
  const inner = rows.flatMap((_, row) =>
    columns.map(
      (__, column): Arc => ({
        ...{ from: row, to: rows.length + column, value: value(row, column), where: 'cell', at: [row, column] },
      }),
    ),
  )
  const rowSums = rows.map((_, row): Arc => {
    const sum = columns.reduce((all, __, column) => all + value(row, column), 0)
    return { from: source, to: row, value: sum, where: 'row', at: [row, 0] }
  })
  const columnSums = columns.map((_, column): Arc => {
    const sum = rows.reduce((all, __, row) => all + value(row, column), 0)
    return { from: rows.length + column, to: sink, value: sum, where: 'column', at: [0, column] }
  })
  const total = rowSums.reduce((sum, arc) => sum + arc.value, 0)
  return [...inner, ...rowSums, ...columnSums, { from: sink, to: source, value: total, where: 'total', at: [0, 0] }]
}

/** Can this number be larger, or smaller, with everything published unchanged and no number below nought? */
function isSafe(arc: Arc, hidden: ReadonlySet<Arc>): boolean {
  const reaches = (start: number, goal: number): boolean => {
    const seen = new Set([start])
    const queue = [start]
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (node === goal) return true
      for (const other of hidden) {
        if (other === arc) continue
        const next = other.from === node ? other.to : other.to === node && other.value > 0 ? other.from : undefined
        if (next === undefined || seen.has(next)) continue
        seen.add(next)
        queue.push(next)
      }
    }
    return false
  }
  return reaches(arc.to, arc.from) || (arc.value > 0 && reaches(arc.from, arc.to))
}

function mayHide({ where }: Arc): boolean {
  return where === 'cell' || where === 'column'
}

/** The smallest published number that touches it; then any: hiding more always helps in the end. */
function nextToHide(open: Arc, arcs: readonly Arc[], hidden: ReadonlySet<Arc>): Arc | undefined {
  const free = arcs.filter((arc) => mayHide(arc) && !hidden.has(arc))
  const touches = (arc: Arc) => [arc.from, arc.to].some((node) => node === open.from || node === open.to)
  const smallest = (list: readonly Arc[]) =>
    [...list].sort((a, b) => a.value - b.value || Number(a.where !== 'cell') - Number(b.where !== 'cell'))[0]
  return smallest(free.filter(touches)) ?? smallest(free)
}
