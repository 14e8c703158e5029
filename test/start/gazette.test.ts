// The gazette command on invented papers: the report in print and as JSON, the comparison with a pack, and what is said of bad files.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { GAZETTE } from '../gazette/support/invented.js'
import { liandong as run } from '../support/command.js'

const folder = mkdtempSync(path.join(tmpdir(), 'liandong-gazette-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const liandong = (...argv: string[]) => run(argv, { environment: { LIANDONG_HOME: path.join(folder, 'home') } })
const fileWith = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}
const gazette = fileWith('云山公报.txt', GAZETTE)

test('an import prints what was found and each anomaly with its line and mend, and stages nothing where no node runs', async () => {
  const told = await liandong('gazette', 'import', gazette)
  assert.equal(told.code, 0, told.error)
  assert.match(told.out, /文件 instruments 4 · 表 tables 1 · 任免 appointments and removals 9/)
  assert.match(told.out, /总体要求」没有序号 → 按前后补为「一」/)
  assert.match(told.out, /未交审/)
  const english = await liandong('gazette', 'import', gazette, '--lang', 'en')
  assert.match(english.out, /is printed without its number → supplied from its neighbours: 一/)
})

test('as JSON an import is one value with the whole issue', async () => {
  const told = await liandong('gazette', 'import', gazette, '--json')
  const issue = JSON.parse(told.out) as Record<string, unknown[]> & { staged: null }
  assert.deepEqual([issue.instruments?.length, issue.acts?.length, issue.staged], [4, 9, null])
})

test('a comparison names the rows that differ and ends with code 1; a paper that is not printed is told', async () => {
  const printed = fileWith('十三.txt', GAZETTE.replace('云政办发〔2031〕5号', '海政办发〔2023〕13号'))
  const differing = await liandong('gazette', 'diff', printed, '--pack', 'packs/haimen/2023-13-hotline-110')
  assert.equal(differing.code, 1)
  assert.match(differing.out, /没有刊登 not printed/)
  const without = await liandong('gazette', 'diff', gazette, '--pack', 'packs/haimen/2023-13-hotline-110')
  assert.equal(without.code, 1)
  assert.match(without.error, /not printed in this issue/)
})

test('what is no gazette, is too large or is not there is told in both languages', async () => {
  const huge = fileWith('大.txt', '')
  truncateSync(huge, 51 * 1024 * 1024)
  for (const [file, zh, en] of [
    [fileWith('便条.txt', '今天渡口停航。'), /不是公报/, /Not a gazette/],
    [huge, /文件过大/, /The file is too large/],
    [path.join(folder, '没有.txt'), /没有这个文件/, /There is no file/],
  ] as const) {
    const told = await liandong('gazette', 'import', file)
    assert.deepEqual([told.code, told.out], [1, ''], file)
    assert.match(told.error, zh)
    assert.match(told.error, en)
  }
})

test('a wrong call is told how to call, and publishing needs a running node', async () => {
  for (const argv of [['gazette'], ['gazette', 'import'], ['gazette', 'burn', 'x'], ['gazette', 'reject', 'x']]) {
    assert.equal((await liandong(...argv)).code, 2, argv.join(' '))
  }
  const told = await liandong('gazette', 'publish', '0199')
  assert.equal(told.code, 1)
  assert.match(told.error, /npm start/)
})
