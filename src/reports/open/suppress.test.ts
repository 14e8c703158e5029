// Small cells of open statistics: hidden, and not to be had by subtracting.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { mergeSmall } from './merge-small.js'
import { type Counts, type Suppressed, suppress } from './suppress.js'

const LEAST = 5

test('a number below five is not published, and neither is one that would give it back', () => {
  const told = suppress(
    {
      rows: ['a', 'b', 'c'],
      columns: ['x', 'y'],
      cells: [
        [3, 12],
        [20, 11],
        [30, 14],
      ],
    },
    LEAST,
  )
  assert.equal(told.cells[0]?.[0], null)
  assert.equal(told.cells[0]?.[1], null, 'else it is the row total less this one')
  assert.deepEqual(told.rowTotals, [15, 31, 44])
  assert.ok(told.columnTotals.includes(null) || told.cells.slice(1).flat().includes(null), 'nor by columns')
})

test('where nothing is small everything is published', () => {
  const told = suppress(
    {
      rows: ['a', 'b'],
      columns: ['x', 'y'],
      cells: [
        [7, 8],
        [9, 10],
      ],
    },
    LEAST,
  )
  assert.deepEqual(told, {
    cells: [
      [7, 8],
      [9, 10],
    ],
    rowTotals: [15, 19],
    columnTotals: [16, 18],
    total: 34,
  })
})

test('a month with fewer than five demands publishes nothing', () => {
  const told = suppress({ rows: ['a'], columns: ['x'], cells: [[4]] }, LEAST)
  assert.deepEqual(told, { cells: [[null]], rowTotals: [null], columnTotals: [null], total: null })
})

const tables = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc
    .array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 60 })), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    )
    .map((cells) => cells.filter((line) => line.reduce((all, one) => all + one, 0) >= LEAST))
    .filter((cells) => cells.length > 0)
    .map(
      (cells): Counts => ({
        rows: cells.map((_, n) => `r${n}`),
        columns: (cells[0] ?? []).map((_, n) => `c${n}`),
        cells,
      }),
    ),
)

test('no published number is below five, and what is published is true', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const told = suppress(counts, LEAST)
      for (const [row, cells] of told.cells.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell === null) continue
          assert.ok(cell >= LEAST)
          assert.equal(cell, counts.cells[row]?.[column])
        }
      }
      for (const sum of [...told.rowTotals, ...told.columnTotals]) assert.ok(sum === null || sum >= LEAST)
    }),
    { numRuns: 150 },
  )
})

/** Every table of whole numbers that agrees with what is published; an attacker's whole knowledge, found by trying. */
function consistent(told: Suppressed, bound: number): readonly (readonly number[])[] {
  const flat = told.cells.flat()
  const width = told.columnTotals.length
  const found: number[][] = []
  const now: number[] = []
  const rowOf = (at: number) => Math.floor(at / width)
  const agrees = (at: number): boolean => {
    const row = rowOf(at)
    const total = told.rowTotals[row]
    const sum = now.slice(row * width, at + 1).reduce((all, one) => all + one, 0)
    if (total !== null && total !== undefined && (sum > total || (at % width === width - 1 && sum !== total)))
      return false
    if (at < flat.length - 1) return true
    const columns = told.columnTotals.every(
      (wanted, column) =>
        wanted === null || wanted === now.reduce((all, one, index) => (index % width === column ? all + one : all), 0),
    )
    return columns && (told.total === null || told.total === now.reduce((all, one) => all + one, 0))
  }
  const walk = (at: number): void => {
    if (at === flat.length) {
      found.push([...now])
      return
    }
    const given = flat[at] ?? null
    for (let value = given ?? 0; value <= (given ?? bound); value += 1) {
      now[at] = value
      now.length = at + 1
      if (agrees(at)) walk(at + 1)
    }
  }
  walk(0)
  return found
}

test('no subtraction gives a hidden number back: every hidden cell fits several true-looking tables', () => {
  const small = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  fc.assert(
    fc.property(small, (drawn) => {
      const cells = drawn.filter((line) => line.reduce((all, one) => all + one, 0) >= LEAST)
      if (cells.length === 0) return
      const told = suppress({ rows: cells.map(String), columns: (cells[0] ?? []).map(String), cells }, LEAST)
      if (told.total === null || told.cells.flat().every((cell) => cell !== null)) return
      const tables = consistent(told, 12)
      assert.ok(
        tables.some((table) => table.join() === cells.flat().join()),
        'the truth is among them',
      )
      for (const [at, cell] of told.cells.flat().entries()) {
        if (cell !== null) continue
        const values = new Set(tables.map((table) => table[at]))
        assert.ok(values.size > 1, `cell ${at} of ${JSON.stringify(cells)} can only be ${[...values]}`)
      }
    }),
    { numRuns: 40 },
  )
})

test('towns with too few demands are told together, never one alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 8 }), (counts) => {
      const totals = new Map(counts.map((count, at) => [`t${at}`, count]))
      const names = mergeSmall(totals, LEAST, 'others')
      const sums = new Map<string, number>()
      for (const [town, count] of totals) {
        const name = names.get(town) ?? ''
        sums.set(name, (sums.get(name) ?? 0) + count)
      }
      const all = counts.reduce((sum, one) => sum + one, 0)
      if (all >= LEAST) assert.ok([...sums.values()].every((sum) => sum >= LEAST))
      assert.notEqual([...names.values()].filter((name) => name === 'others').length, 1)
    }),
  )
})
