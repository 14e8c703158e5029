// The supervisor is warned of a growing crowd and of a matter that comes far more often than usual, and of nothing else.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Store } from '../../src/store/port.js'
import { instant, ms } from '../../src/terms/time.js'
import { type FreshStore, freshStore, granted } from './support/fresh-store.js'
import { AGENT, contact } from './support/small-desk.js'

const DAY = 24 * 60
let phones = 0
const phone = (): string => `1390000${String(1000 + ++phones)}`
type More = Parameters<typeof contact>[1]

async function ring(store: Store, text: string, more: More = {}) {
  return granted(await store.open(contact(text, { phone: phone(), ...more }))).file
}

function lastDay({ store, clock }: FreshStore) {
  return store.clusters({ since: instant(ms(clock.now) - DAY * 60_000), now: clock.now })
}

test('five people about one road within a day are told of, with who, where, when and how dangerous it is', async (t) => {
  const fresh = await freshStore(t)
  const { store, clock } = fresh
  const start = clock.now
  const files = []
  for (const text of [
    '解放路停水了',
    '家里没水，解放路这边',
    '解放路一滴水都没有',
    '解放路停水还闻到煤气味',
    '停水，解放路',
  ]) {
    files.push(await ring(store, text, { rows: ['B10'], town: 'sanxing' }))
    clock.forward(60)
  }
  await ring(store, '解放路路灯不亮', { rows: ['B02'], town: 'sanxing' })
  const main = files[4]
  const gone = files[0]
  assert.ok(main && gone)
  granted(await store.merge(gone.id, main.id, { by: AGENT, key: 'merge-the-first', reason: '同一件事' }))
  const found = await lastDay(fresh)
  assert.equal(found.length, 1)
  const { samples, hours, ...rest } = found[0] as (typeof found)[number]
  assert.deepEqual(rest, {
    ...{ kind: 'mass_event', by: 'place', row: 'B10', town: 'sanxing', place: '解放路', usual: null },
    ...{ size: 5, requesters: 5, danger: 1, merged: 1, firstAt: start, lastAt: main.receivedAt },
  })
  assert.deepEqual([hours.length, hours.reduce((sum, one) => sum + one, 0)], [24, 5])
  assert.equal(samples[0]?.caseId, main.id, 'the newest open file first: the others can be merged into it')
  assert.equal(samples.at(-1)?.state, 'merged')
  clock.forward(2 * DAY)
  assert.deepEqual(await lastDay(fresh), [])
})

test('the same person five times, a drill of five and four people are no crowd', async (t) => {
  const fresh = await freshStore(t)
  const at = { rows: ['B10'], town: 'sanxing' }
  for (let n = 0; n < 6; n++) await ring(fresh.store, `解放路停水第${n}次`, { ...at, phone: '13800000001' })
  for (let n = 0; n < 6; n++) await ring(fresh.store, '通源路停水', { ...at, drill: true })
  for (let n = 0; n < 4; n++) await ring(fresh.store, '人民路停水', { ...at, town: 'changle' })
  assert.deepEqual(await lastDay(fresh), [])
})

test('what comes every day does not warn; three times as often does, even from one caller', async (t) => {
  const fresh = await freshStore(t)
  const { store, clock } = fresh
  const at = { rows: ['B05'], town: 'sanxing' }
  for (let day = 0; day < 10; day++) {
    for (let n = 0; n < 4; n++) await ring(store, `夜里太吵${day}${n}`, at)
    clock.forward(DAY)
  }
  for (let n = 0; n < 6; n++) await ring(store, `夜里太吵了${n}`, at)
  assert.deepEqual(await lastDay(fresh), [])
  for (let n = 0; n < 7; n++) await ring(store, `夜里吵${n}`, { ...at, phone: '13800000001' })
  const [surge] = await lastDay(fresh)
  assert.deepEqual([surge?.kind, surge?.size, surge?.requesters], ['mass_event', 13, 7])
  assert.ok(surge?.usual && surge.usual >= 4 && surge.usual < 4.5, `${surge?.usual}`)
})

test('a flood from few people is a surge', async (t) => {
  const fresh = await freshStore(t)
  const { store, clock } = fresh
  const at = { rows: ['B05'], town: 'sanxing' }
  await ring(store, '夜里太吵', at)
  clock.forward(10 * DAY)
  for (let n = 0; n < 9; n++) await ring(store, `夜里吵${n}`, { ...at, phone: '13800000001' })
  const [surge] = await lastDay(fresh)
  assert.deepEqual([surge?.kind, surge?.requesters, surge?.size], ['surge', 1, 9])
  assert.ok(surge && surge.usual !== null && surge.usual < 1)
})

test('one tenant hears nothing of another’s crowd', async (t) => {
  const { store, another, clock } = await freshStore(t)
  for (let n = 0; n < 6; n++) await ring(store, '解放路停水', { rows: ['B10'] })
  const since = instant(ms(clock.now) - DAY * 60_000)
  assert.equal((await store.clusters({ since, now: clock.now })).length, 1)
  assert.deepEqual(await another({ tenant: 'sample/110' }).clusters({ since, now: clock.now }), [])
})
