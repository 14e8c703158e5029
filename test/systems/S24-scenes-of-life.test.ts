// S24 全生命周期场景: several matters in one affair, and what that saves.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a scene puts several matters together, and what it saves is reckoned from the days before and after', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const matter = async (n: number, promisedDays: number, materials: number) =>
    keeper.opened('service-items', {
      name: `开饭店事项${n}`,
      code: `FD-${n}`,
      kind: '行政许可',
      level: '区',
      department: 'market-bureau',
      legalDays: 20,
      promisedDays,
      materials,
    })
  const scene = await keeper.opened('life-scenes', { name: '开饭店', stage: '企业', lead: 'market-bureau' })
  const first = await matter(1, 7, 6)
  await keeper.opened('scene-steps', { scene: scene.id, item: first.id, order: 1 })
  const alone = await keeper.move(scene.id, 'publish', { daysTogether: 4 })
  assert.match(alone.body.detail, /至少编排两个/)
  const twice = await keeper.open('scene-steps', { scene: scene.id, item: first.id })
  assert.match(twice.body.detail, /已经在场景里/)
  await keeper.opened('scene-steps', { scene: scene.id, item: (await matter(2, 5, 4)).id, order: 2 })
  assert.equal((await keeper.read(scene.id)).fields.daysApart, 12)

  const slow = await keeper.move(scene.id, 'publish', { daysTogether: 7, materialsTogether: 5 })
  assert.equal(slow.body.record.fields.daysCut, '41.67')
  assert.match(slow.body.advice[0].zh, /不到50%/)
  await keeper.moved(scene.id, 'take')

  const quick = await keeper.opened('life-scenes', { name: '开面馆', stage: '企业', lead: 'market-bureau' })
  for (const n of [3, 4]) {
    await keeper.opened('scene-steps', { scene: quick.id, item: (await matter(n, 6, 3)).id })
  }
  const online = await keeper.moved(quick.id, 'publish', { daysTogether: 6, materialsTogether: 2 })
  assert.equal(online.fields.daysCut, '50.00')
  assert.equal(online.fields.materialsCut, '66.67')
  const scenes = await keeper.figure('life-scenes', 'all')
  assert.deepEqual([scenes.value, scenes.expected, scenes.agrees], ['1', '110', false])
  assert.equal((await keeper.figure('life-scenes', 'cut')).agrees, true)
})
