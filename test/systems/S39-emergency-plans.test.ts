// S39 · Emergency plans and responses (海政发〔2023〕6号 一(三)4).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('a plan takes a new version with each revision, and an event keeps the version it was started under', async (t) => {
  const { as } = await registersOf(t)
  const bureau = await as('unit_leader', 'emergency-bureau')
  const plan = await bureau.opened('emergency-plans', {
    title: '防汛防台专项预案',
    tier: '专项',
    lead: 'water-bureau',
    gist: '水位三米启动',
  })
  const opened = await bureau.opened('emergency-events', { what: '暴雨内涝', town: 'sanxing', plan: plan.id })
  refusedBecause(await bureau.move(opened.id, 'start', { response: '三级' }), /没有启用/, '一(三)4')
  await bureau.moved(plan.id, 'adopt')
  const started = await bureau.moved(opened.id, 'start', { response: '三级', mechanism: '11+2+N' })
  assert.equal(started.fields.planVersion, 1)
  const revised = await bureau.moved(plan.id, 'revise', { gist: '水位两米八启动' })
  assert.equal(revised.fields.planVersion, 2)
  await bureau.moved(opened.id, 'report', { report: '积水退去' })
  await bureau.moved(opened.id, 'end')
  await bureau.moved(opened.id, 'assess', { lessons: '泵站加固' })
  const kept = await bureau.read(opened.id)
  assert.equal(kept.fields.planVersion, 1)
  assert.equal(kept.fields.planGist, '水位三米启动')
  const later = await bureau.opened('emergency-events', { what: '再次暴雨', town: 'sanxing', plan: plan.id })
  assert.equal((await bureau.moved(later.id, 'start', { response: '四级' })).fields.planVersion, 2)
})
