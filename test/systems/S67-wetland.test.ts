// S67 林草湿监测·湿地: survey spots, and wetland restored up to 500 mu.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf, type Shown } from '../support/registers.js'

test('accepted wetland adds up towards 500 mu, and only what is accepted', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'natural-resources-bureau')
  const town = await as('unit_clerk', 'town-yuelai')
  const spot = await bureau.opened('survey-spots', {
    spotNo: 'TB-1',
    town: '悦来镇',
    kind: '湿地',
    before: '坑塘',
    area: 320,
  })
  await town.moved(spot.id, 'survey', { after: '湿地', state_of: '水生植被良好' })
  await bureau.moved(spot.id, 'store')

  const work = { town: '悦来镇', forYear: 2023, way: '生态河道', spot: spot.id }
  const first = await town.opened('wetland-works', { ...work, title: '示例河道一', area: 300 })
  const second = await town.opened('wetland-works', { ...work, title: '示例河道二', area: 260 })
  await town.moved(first.id, 'finish', { evidence: '竣工图编号' })
  await bureau.moved(first.id, 'accept', { restored: '290.5' })
  const part = await bureau.figure('wetland-works', 'restored')
  assert.deepEqual([part.value, part.agrees], ['290.500', false])
  await town.moved(second.id, 'finish', { evidence: '竣工图编号' })
  assert.match((await bureau.move(second.id, 'accept', { restored: 0 })).body.detail, /大于零/)
  await bureau.moved(second.id, 'accept', { restored: '209.5' })
  const whole = await bureau.figure('wetland-works', 'restored')
  assert.deepEqual([whole.value, whole.agrees], ['500.000', true])
  const { papers } = (await bureau.get('/api/targets')).body
  const target = papers.flatMap((one: Shown) => one.targets).find((one: Shown) => one.id === 'GR23')
  assert.deepEqual([Number(target.reached), target.status], [500, 'met'])
})
