// docs/seeds.md lists every system and mechanism the papers name, once, with what runs, where, and the test that shows it.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROOT, readSource } from '../support/source-files.js'

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const line = z.strictObject({
  id: z.string().regex(/^S\d\d$/),
  zh: z.string().min(1),
  en: z.string().min(1),
  runs: bilingual,
  where: z.string().min(1),
  test: z.string().nullable(),
  /** What is missing, said plainly; null where nothing is. */
  honest: bilingual.nullable(),
})
type Line = z.output<typeof line>

const PARTS = 'docs/seeds.d'
const PAGE = 'docs/seeds.md'
const SYSTEMS = 81

function lines(): readonly Line[] {
  const folder = path.join(ROOT, PARTS)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => z.array(line).parse(parse(readFileSync(path.join(folder, file), 'utf8'))))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function page(all: readonly Line[]): string {
  const tested = all.filter((one) => one.test !== null).length
  const whole = all.filter((one) => one.test !== null && one.honest === null).length
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  return [
    '# 公报与报纸所列的八十一项系统与机制 · The eighty-one systems and mechanisms of the papers',
    '',
    `${all.length} 项；有通过的测试 ${tested} 项，其中没有保留的 ${whole} 项。表由 \`${PARTS}\` 生成（\`LIANDONG_REFRESH=1 node --test dist/test/systems/seeds.test.js\`）。`,
    `${all.length} rows; ${tested} with a passing test, ${whole} of them without reservation. Made from \`${PARTS}\`.`,
    '',
    '| # | 系统 · System | 跑着什么 · What runs | 在哪 · Where | 测试 · Test | 说明 · What is missing |',
    '|---|---|---|---|---|---|',
    ...all.map((one) => {
      const shown = one.test === null ? '—' : `[${path.basename(one.test, '.test.ts')}](../${one.test})`
      const missing = one.honest === null ? '' : `${one.honest.zh} ${one.honest.en}`
      const cells = [
        one.id,
        `${one.zh} · ${one.en}`,
        `${one.runs.zh} ${one.runs.en}`,
        `\`${one.where}\``,
        shown,
        missing,
      ]
      return `| ${cells.map(cell).join(' | ')} |`
    }),
    '',
  ].join('\n')
}

test('every system the papers name stands in the table once', () => {
  const ids = lines().map(({ id }) => id)
  assert.deepEqual(
    ids,
    Array.from({ length: SYSTEMS }, (_, index) => `S${String(index + 1).padStart(2, '0')}`),
  )
})

test('every test the table names is there and says in its titles what it shows', () => {
  for (const { id, test: file } of lines()) {
    if (file === null) continue
    assert.ok(existsSync(path.join(ROOT, file)), `${id}: ${file} is not there`)
    assert.match(readSource(file), /\b(?:test|it)\(\s*['"`]/, `${id}: ${file} tests nothing`)
  }
})

test('the page says what its parts say', () => {
  const wanted = page(lines())
  if (process.env.LIANDONG_REFRESH) writeFileSync(path.join(ROOT, PAGE), wanted)
  assert.equal(readSource(PAGE), wanted)
})
