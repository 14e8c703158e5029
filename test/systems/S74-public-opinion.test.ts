// S74 社情民意: five steps, and how much of it was adopted.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('the five steps of a piece and the share adopted can be looked up', async (t) => {
  const { as } = await registersOf(t)
  const staff = await as('agent')
  const unit = await as('unit_clerk', 'transport-bureau')
  const piece = (n: number) => ({ title: `公交线路${n}`, seen: '末班车太早', field: '民生', source: '委员' })
  const pieces = [await staff.opened('opinion-pieces', piece(1)), await staff.opened('opinion-pieces', piece(2))]
  const third = await staff.opened('opinion-pieces', piece(3))
  const [one, two] = pieces
  assert.ok(one && two)

  assert.equal((await staff.move(one.id, 'submit', { to: 'transport-bureau' })).status >= 400, true)
  for (const { id } of pieces) {
    await staff.moved(id, 'distil', { gist: '晚间客流与班次不合' })
    await staff.moved(id, 'word', { proposal: '末班车延后一小时' })
    await staff.moved(id, 'submit', { to: 'transport-bureau' })
  }
  await unit.moved(one.id, 'adopt', { feedback: '两条线已延后' })
  await unit.moved(two.id, 'decline', { feedback: '客流不足' })
  await staff.moved(one.id, 'follow', { followed: '四月起执行' })

  assert.equal((await staff.read(one.id)).state, 'followed')
  assert.equal((await staff.read(third.id)).state, 'found')
  const rate = await staff.figure('opinion-pieces', 'rate')
  assert.deepEqual([rate.value, rate.from], ['50.00', { count: 1, over: 2 }])
  const steps = []
  for (const n of [1, 2, 3, 4, 5]) steps.push((await staff.figure('opinion-pieces', `inStep${n}`)).value)
  assert.deepEqual(steps, ['1', '0', '0', '1', '1'])
})
