// `learn` and `triage --deck` from the command line: numbers on standard output, a wrong line named by its number.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { readDeck } from '../../src/start/commands/deck/read-deck.js'
import { readExamples } from '../../src/start/commands/learn/read-examples.js'
import { readModel } from '../../src/suggest/learn/model-file.js'
import { Fault } from '../../src/terms/refusal.js'
import { liandong } from '../support/command.js'
import { inventedSet } from './invented-set.js'

const folder = mkdtempSync(path.join(tmpdir(), 'liandong-learn-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, lines: readonly unknown[]): string {
  const at = path.join(folder, name)
  writeFileSync(at, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return at
}

const faultNaming =
  (...words: readonly string[]) =>
  (error: unknown): boolean =>
    error instanceof Fault && words.every((word) => error.message.includes(word))

const train = file(
  'train.jsonl',
  inventedSet(300).map(({ text, label }) => ({ text, unit: label })),
)

test('learn measures on the test file and writes the model', async () => {
  const test = file(
    'test.jsonl',
    inventedSet(100, 0, 2).map(({ text, label }) => ({ text, unit: label })),
  )
  const out = path.join(folder, 'unit.model')
  const told = await liandong(['learn', '--train', train, '--test', test, '--label', 'unit', '--out', out, '--json'])
  assert.equal(told.code, 0, told.error)
  const report = JSON.parse(told.out) as {
    measuredOn: string
    measures: { texts: number; accuracy: number }
    modelBytes: number
  }
  assert.equal(report.measuredOn, 'test')
  assert.equal(report.measures.texts, 100)
  assert.ok(report.measures.accuracy > 0.9)
  assert.equal(readFileSync(out).length, report.modelBytes)
  assert.deepEqual(readModel(readFileSync(out)).labels, ['噪音', '垃圾', '路灯'])
})

for (const [what, lines, word] of [
  ['is not JSON', ['{"text":"路灯","unit":"a"}', '{"text":'], 'line 2'],
  ['has no text', ['{"text":"路灯","unit":"a"}', '', '{"unit":"a"}'], 'line 3'],
  ['has a list for a label', ['{"text":"路灯","unit":["a"]}'], 'line 1'],
] as const) {
  test(`learn names a line that ${what}`, async () => {
    const fields = { text: 'text', also: [], label: 'unit', present: false }
    await assert.rejects(readExamples(file('bad.jsonl', lines), fields), faultNaming(word))
  })
}

test('learn says when no line has the label', async () => {
  const told = await liandong(['learn', '--train', train, '--label', 'unitM'])
  assert.equal(told.code, 1)
  assert.ok(told.error.includes('unitM'), told.error)
})

test('a deck is scored, and each text has its line with the fields of a single triage', async () => {
  const deck = file('deck.jsonl', [
    {
      id: 'a',
      received_by: '110',
      channel: 'phone',
      text: '小区里的井盖不见了',
      accept: '12345',
      rows: ['B01'],
      also_ok: [],
      danger: false,
    },
    {
      id: 'b',
      received_by: '12345',
      channel: 'internet',
      text: '',
      accept: 'out',
      rows: [],
      also_ok: [],
      danger: false,
    },
    // Marked wrongly on purpose: the score has to say so.
    {
      id: 'c',
      received_by: '12345',
      channel: 'phone',
      text: '路灯坏了',
      accept: 'kb',
      rows: ['A01'],
      also_ok: [],
      danger: true,
    },
  ])
  const out = path.join(folder, 'out.jsonl')
  const told = await liandong(['triage', '--deck', deck, '--out', out, '--as-of', '2026-11-21'])
  assert.equal(told.code, 0, told.error)
  const lines = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  assert.deepEqual(
    lines.map(({ id }) => id),
    ['a', 'b', 'c'],
  )
  const single = await liandong(['triage', '--text', '路灯坏了', '--as-of', '2026-11-21'])
  assert.deepEqual(lines[2], { id: 'c', ...(JSON.parse(single.out) as object) })
  assert.match(told.out, /danger recall: 0\.0% \(0\/1\)/)
  assert.match(told.out, /row top-1: 50\.0% \(1\/2\)/)
  assert.match(told.out, /worst errors[\s\S]*c {2}路灯坏了/)
})

for (const [what, line, word] of [
  ['accepts what no side is', { id: 1, text: '路灯', accept: '119' }, 'accept'],
  ['has no text', { id: 1 }, 'text'],
  ['has no id', { text: '路灯' }, 'id'],
  ['came by pigeon', { id: 1, text: '路灯', channel: 'pigeon' }, 'channel'],
  ['names rows as a word', { id: 1, text: '路灯', rows: 'B01' }, 'rows'],
  ['repeats an id', { id: 'first', text: '路灯' }, 'line 1'],
] as const) {
  test(`a deck with a line that ${what} is refused with its number`, async () => {
    const deck = file('bad-deck.jsonl', [{ id: 'first', text: '路灯' }, line])
    await assert.rejects(readDeck(deck), faultNaming('line 2', word))
  })
}

test('a single text is too little to learn from, and learn says so', async () => {
  const told = await liandong(['learn', '--train', file('one.jsonl', [{ text: '路灯', unit: 'a' }]), '--label', 'unit'])
  assert.equal(told.code, 1)
  assert.ok(told.error.includes('fewest'), told.error)
})
