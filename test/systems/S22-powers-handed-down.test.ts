// S22 赋权与下放: the gazette and the newspaper disagree, and both are shown.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { imported } from './support.js'

test('the figures of both sources stand side by side and are marked where they differ', async (t) => {
  const { as, printed } = await registersOf(t)
  await printed()
  const keeper = await as('keeper')
  const shown = await keeper.list('figures-side-by-side')
  const pair = (name: RegExp) => {
    const row = shown.find(({ fields }) => name.test(fields.name))
    return [row?.fields.gazette, row?.fields.press, row?.fields.agree, row?.alarms.length]
  }
  assert.deepEqual(pair(/区镇审批/), ['18', '20', false, 1])
  assert.deepEqual(pair(/延伸公共服务/), ['31', '39', false, 1])
  assert.deepEqual(pair(/开发区/), ['10', '10', true, 0])
  const everyone = await keeper.get('/api/public/registers/figures-side-by-side/records')
  assert.ok(everyone.body.items.some(({ fields }: { fields: { press: string } }) => fields.press === '20'))

  const { papers } = (await keeper.get('/api/targets')).body
  const targets = papers.flatMap((paper: { targets: unknown }) => paper.targets)
  for (const [id, value, elsewhere] of [
    ['R6-37', '18', '20'],
    ['NP-07', '20', '18'],
    ['R6-38', '31', '39'],
    ['NP-08', '39', '31'],
  ]) {
    const target = targets.find((one: { id: string }) => one.id === id)
    assert.deepEqual([target.value, target.elsewhere[0].value], [value, elsewhere])
  }
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
