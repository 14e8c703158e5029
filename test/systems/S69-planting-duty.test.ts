// S69 义务植树: the rate is one of people, not of acts.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf, type Shown } from '../support/registers.js'
import { imported } from './support.js'

test('the rate of fulfilled duty counts people: who plants twice counts once', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const town = await as('unit_clerk', 'town-yudong')
  await imported(
    town,
    'planting-duties',
    Array.from({ length: 20 }, (_, n) => ({ code: `Y-${n}`, town: '余东镇', forYear: 2023 })),
  )
  const people = await town.list('planting-duties')
  assert.equal(people.length, 20)
  assert.equal(
    (await town.open('planting-duties', { code: 'Y-1', town: '余东镇', forYear: 2023 })).body.code,
    'value_taken',
  )
  const done = { way: '造林绿化', doneOn: '2023-03-12' }
  for (const one of people.slice(0, 16)) await town.moved(one.id, 'fulfil', done)
  const [first] = people
  assert.ok(first)
  for (let more = 0; more < 5; more += 1) await town.moved(first.id, 'again', { ...done, way: '网络参与' })
  const short = await town.figure('planting-duties', 'rate')
  assert.deepEqual([short.value, short.agrees], ['80.00', false])
  assert.equal((await town.figure('planting-duties', 'times')).value, '21')

  const next = people[16]
  assert.ok(next)
  await town.moved(next.id, 'fulfil', done)
  const reached = await town.figure('planting-duties', 'rate')
  assert.deepEqual([reached.value, reached.agrees], ['85.00', true])
  assert.equal((await town.moved(next.id, 'certify', { certificateNo: 'Z-17' })).fields.certificateNo, 'Z-17')

  const { papers } = (await town.get('/api/targets')).body
  const target = papers.flatMap((one: Shown) => one.targets).find((one: Shown) => one.id === 'GR22')
  assert.deepEqual([Number(target.reached), target.status], [85, 'met'])
})

test('planting reported online is confirmed to the person’s entry, and a second report counts no second person', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const town = await as('unit_clerk', 'town-yudong')
  const duty = await town.opened('planting-duties', { code: 'Y-1', town: '余东镇', forYear: 2023 })
  const act = { town: '余东镇', way: '网络参与', what: '线上认养一棵树', who: '示例市民 13700000000' }
  for (const doneOn of ['2023-03-12', '2023-04-05']) {
    const told = await citizen.open('planting-acts', { ...act, doneOn })
    assert.equal(told.status, 201, told.text)
  }
  const reports = await town.list('planting-acts')
  assert.doesNotMatch(JSON.stringify(reports), /13700000000/)
  const other = await as('unit_clerk', 'town-sijia')
  for (const report of reports) {
    assert.equal((await other.move(report.id, 'confirm', { duty: duty.number })).status, 403)
    await town.moved(report.id, 'confirm', { duty: duty.number })
  }
  const done = await town.read(duty.id)
  assert.deepEqual([done.state, done.fields.times], ['fulfilled', 2])
  assert.equal((await town.figure('planting-duties', 'people')).value, '1')
  assert.equal((await town.figure('planting-duties', 'rate')).value, '100.00')
})

test('ten new bases are not eleven', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'natural-resources-bureau')
  const finish = async (n: number, openedFor: string): Promise<void> => {
    const base = await bureau.opened('planting-bases', { name: `示例基地${n}`, town: '余东镇', online: n === 1 })
    await bureau.moved(base.id, 'finish', { openedFor })
  }
  await finish(0, '2022-03-12')
  for (let n = 1; n <= 10; n += 1) await finish(n, '2023-03-12')
  assert.deepEqual(
    [(await bureau.figure('planting-bases', 'bases')).value, (await bureau.figure('planting-bases', 'bases')).agrees],
    ['10', false],
  )
  await finish(11, '2023-12-31')
  assert.equal((await bureau.figure('planting-bases', 'bases')).agrees, true)
})
