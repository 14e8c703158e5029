// The command line: one JSON from triage, an honest verify, clear words when it is called wrongly or nothing runs.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { type Action, CHAIN_START, hashOf } from '../../src/cases/action.js'
import { keepSecrets } from '../../src/start/node/secrets.js'
import { liandong as run } from '../support/command.js'

const folder = mkdtempSync(path.join(tmpdir(), 'liandong-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const liandong = (...argv: string[]) => run(argv, { environment: { LIANDONG_HOME: path.join(folder, 'home') } })

test('triage prints exactly one JSON with the members it promises', async () => {
  const told = await liandong(
    'triage',
    '--text',
    '小区里的井盖不见了，走路很危险',
    '--received-by',
    '110',
    '--channel',
    'phone',
  )
  assert.equal(told.code, 0, told.error)
  const answer = JSON.parse(told.out) as Record<string, unknown>
  assert.deepEqual(Object.keys(answer).sort(), ['accept', 'ask', 'cites', 'danger', 'matters', 'mode'])
  assert.ok(['110', '12345', 'split', 'kb', 'out'].includes(String(answer.accept)))
  assert.equal(typeof answer.danger, 'boolean')
  assert.ok((answer.cites as unknown[]).length > 0)
})

test('triage decides the same twice', async () => {
  const ask = ['triage', '--text', '楼上装修天天从早吵到晚', '--as-of', '2026-11-21'] as const
  assert.equal((await liandong(...ask)).out, (await liandong(...ask)).out)
})

for (const [what, argv, word] of [
  ['without a text', ['triage'], '--text'],
  ['with a platform that does not exist', ['triage', '--text', '路灯坏了', '--received-by', '119'], '--received-by'],
  ['with a day that does not exist', ['triage', '--text', '路灯坏了', '--as-of', '2026-02-30'], '--as-of'],
  ['with facts it cannot read', ['triage', '--text', '路灯坏了', '--facts', 'blocked'], '--facts'],
  ['with an option it does not know', ['triage', '--txt', '路灯坏了'], '--txt'],
  ['as a command that does not exist', ['triage2'], 'triage2'],
] as const) {
  test(`a command called ${what} is told how to be called, with exit code 2`, async () => {
    const told = await liandong(...argv)
    assert.equal(told.code, 2, told.out)
    assert.equal(told.out, '')
    assert.ok(told.error.includes(word), told.error)
  })
}

test('replay, export and accounts say how to start the demo when none is running', async () => {
  const requests = path.join(folder, 'requests.jsonl')
  writeFileSync(requests, `${JSON.stringify({ text: '路灯坏了' })}\n`)
  for (const argv of [['replay', '--file', requests], ['export', '--case', 'X'], ['accounts'], ['reconcile']]) {
    const told = await liandong(...argv)
    assert.equal(told.code, 1, argv.join(' '))
    assert.match(told.error, /npm start/)
  }
})

test('help speaks both languages, or the one that is asked for', async () => {
  assert.match((await liandong('help')).out, /让公报跑起来[\s\S]*The gazette|让公报跑起来[\s\S]*the gazette runs/)
  assert.doesNotMatch((await liandong('help', 'en')).out, /让公报跑起来/)
})

function chain(kinds: readonly string[]): Action[] {
  const actions: Action[] = []
  for (const [index, kind] of kinds.entries()) {
    const draft = {
      caseId: '01900000-0000-7000-8000-000000000001',
      seq: index + 1,
      kind,
      at: `2026-11-21T08:00:0${index}.000Z`,
      by: { platform: '12345' as const, account: 'seat', role: 'agent', unit: null },
      legId: null,
      body: { step: index },
      cites: [],
      key: `key-${index}-12345678`,
      prev: actions[index - 1]?.hash ?? CHAIN_START,
    }
    actions.push({ ...draft, hash: hashOf(draft) })
  }
  return actions
}

function exported(name: string, actions: readonly unknown[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, `${actions.map((action) => JSON.stringify(action)).join('\n')}\n`)
  return file
}

test('verify accepts a whole chain', async () => {
  const told = await liandong(
    'verify',
    exported('whole.ndjson', chain(['contact_received', 'desk_opened', 'file_closed'])),
  )
  assert.equal(told.code, 0, told.out)
  assert.match(told.out, /3 linked steps/)
})

test('verify names the step that was altered, removed or moved', async () => {
  const actions = chain(['contact_received', 'desk_opened', 'order_dispatched', 'file_closed'])
  const [first, second, third, last] = actions
  assert.ok(second)
  const altered = [first, { ...second, body: { step: 99 } }, third, last]
  for (const [name, list, step] of [
    ['altered', altered, 2],
    ['removed', [first, third, last], 3],
    ['moved', [first, third, second, last], 3],
    ['cut at the front', [second, third, last], 2],
  ] as const) {
    const told = await liandong('verify', exported(`${name}.ndjson`, list))
    assert.equal(told.code, 1, name)
    assert.ok(told.out.includes(`step ${step}`), `${name}: ${told.out}`)
  }
})

test('verify says of a file that is no export that it is none', async () => {
  const file = path.join(folder, 'other.ndjson')
  writeFileSync(file, '{"number":"X"}\n')
  assert.equal((await liandong('verify', file)).code, 1)
  writeFileSync(file, 'not json\n')
  assert.match((await liandong('verify', file)).error, /other\.ndjson:1/)
  assert.match((await liandong('verify', path.join(folder, 'missing'))).error, /ENOENT/)
})

test('secrets are made once, kept, and readable by their owner alone', () => {
  const home = path.join(folder, 'secrets-home')
  const made = keepSecrets(home, Date.UTC(2026, 10, 21))
  assert.deepEqual(keepSecrets(home, Date.UTC(2026, 10, 22)), made)
  if (process.platform !== 'win32') assert.equal(statSync(path.join(home, 'secrets.json')).mode & 0o777, 0o600)
  assert.notEqual(made.nodes['110'].keys[0]?.x, made.nodes['12345'].keys[0]?.x)
})

test('a signing key is replaced before it ends, and the old one is kept for what it signed', () => {
  const home = path.join(folder, 'renew-home')
  const made = keepSecrets(home, Date.UTC(2026, 0, 1))
  const later = keepSecrets(home, Date.UTC(2027, 1, 1))
  assert.equal(later.nodes['110'].keys.length, 2)
  assert.deepEqual(later.nodes['110'].keys[0], made.nodes['110'].keys[0])
  assert.equal(later.nodes['110'].phoneHashKey, made.nodes['110'].phoneHashKey)
})
