// S79 网格日常巡查: points give tasks by their period, a missed one shows red, a problem becomes a clue by itself.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a patrol point gives a task each period, a missed patrol shows red, and a problem found becomes a clue by itself', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2026-03-02T01:00:00.000Z')
  const clerk = () => as('unit_clerk', 'town-changle')
  const point = await (await clerk()).opened('patrol-points', {
    name: '通启河三号塘',
    pointKind: '坑塘',
    town: 'changle',
    period: 7,
  })
  await at('2026-03-02T01:05:00.000Z')
  const [first] = await (await clerk()).list('patrol-tasks')
  assert.equal(first?.holder, 'town-changle')
  await (await clerk()).moved(first?.id, 'walk', { found: '无异常' })

  await at('2026-03-09T02:00:00.000Z')
  const [second] = await (await clerk()).list('patrol-tasks', '?state=due')
  assert.ok(second)
  await at('2026-03-17T02:00:00.000Z')
  const missed = await (await clerk()).list('patrol-tasks', '?state=missed')
  assert.deepEqual(
    missed.map(({ id, alarms }) => [id, alarms[0].level]),
    [[second.id, 'red']],
  )
  assert.equal((await (await clerk()).read(point.id)).alarms[0].level, 'red')

  const [third] = await (await clerk()).list('patrol-tasks', '?state=due')
  assert.equal((await (await clerk()).move(third?.id, 'find')).body.code, 'fields_missing')
  await (await clerk()).moved(third?.id, 'find', { found: '塘边新倒两车建筑垃圾' })
  const clues = await (await clerk()).list('dumping-clues')
  assert.equal(clues.length, 1)
  const clue = await (await clerk()).read(clues[0]?.id)
  assert.deepEqual([clue.fields.source, clue.fields.point, clue.holder], ['巡查', point.id, 'town-changle'])
  assert.ok(JSON.stringify(clue.timeline[0].cites).includes('五.1'))
})

test('plating that starts again at a closed works is found on patrol and the file is opened again', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2024-03-04T01:00:00.000Z')
  const keeper = await as('keeper')
  const town = await as('unit_clerk', 'town-sanchang-park')
  const firm = await keeper.opened('plating-firms', {
    name: '示例电镀二厂',
    town: 'sanchang-park',
    kind: 'pure',
    advanced: false,
  })
  const ecology = await as('unit_clerk', 'ecology-bureau')
  await ecology.moved(firm.id, 'send-to-close')
  const cut = { waterCut: true, powerCut: true, materialsCleared: true, productsCleared: true, equipmentCleared: true }
  await town.moved(firm.id, 'cut-and-clear', cut)
  await (await as('supervisor')).moved(firm.id, 'accept-closure')
  await town.opened('patrol-points', {
    name: '示例电镀二厂旧址',
    pointKind: '关停电镀企业',
    town: 'sanchang-park',
    firm: firm.id,
  })
  await at('2024-03-04T01:05:00.000Z')
  const [task] = await town.list('patrol-tasks')
  await town.moved(task?.id, 'find', { found: '夜间有镀线开工' })
  const again = await keeper.read(firm.id)
  assert.equal(again.state, 'closing')
  assert.equal(again.fields.waterCut, false)
  assert.match(again.fields.note, /镀线开工/)
})
