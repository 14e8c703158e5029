// The small parts of the command line that can be tested without starting anything.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import test, { after } from 'node:test'
import fc from 'fast-check'
import { loadBook } from '../../src/instruments/load-book.js'
import { chanceFor } from '../../src/start/commands/chance.js'
import { showProgress } from '../../src/start/commands/progress.js'
import { readRequests } from '../../src/start/commands/replay/read-requests.js'
import { demoAccounts } from '../../src/start/demo/accounts.js'
import { createUndo } from '../../src/start/demo/undo.js'
import { checkNodeSettings } from '../../src/start/node/settings.js'
import { ROOT } from '../support/source-files.js'

const folder = mkdtempSync(path.join(tmpdir(), 'liandong-small-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('chance is the same for the same seed and question, and lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, of) => {
      const [a, b] = [chanceFor(seed, of), chanceFor(seed, of)]
      for (let draw = 0; draw < 20; draw++) {
        const value = a.next()
        assert.equal(value, b.next())
        assert.ok(value >= 0 && value < 1)
      }
    }),
  )
})

test('chance is fair enough: 5 % happens about once in twenty', () => {
  let happened = 0
  for (let index = 0; index < 4000; index++) if (chanceFor('1', `${index} returned`).happens(0.05)) happened += 1
  assert.ok(happened > 140 && happened < 260, String(happened))
})

function recorder(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  let text = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString()
      done()
    },
  }) as unknown as NodeJS.WriteStream
  Object.assign(stream, { isTTY, columns: 120 })
  return { stream, text: () => text }
}

test('on a terminal the progress is one line that is redrawn', () => {
  const { stream, text } = recorder(true)
  let clock = 0
  const progress = showProgress('replay', 10, stream, () => clock)
  for (let done = 1; done <= 10; done++) {
    clock += 200
    progress.update(done)
  }
  progress.end()
  assert.equal(text().split('\n').length, 2)
  assert.match(text(), /10\/10 100%/)
})

test('elsewhere the progress is a plain line at most every ten seconds', () => {
  const { stream, text } = recorder(false)
  let clock = 0
  const progress = showProgress('replay', 100, stream, () => clock)
  for (let done = 1; done <= 100; done++) {
    clock += 300
    progress.update(done)
  }
  assert.equal(text().trimEnd().split('\n').length, 2, 'thirty seconds: at ten and at twenty')
  progress.end()
  const lines = text().trimEnd().split('\n')
  assert.equal(lines.length, 3)
  assert.ok(!text().includes('\r'))
})

test('requests are read line by line, and a line that is none is named', async () => {
  const file = path.join(folder, 'requests.jsonl')
  writeFileSync(file, `{"text":"一"}\n\n{"text":"二\\u0007","id":"x"}\n{"text":"  "}\n{"text":"三"}\n`)
  assert.deepEqual(await readRequests(file, 10), ['一', '二', '三'])
  assert.deepEqual(await readRequests(file, 2), ['一', '二'])
  writeFileSync(file, '{"text":"一"}\n{"words":"二"}\n')
  await assert.rejects(readRequests(file, 10), /requests\.jsonl:2/)
  writeFileSync(file, '{"text":"一"}\n{\n')
  await assert.rejects(readRequests(file, 10), /requests\.jsonl:2 is not JSON/)
})

test('what was started is stopped in the opposite order, and one that fails does not keep the others', async () => {
  const order: string[] = []
  const failures: unknown[] = []
  const undo = createUndo((cause) => failures.push(cause))
  undo.add(() => void order.push('database'))
  undo.add(() => {
    throw new Error('will not stop')
  })
  undo.add(() => void order.push('node'))
  assert.equal(await undo.run(), true)
  assert.deepEqual(order, ['node', 'database'])
  assert.equal(failures.length, 1)
  undo.add(() => void order.push('late'))
  assert.deepEqual(order, ['node', 'database', 'late'], 'what is started while stopping is stopped at once')
})

test('every role of a platform and every unit has a demo account, and no name is given twice', async () => {
  const { place } = await loadBook(path.join(ROOT, 'packs', 'haimen'))
  for (const platform of ['12345', '110'] as const) {
    const accounts = demoAccounts(platform, place)
    assert.equal(new Set(accounts.map((account) => account.name)).size, accounts.length)
    const units = place.units.filter((unit) => unit.under === platform).map((unit) => unit.id)
    assert.deepEqual(
      units.filter((unit) => !accounts.some((account) => account.unit === unit)),
      [],
    )
  }
})

test('node settings with a wrong member name it', () => {
  assert.throws(() => checkNodeSettings({ platform: '119' }, 'a test'), /platform[\s\S]*databaseUrl/)
})
