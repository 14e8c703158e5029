// Models in the store: kept byte for byte, switched one at a time, never changed or removed.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { ModelSwitch, StoredModel } from '../../src/store/model-port.js'
import { newId } from '../../src/terms/ids.js'
import { freshStore } from './support/fresh-store.js'

const AT = '2026-03-02T01:00:00.000Z'
const DENIED = { code: '42501' }

function model(id: string, more: Partial<StoredModel> = {}): StoredModel {
  return {
    ...{ id, madeAt: AT, madeBy: 'somebody', instrument: 'paper', packVersion: '2023-03-24', packDigest: 'abc' },
    ...{ trainer: 1, parent: null, digest: 'd', learntFrom: { trained: 3 }, measures: {} },
    ...more,
  }
}

function turn(seq: number, to: string | null): ModelSwitch {
  return { seq, at: AT, by: 'somebody', model: to, reason: 'promoted', measures: { better: true } }
}

test('a model comes back byte for byte, with what it was learnt from', async (t) => {
  const { store } = await freshStore(t)
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256)
  const [first, second] = [model(newId()), model(newId(), { madeAt: '2026-03-03T01:00:00.000Z', parent: 'x' })]
  const lessons = [
    { caseId: 'a', source: 'confirmed_dispatch', actionHash: 'h1', held: false },
    { caseId: 'b', source: 'adjudicated_return', actionHash: 'h2', held: true },
  ] as const
  await store.saveModel(first, bytes, lessons)
  await store.saveModel(second, bytes.subarray(0, 10), [])
  const found = await store.findModel(first.id)
  assert.deepEqual({ ...found, bytes: undefined }, { ...first, bytes: undefined })
  assert.deepEqual(Uint8Array.from(found?.bytes ?? []), bytes)
  assert.deepEqual(await store.modelLessons(first.id), lessons)
  assert.deepEqual(await store.modelLessons(second.id), [])
  assert.equal(await store.findModel(newId()), undefined)
  assert.deepEqual(
    (await store.listModels(10)).map(({ id, size }) => [id, size]),
    [
      [second.id, 10],
      [first.id, 70_000],
    ],
  )
})

test('a model whose lessons cannot be kept is not kept either', async (t) => {
  const { store } = await freshStore(t)
  const one = model(newId())
  const twice = { caseId: 'a', source: 'confirmed_dispatch', actionHash: 'h', held: false } as const
  await assert.rejects(store.saveModel(one, new Uint8Array(3), [twice, twice]))
  assert.equal(await store.findModel(one.id), undefined)
})

test('of two who switch at once one is told that somebody was first', async (t) => {
  const { store } = await freshStore(t)
  assert.equal(await store.lastSwitch(), undefined)
  const both = await Promise.all([store.addSwitch(turn(1, 'one')), store.addSwitch(turn(1, 'other'))])
  assert.deepEqual(both.sort(), [false, true])
  assert.equal(await store.addSwitch({ ...turn(2, null), reason: 'rolled_back' }), true)
  assert.deepEqual(
    (await store.listSwitches()).map(({ seq, reason }) => [seq, reason]),
    [
      [1, 'promoted'],
      [2, 'rolled_back'],
    ],
  )
  const last = await store.lastSwitch()
  assert.deepEqual([last?.seq, last?.model, last?.measures], [2, null, { better: true }])
})

test('one tenant sees neither models nor switches of another', async (t) => {
  const { store, another } = await freshStore(t)
  const one = model(newId())
  await store.saveModel(one, new Uint8Array(3), [])
  await store.addSwitch(turn(1, one.id))
  const other = another({ tenant: 'sample/110' })
  assert.deepEqual(await other.listModels(10), [])
  assert.equal(await other.findModel(one.id), undefined)
  assert.equal(await other.lastSwitch(), undefined)
  assert.equal(await other.addSwitch(turn(1, null)), true)
})

test('the application can neither change nor remove a model, what it was learnt from, or a switch', async (t) => {
  const { store, app } = await freshStore(t)
  const one = model(newId())
  await store.saveModel(one, new Uint8Array(3), [
    { caseId: 'a', source: 'confirmed_dispatch', actionHash: 'h', held: false },
  ])
  await store.addSwitch(turn(1, one.id))
  for (const table of ['models', 'model_lessons', 'model_switches']) {
    assert.equal((await app.query(`select from ${table}`)).rowCount, 1, table)
    await assert.rejects(app.query(`update ${table} set tenant = tenant`), DENIED, table)
    await assert.rejects(app.query(`delete from ${table}`), DENIED, table)
    await assert.rejects(app.query(`truncate ${table}`), DENIED, table)
  }
})
