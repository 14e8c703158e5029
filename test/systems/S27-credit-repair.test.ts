// S27 信用修复: off the public list when the repair is finished, not before.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a record leaves the public list only when its repair is finished', async (t) => {
  const { as } = await registersOf(t)
  const authority = await as('unit_clerk', 'market-bureau')
  const commission = await as('unit_leader', 'development-commission')
  const published = async (): Promise<number> =>
    (await authority.get('/api/public/registers/credit-records/records')).body.items.length

  const record = await authority.opened('credit-records', {
    firm: '示例运输',
    reason: '未按期年报',
    authority: 'market-bureau',
    serious: true,
  })
  assert.equal(await published(), 1)
  assert.equal((await authority.move(record.id, 'remove')).status >= 400, true)
  await authority.moved(record.id, 'ask', { repair: '年报已补' })
  assert.equal(await published(), 1)
  await authority.moved(record.id, 'reject', { finding: '材料不全' })
  await authority.moved(record.id, 'ask', { repair: '年报已补，附回执' })
  const checked = await authority.moved(record.id, 'confirm', { finding: '属实' })
  assert.equal(checked.holder, 'development-commission')
  assert.equal(await published(), 1)
  const removed = await commission.moved(record.id, 'remove')
  assert.equal(removed.fields.removedOn, '2026-03-02')
  assert.equal(await published(), 0)
  assert.equal((await authority.figure('credit-records', 'serious')).value, '1')
})

test('a promise of government that was not kept is confirmed, made good and pursued, and is no public matter meanwhile', async (t) => {
  const { as, citizen } = await registersOf(t)
  const told = await citizen.open('government-breaches', {
    what: '招商承诺的厂房租金补贴未兑现',
    area: '招商引资',
    body: 'town-sanxing',
    reporter: '某企业 139',
  })
  assert.equal(told.status, 201, told.text)
  const commission = await as('unit_clerk', 'development-commission')
  const [breach] = await commission.list('government-breaches')
  assert.ok(breach)
  const finance = await as('unit_clerk', 'finance-bureau')
  assert.equal((await finance.get(`/api/records/${breach.id}`)).status >= 400, true)
  await commission.moved(breach.id, 'confirm', { finding: '协议有约定，未付' })
  const town = await as('unit_clerk', 'town-sanxing')
  await town.moved(breach.id, 'mend', { made: '补贴已付清' })
  await commission.moved(breach.id, 'pursue', { finding: '约谈责任人' })
  const mended = await commission.figure('government-breaches', 'byArea')
  assert.equal(mended.groups[0].key, '招商引资')
})
