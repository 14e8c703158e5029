// S40 · Guidance, reminder, supervision (海政发〔2023〕6号 二(三)).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'

test('a task that lags enters the reminders by itself and then supervision', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T01:00:00.000Z')
  const office = await as('unit_leader', 'rule-of-law-office')
  const unit = await as('unit_clerk', 'transport-bureau')
  const open = (task: string) => office.opened('law-tasks', { task, unit: 'transport-bureau', due: '2023-06-09' })
  const late = await open('负责人述法')
  const prompt = await open('旁听庭审')
  const state = async (id: string) => (await unit.read(id)).state
  await office.moved(prompt.id, 'finish', { result: '已旁听两次' })
  await at('2023-06-09T15:00:00.000Z')
  assert.equal(await state(late.id), 'guided')
  await at('2023-06-10T01:00:00.000Z')
  assert.equal(await state(late.id), 'reminded')
  assert.equal((await unit.read(late.id)).fields.next, '督办')
  await at('2023-06-25T01:00:00.000Z')
  assert.equal(await state(late.id), 'supervised')
  assert.equal(await state(prompt.id), 'done')
  const { timeline } = await unit.read(late.id)
  assert.deepEqual(
    timeline.map((one: { kind: string }) => one.kind),
    ['record_opened', 'remind', 'supervise'],
  )
  await unit.moved(late.id, 'report', { progress: '材料已交' })
  const done = await office.moved(late.id, 'finish', { result: '已述法' })
  assert.equal(done.state, 'done')
  assert.equal(done.fields.next, 'close')
})
