// S25 中介服务清单: nobody is kept in the dark about fee and time.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { imported } from './support.js'

const service = (n: number, more: object = {}) => ({
  name: `评估${n}`,
  department: 'emergency-bureau',
  fee: '3000.00',
  basis: '市场调节',
  days: 10,
  ...more,
})

test('an intermediary service must state its fee and its time', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  assert.deepEqual((await keeper.open('intermediary-services', service(1, { fee: null }))).body.code, 'fields_missing')
  assert.deepEqual((await keeper.open('intermediary-services', service(1, { days: null }))).body.code, 'fields_missing')
  const odd = await keeper.open('intermediary-services', service(1, { basis: '不收费' }))
  assert.match(odd.body.detail, /收费就应为0/)

  await imported(
    keeper,
    'intermediary-services',
    Array.from({ length: 35 }, (_, n) => service(n)),
  )
  const all = await keeper.figure('intermediary-services', 'all')
  assert.deepEqual([all.value, all.agrees], ['35', true])
  const everyone = await keeper.get('/api/public/registers/intermediary-services/records')
  assert.ok(everyone.body.items.every(({ fields }: { fields: { fee: string } }) => fields.fee === '3000.00'))
})
