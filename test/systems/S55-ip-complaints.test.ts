// S55 维权援助与投诉分拨转办: passed on, and joined with the hotline.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { endDemand } from './support.js'

test('a complaint is passed on to a body, and one that goes to the hotline comes back with its result', async (t) => {
  const { as, citizen, node, settle } = await registersOf(t)
  const branch = await as('unit_clerk', 'ip-aid-branch')
  const court = await as('unit_clerk', 'urban-management-bureau')
  const told = await citizen.open('ip-complaints', {
    class: '商标',
    act: '假冒',
    venue: '专业市场',
    town: '三星镇',
    complainant: '示例权利人',
    what: '摊位卖假冒家纺',
  })
  assert.equal(told.status, 201, told.text)
  const [filed] = await branch.list('ip-complaints')
  assert.ok(filed)
  assert.equal((await court.move(filed.id, 'assign', { assigned: 'market-bureau' })).status, 403)
  const passed = await branch.moved(filed.id, 'assign', { assigned: '区市场监管局' })
  assert.equal(passed.holder, 'market-bureau')
  const market = await as('unit_clerk', 'market-bureau')
  await market.moved(filed.id, 'answer', { result: '已下架并立案' })
  await branch.moved(filed.id, 'close')

  const second = await branch.opened('ip-complaints', {
    class: '专利',
    act: '侵权',
    town: '三星镇',
    what: '网店销售侵权产品',
  })
  await branch.moved(second.id, 'toHotline')
  await settle()
  const joined = await branch.read(second.id)
  assert.equal(joined.state, 'withHotline')
  const [demand] = joined.demands
  assert.ok(demand.number)
  await endDemand(node, demand.caseId, '已转电商平台下架')
  await settle()
  const heard = await branch.read(second.id)
  assert.equal(heard.state, 'answered')
  assert.match(heard.fields.result, /下架/)
  await branch.moved(second.id, 'close')

  const fromHotline = await branch.opened('ip-complaints', {
    class: '版权',
    act: '侵权',
    what: '盗版教材',
    hotlineNumber: '12345工单一',
  })
  assert.match((await branch.move(fromHotline.id, 'toHotline')).body.detail, /不再转回去/)
})

test('only a suspected crime is referred to the police', async (t) => {
  const { as } = await registersOf(t)
  const branch = await as('unit_clerk', 'ip-aid-branch')
  const market = await as('unit_clerk', 'market-bureau')
  const filed = await branch.opened('ip-complaints', { class: '商标', act: '假冒', what: '成批假冒' })
  await branch.moved(filed.id, 'assign', { assigned: 'market-bureau' })
  assert.match((await market.move(filed.id, 'refer', { crime: false })).body.detail, /涉嫌犯罪/)
  const referred = await market.moved(filed.id, 'refer', { crime: true })
  assert.equal(referred.holder, 'police-criminal')
})
