// S77 企业运行登记: months add up, and a year can be held against the one before.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('monthly values add up over the year and can be compared', async (t) => {
  const { as, settle } = await registersOf(t)
  const clerk = await as('unit_clerk', 'town-development-zone')
  const month = (year: number, n: number, sales: string, more: object = {}) =>
    clerk.open('firm-months', {
      firm: '示例电子',
      town: 'development-zone',
      year,
      month: n,
      sales,
      tax: '10.10',
      ...more,
    })
  await month(2025, 3, '1000.00')
  const both = await month(2026, 2, '2305.77', { months: 2 })
  assert.equal(both.body.record.fields.salesSoFar, '2305.77')
  const march = (await month(2026, 3, '1100.11')).body.record
  assert.deepEqual(
    [march.fields.salesSoFar, march.fields.taxSoFar, march.fields.lastYear, march.fields.growth],
    ['3405.88', '20.20', '1000.00', '10.01'],
  )
  // February was reported for two months; a report that comes late changes the sums after it.
  assert.match((await month(2026, 3, '1')).body.detail, /已经报过/)
  assert.match((await month(2026, 1, '1', { months: 2 })).body.detail, /不能多于/)
  await month(2026, 1, '0.12')
  await settle()
  assert.equal((await clerk.read(march.id)).fields.salesSoFar, '3406.00')
  const sums = await clerk.figure('firm-months', 'sales')
  const ours = sums.groups.find(({ key }: { key: string }) => key === '示例电子')
  assert.equal(ours.value, '4406.00')
})

test('what the caption prints of January and February is entered as one sum', async (t) => {
  const { as, printed } = await registersOf(t)
  await printed()
  const [row] = await (await as('keeper')).list('firm-months')
  assert.deepEqual([row?.fields.months, row?.fields.salesSoFar, row?.fields.taxSoFar], [2, '2305.77', '132.60'])
})
