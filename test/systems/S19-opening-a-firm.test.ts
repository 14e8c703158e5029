// S19 企业开办: half a working day, counted in working hours.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('the clock runs on working hours, and what is not done within half a working day shows red', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  // A Friday, 16:30 at the counter: four working hours end on Monday at 11:30.
  await at('2026-03-06T08:30:00.000Z')
  const told = await citizen.open('firm-openings', { firm: '示例软件', kind: '企业', counter: '政务大厅' })
  assert.equal(told.status, 201, told.text)
  const due = '2026-03-09T03:30:00.000Z'
  const one = (await (await as('unit_clerk', 'approval-bureau')).list('firm-openings'))[0]
  assert.equal(one?.fields.due, '2026-03-09 11:30:00')
  assert.equal(one?.dueAt, due)

  await at('2026-03-08T12:00:00.000Z')
  assert.deepEqual((await (await as('supervisor')).read(one?.id)).alarms, [])
  await at('2026-03-09T03:29:00.000Z')
  assert.equal((await (await as('supervisor')).read(one?.id)).overdue, false)
  await at('2026-03-09T03:31:00.000Z')
  const late = await (await as('supervisor')).list('firm-openings', '?overdue=true')
  assert.deepEqual(
    late.map(({ id, alarms }) => [id, alarms[0].level]),
    [[one?.id, 'red']],
  )
  const approval = await as('unit_clerk', 'approval-bureau')
  assert.equal((await approval.move(one?.id, 'license')).body.code, 'fields_missing')
  await approval.moved(one?.id, 'license', { licence: 'ZZ-0001' })
  assert.deepEqual((await approval.read(one?.id)).alarms, [])
})

test('a trader may register by phone, a bank counter is named, and the share by phone is held against the report', async (t) => {
  const { as } = await registersOf(t)
  const desk = await as('agent')
  const unnamed = await desk.open('firm-openings', { firm: '甲', kind: '企业', counter: '银行网点' })
  assert.match(unnamed.body.detail, /哪个网点/)
  await desk.opened('firm-openings', { firm: '甲', kind: '企业', counter: '银行网点', bank: '示例支行' })
  for (const n of [1, 2, 3])
    await desk.opened('firm-openings', { firm: `摊${n}`, kind: '个体工商户', counter: '掌上办' })
  await desk.opened('firm-openings', { firm: '摊4', kind: '个体工商户', counter: '政务大厅' })
  const share = await desk.figure('firm-openings', 'byPhone')
  assert.deepEqual([share.value, share.agrees], ['75.00', false])
})
