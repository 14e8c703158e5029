// How people say it: what a heading tells about the sentences below it, and what is said to the one who wrote a heading wrongly.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { packsFolder } from './checks/broken-town.js'
import { loadBook } from './load-book.js'
import { readUtterances } from './utterances.js'

const FILE = 'utterances/rows.txt'
const read = (...lines: string[]) => readUtterances(FILE, lines.join('\n'))
const NOTHING = {
  rows: [],
  outside: null,
  danger: false,
  knowledge: false,
  split: false,
  facts: {},
  ask: null,
}

test('sentences mean what the heading above them says, until the next heading', () => {
  const { utterances, lines, findings } = read('# 说明', '= H1', '路灯不亮', '', '灯黑了好几天', '= H2', '井盖没了')
  assert.deepEqual(findings, [])
  assert.deepEqual(utterances, [
    { ...NOTHING, text: '路灯不亮', rows: ['H1'] },
    { ...NOTHING, text: '灯黑了好几天', rows: ['H1'] },
    { ...NOTHING, text: '井盖没了', rows: ['H2'] },
  ])
  assert.deepEqual(lines, [3, 5, 7])
})

test('a heading may name several rows, every flag, facts and the question to ask', () => {
  const { utterances, findings } = read(
    '= P1 H1 | danger; split; violence=yes; how_wide=street; ask where_now',
    '一句话',
  )
  assert.deepEqual(findings, [])
  assert.deepEqual(utterances, [
    {
      ...NOTHING,
      text: '一句话',
      rows: ['P1', 'H1'],
      danger: true,
      split: true,
      facts: { violence: 'yes', how_wide: 'street' },
      ask: 'where_now',
    },
  ])
  assert.equal(read('= P3 | kb', '身份证怎么补').utterances[0]?.knowledge, true)
})

test('a heading may name a ground on which neither platform accepts', () => {
  assert.deepEqual(read('= out court', '法院判了我不服').utterances, [
    { ...NOTHING, text: '法院判了我不服', outside: 'court' },
  ])
})

test('spaces around words and Windows line ends change nothing', () => {
  const plain = read('= P1 H1 | danger; ask where', '有人打架')
  assert.deepEqual(readUtterances(FILE, '  =  P1   H1 |danger ;  ask where;\r\n   有人打架  \r\n'), plain)
})

test('a sentence above the first heading is reported with its file and line, and not learnt from', () => {
  const { utterances, findings } = read('# 头', '路灯不亮', '灯黑了', '= H1', '路灯坏了')
  assert.deepEqual(
    utterances.map(({ text }) => text),
    ['路灯坏了'],
  )
  assert.equal(findings.length, 1, 'once for a file, not once a line')
  assert.deepEqual([findings[0]?.severity, findings[0]?.file, findings[0]?.line], ['error', FILE, 2])
  assert.match(findings[0]?.what.zh ?? '', /路灯不亮/)
  assert.match(findings[0]?.mend.en ?? '', /= ROW ROW \|/)
})

for (const [why, heading, said] of [
  ['a flag that does not exist', '= P1 | danger; urgent', 'urgent'],
  ['a fact without a value', '= P1 | violence=', 'violence='],
  ['a question without a fact', '= P1 | ask', 'ask'],
  ['two bars', '= P1 | danger | split', 'P1 | danger | split'],
  ['no row at all', '= | danger', 'danger'],
  ['nothing behind the sign', '=', ''],
  ['out without a ground', '= out', 'out'],
  ['out with two grounds', '= out court abroad', 'out court abroad'],
] as const) {
  test(`a heading with ${why} is refused at its line, and nothing is learnt under it`, () => {
    const { utterances, findings } = read('= H1', '路灯不亮', heading, '这句不该学', '= H2', '井盖没了')
    assert.deepEqual(
      utterances.map(({ rows }) => rows),
      [['H1'], ['H2']],
    )
    assert.deepEqual(
      findings.map(({ severity, file, line }) => [severity, file, line]),
      [['error', FILE, 3]],
    )
    assert.ok(findings[0]?.what.en.includes(said), findings[0]?.what.en)
  })
}

test('every fact value and every ground of the published list can be written in a heading', async () => {
  const { packs } = await loadBook(path.join(packsFolder(), 'haimen'))
  let tried = 0
  for (const { facts, outside } of packs) {
    const flags = facts.flatMap(({ id, values }) => [`ask ${id}`, ...values.map((value) => `${id}=${value.id}`)])
    for (const heading of [
      ...flags.map((flag) => `= X | ${flag}`),
      ...outside.map(({ ground }) => `= out ${ground}`),
    ]) {
      assert.deepEqual(read(heading, '一句话').findings, [], heading)
      tried += 1
    }
  }
  assert.ok(tried > 50, `${tried}`)
})

test('any file is read without a crash, and every sentence knows its line', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('= H1', '= P1 H1 | danger', '= out court', '= | x', '路灯不亮', '# 注', ''),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (parts) => {
      const content = parts.join('\n')
      const { utterances, lines } = readUtterances(FILE, content)
      assert.equal(lines.length, utterances.length)
      const written = content.split(/\r?\n/)
      for (const [at, { text, rows, outside }] of utterances.entries()) {
        assert.equal(written[(lines[at] as number) - 1]?.trim(), text)
        assert.ok(rows.length > 0 || outside !== null)
      }
    }),
  )
})
