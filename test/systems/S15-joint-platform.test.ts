// S15 一体化平台: the list of matters, its printed totals, and applications that run by it.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { imported } from './support.js'

const item = (n: number, more: object = {}) => ({
  name: `事项${n}`,
  code: `HM-${n}`,
  kind: '公共服务',
  level: '区',
  department: 'labour-bureau',
  legalDays: 20,
  promisedDays: 5,
  ...more,
})

test('the totals of the list are checked against the report, and every matter has its level and its limit', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const bad = [item(1, { level: null }), item(2, { promisedDays: null }), item(3, { promisedDays: 21 })]
  const told = await keeper.post('/api/registers/service-items/import', { rows: bad, commit: true })
  assert.deepEqual(
    told.body.rows.map((row: { code: string }) => row.code),
    ['fields_missing', 'fields_missing', 'guard_not_held'],
  )
  await imported(
    keeper,
    'service-items',
    Array.from({ length: 212 }, (_, n) => item(n)),
  )
  const services = await keeper.figure('service-items', 'services')
  assert.deepEqual([services.value, services.expected, services.agrees], ['212', '212', true])
  const permits = await keeper.figure('service-items', 'permits')
  assert.deepEqual([permits.value, permits.expected, permits.agrees], ['0', '265', false])
  assert.equal((await keeper.figure('service-items', 'all')).expected, '1358')
  assert.equal((await keeper.figure('service-items', 'complete')).value, '100.00')
})

test('an application is held by the body in charge and due by the days promised', async (t) => {
  const { as, citizen } = await registersOf(t)
  const matter = await (await as('keeper')).opened('service-items', item(1, { promisedDays: 2 }))
  const told = await citizen.open('service-cases', {
    item: matter.number,
    subject: '灵活就业参保',
    applicant: '李某 139',
  })
  assert.equal(told.status, 201, told.text)
  const clerk = await as('unit_clerk', 'labour-bureau')
  const [row] = await clerk.list('service-cases')
  assert.ok(row)
  assert.equal(row.holder, 'labour-bureau')
  assert.equal(row.dueAt.slice(0, 10), '2026-03-04')
  assert.doesNotMatch(JSON.stringify(await clerk.read(row.id)), /李某/)
  await clerk.moved(row.id, 'finish', { result: '已参保' })
})
