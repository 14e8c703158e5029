// S68 绿美村庄: 89.9 per cent does not pass.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

const CONDITIONS = { forYear: 2023, planned: true, potential: true, willing: true, model: true }

test('a village with 89.9 per cent of its farmland sheltered is not awarded, one at the figures is', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'natural-resources-bureau')
  const town = await as('unit_clerk', 'town-changle')
  const unfit = await town.opened('green-villages', {
    village: '示例甲村',
    town: '常乐镇',
    kind: '创建',
    ...CONDITIONS,
    willing: false,
  })
  assert.match((await bureau.move(unfit.id, 'select')).body.detail, /同时具备/)

  const village = await town.opened('green-villages', {
    village: '示例乙村',
    town: '常乐镇',
    kind: '创建',
    ...CONDITIONS,
  })
  await bureau.moved(village.id, 'select')
  const rates = { net: '89.9', road: 95, water: 95, cover: 35 }
  const short = await town.moved(village.id, 'measure', rates)
  assert.deepEqual([short.fields.fails, short.fields.meets], [['农田林网'], false])
  const refused = await bureau.move(village.id, 'approve', { award: '示例文号' })
  assert.equal(refused.body.code, 'guard_not_held')
  assert.equal(refused.body.cites[0].clause, '二(五)')

  await bureau.moved(village.id, 'improve')
  await town.moved(village.id, 'measure', { ...rates, net: 90 })
  const awarded = await bureau.moved(village.id, 'approve', { award: '示例文号', grant: 300000 })
  assert.equal(awarded.state, 'awarded')
  const created = await bureau.figure('green-villages', 'created')
  assert.deepEqual([created.value, created.agrees], ['1', true])
  assert.match((await town.move(village.id, 'account', { spent: '300000.01' })).body.detail, /不得超出/)
  await town.moved(village.id, 'account', { spent: 300000 })
})
