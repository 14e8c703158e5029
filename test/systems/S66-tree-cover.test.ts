// S66 林木覆盖率监测: the towns' tasks add up to 3,000 mu, and so do what they have done.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf, type Shown } from '../support/registers.js'

test('the eleven areas’ tasks add up to 3,000 mu, and what is counted stands beside each', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'natural-resources-bureau')
  const target = async (): Promise<Shown> => {
    const { papers } = (await bureau.get('/api/targets')).body
    return papers.flatMap((one: Shown) => one.targets).find((one: Shown) => one.id === 'GR00')
  }
  const before = await target()
  assert.equal(before.partsAgree, true)
  assert.equal(before.towns.length, 11)
  assert.equal(
    before.towns.reduce((sum: number, one: Shown) => sum + Number(one.wanted), 0),
    3000,
  )
  assert.equal(before.value, '3000')

  const town = await as('unit_clerk', 'town-haiyong')
  const added = await town.opened('cover-additions', {
    town: '海永镇',
    forYear: 2023,
    origin: '示例林网',
    block: 3,
    net: 500,
    renew: 80,
  })
  assert.equal(added.fields.area, '33.000')
  await bureau.moved(added.id, 'count')
  const strip = await town.opened('cover-additions', { town: '海永镇', forYear: 2023, origin: '沿河林带', strip: 100 })
  assert.equal(strip.fields.area ?? null, null)
  assert.match((await bureau.move(strip.id, 'count')).body.detail, /缺折算系数/)
  await bureau.moved(strip.id, 'count', { coef: '0.5' })

  // Planting of the year before is no part of this year's task.
  const early = await town.opened('cover-additions', { town: '海永镇', forYear: 2022, origin: '上年补报', block: 40 })
  await bureau.moved(early.id, 'count')

  const after = await target()
  assert.equal(Number(after.reached), 83)
  const haiyong = after.towns.find((one: Shown) => one.town === 'haiyong')
  assert.deepEqual([Number(haiyong.reached), haiyong.wanted], [83, '26'])
  assert.equal(after.status, 'on_the_way')
})

test('a town’s rate of tree cover is reckoned from its areas, and cannot exceed its land', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-12-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'natural-resources-bureau')
  const second = await as('unit_leader', 'natural-resources-bureau')
  const survey = { town: '四甲镇', forYear: 2023, landArea: 120000, coverArea: 24600, lastRate: 20.1 }
  const measured = await bureau.opened('cover-surveys', survey)
  assert.deepEqual([measured.fields.rate, measured.fields.growth], ['20.50', '0.40'])
  assert.equal((await bureau.open('cover-surveys', survey)).body.code, 'value_taken')
  assert.match(
    (await bureau.open('cover-surveys', { ...survey, forYear: 2022, coverArea: 120001 })).body.detail,
    /不能大于/,
  )
  await second.moved(measured.id, 'publish', { levelIndex: 88 })
  assert.equal((await citizen.list('cover-surveys')).length, 1)
})
