// Adds up the columns of figures of a table and looks for the total the paper itself states, in a row of its own or in the text.
import Big from 'big.js'
import type { ColumnSum, TableRow } from './issue.js'
import { isFigure } from './read-tables.js'

const TOTAL = /^(合\s*计|总\s*计|共\s*计|小\s*计)$/

export interface SumQuestion {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly unit: string | null
  /** Paragraphs of the clause the table belongs to. */
  readonly told: readonly { readonly text: string; readonly line: number }[]
}

export function sumColumns({ columns, rows, unit, told }: SumQuestion): readonly ColumnSum[] {
  const totals = rows.filter(({ cells }) => TOTAL.test(cells[0] ?? ''))
  const plain = rows.filter((row) => !totals.includes(row))
  return columns.flatMap((column, at) => {
    const cells = plain.map((row) => row.cells[at] ?? '')
    if (at === 0 || cells.length < 2 || !cells.every(isFigure)) return []
    const sum = cells.reduce((total, cell) => total.plus(figure(cell)), new Big(0))
    const row = totals.find((total) => isFigure(total.cells[at] ?? ''))
    const stated = row ? { value: row.cells[at] ?? '', line: row.span.from } : statedIn(told, unit, sum)
    return [
      {
        column,
        sum: sum.toFixed(),
        stated: stated === undefined ? null : new Big(figure(stated.value)).toFixed(),
        statedAt: stated?.line ?? null,
      },
    ]
  })
}

/** The figure of that unit in the text that is the sum; else the largest of them, which then does not match. */
function statedIn(
  told: SumQuestion['told'],
  unit: string | null,
  sum: Big,
): { value: string; line: number } | undefined {
  if (unit === null || unit === '') return undefined
  const figures = told.flatMap(({ text, line }) =>
    [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)([^\d\s，。、；（）]{1,4})/g)].flatMap(([, value, word]) =>
      value !== undefined && word?.startsWith(unit) ? [{ value, line }] : [],
    ),
  )
  const equal = figures.find(({ value }) => new Big(figure(value)).eq(sum))
  return equal ?? figures.toSorted((a, b) => new Big(figure(b.value)).cmp(figure(a.value)))[0]
}

function figure(cell: string): string {
  return cell.replaceAll(',', '')
}
