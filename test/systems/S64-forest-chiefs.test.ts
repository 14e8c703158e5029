// S64 林长制: from the point of a patrol to the problem that is struck off.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a patrol enters its point, what it finds becomes a problem, and the problem is struck off by another person', async (t) => {
  const { as, at, settle } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'natural-resources-bureau')
  const town = await as('unit_clerk', 'town-sijia')
  await bureau.opened('forest-chiefs', { level: '镇级', town: '四甲镇', area: '示例林带', cycle: 30 })
  await settle()
  const [patrol] = await town.list('forest-patrols')
  assert.equal(patrol?.holder, 'town-sijia')
  assert.ok(patrol)
  assert.equal((await town.move(patrol.id, 'checkIn', { found: false })).body.code, 'fields_missing')
  assert.match((await town.move(patrol.id, 'checkIn', { point: '界桩三', found: true })).body.detail, /类型和情况/)
  await town.moved(patrol.id, 'checkIn', { point: '界桩三', found: true, kind: '侵占林地', what: '林带内堆放建材' })

  const [problem] = await bureau.list('forest-problems')
  assert.ok(problem)
  assert.deepEqual([problem.state, problem.fields.point], ['found', '界桩三'])
  await bureau.moved(problem.id, 'assign', { assigned: 'town-sijia' })
  await town.moved(problem.id, 'rectify', { evidence: '建材已清运，附照片编号' })
  assert.equal((await town.move(problem.id, 'clear')).status, 403)
  const back = await bureau.moved(problem.id, 'sendBack', { remark: '残土未清' })
  assert.equal(back.state, 'assigned')
  await town.moved(problem.id, 'rectify', { evidence: '残土已清' })
  const cleared = await bureau.moved(problem.id, 'clear')
  assert.deepEqual([cleared.state, cleared.open], ['cleared', false])
  assert.equal((await bureau.figure('forest-problems', 'rate')).value, '100.0')

  await at('2023-07-02T02:00:00.000Z')
  assert.equal((await town.list('forest-patrols', '?state=due')).length, 1)
})
