// S37 · One counter and four levels for disputes (海政发〔2023〕6号 一(三)2).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('an ordinary dispute goes to the town by default, a major one to the district only', async (t) => {
  const { as } = await registersOf(t)
  const seat = await as('agent')
  const town = await as('unit_clerk', 'town-sanxing')
  const centre = await as('unit_clerk', 'mediation-centre')
  const ordinary = await seat.opened('disputes', {
    what: '楼上漏水',
    kind: '一般纠纷',
    source: '12345',
    town: 'sanxing',
  })
  assert.equal(ordinary.fields.severity, '一般')
  assert.equal(ordinary.holder, 'town-sanxing')
  const fields = { what: '工地事故赔偿', kind: '死亡赔偿', severity: '重大', town: 'sanxing' }
  const major = await seat.opened('disputes', fields)
  assert.equal(major.holder, 'mediation-centre')
  assert.equal(major.fields.route, '区中心+司法行政')
  assert.equal((await town.move(major.id, 'accept', { way: '人民调解' })).status, 403)
  refusedBecause(await seat.open('disputes', { ...fields, severity: '一般' }), /按重大纠纷登记/, '一(三)2')

  const elsewhere = await as('unit_clerk', 'town-changle')
  assert.notEqual((await elsewhere.get(`/api/records/${ordinary.id}`)).status, 200, 'another town does not read it')
  const raised = await town.moved(ordinary.id, 'raise', { reason: '全楼百人', people: 100 })
  assert.equal(raised.holder, 'mediation-centre')
  assert.equal(raised.fields.route, '区社会矛盾纠纷调处中心')
  assert.equal((await town.move(ordinary.id, 'accept', { way: '人民调解' })).status, 403)
  for (const { id } of [ordinary, major]) {
    await centre.moved(id, 'accept', { way: '人民调解' })
    await centre.moved(id, 'settle', { agreement: '三十日内付清', amount: '800000.00' })
  }
  assert.equal((await centre.figure('disputes', 'success')).value, '100.00')
  assert.equal((await centre.figure('disputes', 'deaths-amount')).value, '800000.00')
})

test('a dispute that may turn violent says that 110 goes first', async (t) => {
  const { as } = await registersOf(t)
  const seat = await as('agent')
  const fields = { what: '两家争地，已拿铁锹', kind: '可能引发暴力', source: '110', town: 'changle' }
  const { id } = await seat.opened('disputes', fields)
  const read = await seat.read(id)
  assert.equal(read.fields.route, '110先处置后推送区中心')
  assert.equal(read.alarms[0].level, 'red')
})
