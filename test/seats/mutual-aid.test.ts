// Three times the calls: aid is asked for, lent, declined and ended between two nodes, and both keep the same count (clause 9, rule R05).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { runErrands } from '../../src/jobs/run-errands.js'
import type { RecordFile } from '../../src/registers/record-file.js'
import { newId } from '../../src/terms/ids.js'
import type { Json } from '../../src/terms/json.js'
import type { Platform } from '../../src/terms/platform.js'
import { instant } from '../../src/terms/time.js'
import { type TwoNodes, twoNodes } from '../exchange/support/two-nodes.js'

let pair: TwoNodes
before(async () => {
  pair = await twoNodes()
})
after(() => pair.close())

const storeOf = (platform: Platform) => (platform === '110' ? pair.police : pair.hotline).store
const lead = (platform: Platform) => ({ platform, account: `lead-${platform}`, role: 'shift_lead', unit: null })
const faults: unknown[] = []

async function errands(): Promise<void> {
  for (const platform of ['12345', '110'] as const) {
    await runErrands(storeOf(platform), platform, instant(pair.now), (fault) => faults.push(fault))
  }
}

/** Errands out, messages across, errands in. */
async function across(): Promise<void> {
  await errands()
  await pair.settle(4)
  await errands()
}

async function act(platform: Platform, id: string | null, move: string, fields: Record<string, Json> = {}) {
  const command =
    id === null
      ? ({ kind: 'open', register: 'mutual-aid', fields } as const)
      : ({ kind: 'move', move, fields } as const)
  return storeOf(platform).performRecord(id, { command, by: lead(platform), key: newId() })
}

async function done(platform: Platform, id: string | null, move: string, fields: Record<string, Json> = {}) {
  const performed = await act(platform, id, move, fields)
  assert.ok(performed.ok, performed.ok ? '' : JSON.stringify(performed.refusal))
  return performed.value.record
}

const surge = { event: '城北仓库起火，市民集中来电', occasion: 'accident', suddenEvent: true, waiting: 23, seats: 3 }

async function aidOn(platform: Platform): Promise<readonly RecordFile[]> {
  return (await storeOf(platform).listRecords({ register: 'mutual-aid' })).items
}

const lent = (records: readonly RecordFile[], state: string) =>
  records.filter((one) => one.state === state).reduce((sum, one) => sum + Number(one.fields.lent), 0)

test('three times the calls: aid is asked for, heard under a number of its own, lent, and counted alike on both sides until it ends', async () => {
  const mine = await done('12345', null, 'open', surge)
  await done('12345', mine.id, 'ask')
  await across()
  const theirs = (await aidOn('110'))[0]
  assert.equal(theirs?.state, 'heard')
  assert.equal(theirs?.fields.theirNumber, mine.number)
  assert.equal(theirs?.fields.seats, 3)
  assert.equal(theirs?.fields.event, '重大事故')
  assert.ok(!JSON.stringify(theirs).includes('仓库'), 'the words typed in stay on the asking side')

  const tooMany = await act('110', theirs?.id ?? '', 'grant', { lent: 4 })
  assert.equal(tooMany.ok, false)
  await done('110', theirs?.id ?? '', 'grant', { lent: 2 })
  await across()
  const after = await storeOf('12345').findRecord(mine.id)
  assert.equal(after?.state, 'lent')
  assert.equal(after?.fields.lent, 2)
  assert.equal(after?.fields.theirNumber, theirs?.number)
  assert.equal(lent(await aidOn('12345'), 'lent'), lent(await aidOn('110'), 'lending'))

  await done('12345', mine.id, 'end', { note: '火已扑灭' })
  await across()
  assert.equal((await storeOf('110').findRecord(theirs?.id ?? ''))?.state, 'ended')
  assert.equal(lent(await aidOn('110'), 'lending'), 0)
  const peer = await storeOf('12345').peer('110')
  assert.equal(peer.waiting, 0, 'every word has its receipt')
  assert.deepEqual(faults, [])
})

test('the other side may decline, and by R05 nobody is asked while the own seats suffice', async () => {
  const calm = await done('110', null, 'open', { ...surge, waiting: 3 })
  const early = await act('110', calm.id, 'ask')
  assert.equal(early.ok ? '' : early.refusal.code, 'guard_not_held')
  await done('110', calm.id, 'update', { waiting: 40 })
  await done('110', calm.id, 'ask')
  await across()
  const heard = (await aidOn('12345')).find((one) => one.state === 'heard')
  await done('12345', heard?.id ?? '', 'refuse', { note: '本方也在排队' })
  await across()
  assert.equal((await storeOf('110').findRecord(calm.id))?.state, 'declined')
})

test('asked and withdrawn at once: the other side hears both in their order', async () => {
  const mine = await done('12345', null, 'open', surge)
  await done('12345', mine.id, 'ask')
  await done('12345', mine.id, 'end')
  await across()
  const theirs = (await aidOn('110')).find((one) => one.fields.theirNumber === mine.number)
  assert.equal(theirs?.state, 'ended')
})

test('a word heard of a register or a kind that is unknown here is filed and does nothing', async () => {
  const before = (await aidOn('110')).length
  const data = { register: 'mutual-aid', ref: null, fields: { seats: 2 } }
  await storeOf('12345').enqueue({ to: '110', type: 'aid.rescheduled', data, at: instant(pair.now), key: 'newer' })
  await storeOf('12345').enqueue({
    to: '110',
    type: 'aid.asked',
    data: { ...data, register: 'unheard-of' },
    at: instant(pair.now),
    key: 'newer-2',
  })
  await across()
  assert.equal((await aidOn('110')).length, before)
  assert.equal((await storeOf('12345').peer('110')).waiting, 0)
})
