// S22 赋权与下放: the gazette and the newspaper disagree, and both are shown.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { imported } from './support.js'

test('the figures of both sources stand side by side and are marked where they differ', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const rows = [
    { name: '下放区镇事项', gazette: '18', press: '20' },
    { name: '延伸服务', gazette: '31', press: '39' },
    { name: '开发区权限', gazette: '10', press: '10' },
  ]
  await imported(keeper, 'figures-side-by-side', rows)
  const shown = await keeper.list('figures-side-by-side')
  for (const { name, gazette, press } of rows) {
    const row = shown.find(({ fields }) => fields.name === name)
    assert.deepEqual([row?.fields.gazette, row?.fields.press], [gazette, press])
    assert.equal(row?.fields.agree, gazette === press)
    assert.deepEqual(
      row?.alarms.map((alarm: { id: string }) => alarm.id),
      gazette === press ? [] : ['differ'],
    )
  }
  const everyone = await keeper.get('/api/public/registers/figures-side-by-side/records')
  assert.ok(everyone.body.items.some(({ fields }: { fields: { press: string } }) => fields.press === '20'))
})

test('each of the two counts of powers for the towns is checked against its own source', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const rows = Array.from({ length: 20 }, (_, n) => ({
    name: `下放${n}`,
    kind: '区镇审批事项',
    inGazette: n < 18,
    inPress: true,
  }))
  await imported(keeper, 'empowered-matters', rows)
  const gazette = await keeper.figure('empowered-matters', 'townsGazette')
  const press = await keeper.figure('empowered-matters', 'townsPress')
  assert.deepEqual([gazette.value, gazette.agrees], ['18', true])
  assert.deepEqual([press.value, press.agrees], ['20', true])
  const [power] = await keeper.list('empowered-matters')
  const town = await as('unit_clerk', 'town-sanxing')
  const taken = await town.moved(power?.id, 'take', { taker: 'town-sanxing' })
  assert.equal(taken.state, 'taken')
})
