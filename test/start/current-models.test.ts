// A node takes up a switch of models while it runs, and never reads with a model that does not fit its pack.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import path from 'node:path'
import test, { before } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadBook } from '../../src/instruments/load-book.js'
import type { Book, Pack } from '../../src/instruments/pack.js'
import { packDigest } from '../../src/start/models/built-models.js'
import { createCurrentModels, type TakenUp } from '../../src/start/models/current-models.js'
import type { ModelSwitch, StoredModel } from '../../src/store/model-port.js'
import { learnMatters, MATTER_TRAINER } from '../../src/suggest/matters/learn-matters.js'
import { writeMatterModel } from '../../src/suggest/matters/matter-model.js'
import { ROOT } from '../support/source-files.js'

const AT = '2026-03-02T01:00:00.000Z'

let book: Book
let pack: Pack
let bytes: Uint8Array
before(async () => {
  book = await loadBook(path.join(ROOT, 'packs', 'sample-town'))
  pack = book.packs.find((one) => one.matters.length > 0) as Pack
  const said = ['路灯坏了好久', '井盖没有了', '有人打架', '煤气味很大', '身份证怎么补办']
  const rows = ['H1', 'H2', 'P1', 'P2', 'P3']
  const labels = { outside: null, danger: false, knowledge: false, split: false, facts: {}, ask: null }
  const lessons = ['东街', '西巷', '北门', '南苑'].flatMap((where) =>
    said.map((text, at) => ({ text: `${where}${text}`, rows: [rows[at] as string], ...labels })),
  )
  bytes = writeMatterModel(learnMatters(pack, () => {}, lessons))
})

function ledger() {
  const models = new Map<string, StoredModel & { bytes: Uint8Array }>()
  const switches: ModelSwitch[] = []
  return {
    save(id: string, more: Partial<StoredModel> = {}) {
      const made = { id, madeAt: AT, madeBy: 'x', instrument: pack.id, packVersion: pack.document.version }
      const digest = createHash('sha256').update(bytes).digest('hex')
      const from = { packDigest: packDigest(pack), trainer: MATTER_TRAINER, parent: null, digest }
      models.set(id, { ...made, ...from, learntFrom: {}, measures: {}, bytes, ...more })
    },
    turn(model: string | null) {
      switches.push({ seq: switches.length + 1, at: AT, by: 'x', model, reason: 'promoted', measures: {} })
    },
    store: { lastSwitch: async () => switches.at(-1), findModel: async (id: string) => models.get(id) },
  }
}

test('the model put to work is read with from the next look on, and the built one after going back', async () => {
  const { save, turn, store } = ledger()
  const current = createCurrentModels(book, () => null)
  assert.equal(await current.look(store), undefined)
  save('later')
  turn('later')
  assert.equal(current.read(pack), null)
  assert.deepEqual(await current.look(store), { model: 'later' })
  assert.equal(current.read(pack)?.name, 'later')
  assert.equal(current.read({ ...pack }), null, 'another pack has its own')
  turn(null)
  assert.deepEqual(await current.look(store), { model: null })
  assert.equal(current.read(pack), null)
})

test('a model of a pack that has changed since is not read with', async () => {
  const { save, turn, store } = ledger()
  const current = createCurrentModels(book, () => null)
  save('stale', { packDigest: 'another' })
  turn('stale')
  assert.deepEqual(await current.look(store), { model: null, because: 'pack_changed' })
  assert.equal(current.read(pack), null)
})

test('a damaged model stops the look, not what reads, and is tried again', async () => {
  const { save, turn, store } = ledger()
  const current = createCurrentModels(book, () => null)
  save('good')
  turn('good')
  await current.look(store)
  save('bad', { digest: '0'.repeat(64) })
  turn('bad')
  await assert.rejects(current.look(store), /digest does not fit/)
  await assert.rejects(current.look(store), /digest does not fit/)
  assert.equal(current.read(pack)?.name, 'good')
})

test('a watching node takes a switch up by itself, also after a look that failed', async () => {
  const { save, turn, store } = ledger()
  const current = createCurrentModels(book, () => null, 10)
  const taken: TakenUp[] = []
  let failures = 0
  let broken = true
  const shaky = {
    ...store,
    lastSwitch: async () => {
      if (broken) throw new Error('the database is away')
      return store.lastSwitch()
    },
  }
  const stop = current.watch(
    shaky,
    (one) => taken.push(one),
    () => failures++,
  )
  save('later')
  turn('later')
  while (failures === 0) await sleep(5)
  broken = false
  for (let wait = 0; taken.length === 0 && wait < 400; wait++) await sleep(5)
  assert.deepEqual(taken, [{ model: 'later' }])
  await stop()
  turn(null)
  await sleep(50)
  assert.equal(taken.length, 1, 'stopped is stopped')
})
