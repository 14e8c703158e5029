// The printed list against the catalogue of the pack: rows are paired by their place in the order, and a changed cell names its row.
import assert from 'node:assert/strict'
import test from 'node:test'
import { compareCatalogue, wordingDigests } from '../../src/gazette/compare-catalogue.js'
import type { PrintedTable } from '../../src/gazette/issue.js'
import type { Platform } from '../../src/terms/platform.js'

const span = { from: 1, to: 9 }
const LIST = [
  ['船只类', '超载', '对渡船超载的举报'],
  ['船只类', '无证', '对无证摆渡的举报。'],
  ['码头类', '护栏', '护栏损坏的报修'],
  ['码头类', '照明', '灯具损坏的报修'],
  ['其他', '其他', '其他事项'],
] as const

const tableOf = (rows: readonly (readonly string[])[]): PrintedTable => ({
  ...{
    name: '移交事项',
    made: 'cells',
    columns: ['类 别', '细类', '事项'],
    unit: null,
    sums: [],
    anchor: '附件一',
    span,
  },
  rows: rows.map((cells, at) => ({ cells: [...cells], carried: [], span: { from: at + 2, to: at + 2 } })),
})
const catalogue = LIST.map(([kind, subclass], at) => {
  const accepts: Platform = '12345'
  return { id: `B0${at + 1}`, accepts, class: kind, subclass }
})
const digests = wordingDigests([tableOf(LIST)], catalogue)
const changed = (rows: readonly (readonly string[])[]) =>
  compareCatalogue([tableOf(rows)], catalogue, digests).differences.map(({ kind, row, line }) => [kind, row, line])

test('a list printed as the pack has it shows no difference, and spaces, widths and a last stop make none', () => {
  const same = compareCatalogue([tableOf(LIST)], catalogue, digests)
  assert.deepEqual([same.rows, same.worded, same.differences], [5, 5, []])
  assert.deepEqual(changed(LIST.map(([a, b, c]) => [`${a.slice(0, 1)} ${a.slice(1)}`, b, c.replace(/。$/, '；')])), [])
})

test('a changed cell is named by its row and line', () => {
  const other = (row: number, column: number, cell: string) =>
    LIST.map((cells, at) => cells.map((was, i) => (at === row && i === column ? cell : was)))
  assert.deepEqual(changed(other(1, 2, '对无证摆渡的举报、投诉')), [['wording', 'B02', 3]])
  assert.deepEqual(changed(other(2, 1, '栏杆')), [['subclass', 'B03', 4]])
  assert.deepEqual(changed(other(3, 0, '灯光类')), [['class', 'B04', 5]])
})

test('a row left out or added shifts no other', () => {
  assert.deepEqual(changed(LIST.filter((_, at) => at !== 1)), [['only_in_pack', 'B02', null]])
  const more = [...LIST.slice(0, 2), ['码头类', '台阶', '台阶湿滑'], ...LIST.slice(2)]
  assert.deepEqual(changed(more), [['only_printed', null, 4]])
})

test('a list that is not printed at all is told as such', () => {
  assert.deepEqual(
    compareCatalogue([], catalogue, digests).differences.map(({ kind }) => kind),
    ['table_missing'],
  )
})
