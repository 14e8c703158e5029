// S51 红十字人道救助系列: money leaves the account on a series or project only.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('relief is paid on one of the series or a project, and on nothing else', async (t) => {
  const { as, at, printed, citizen } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  await printed()
  const clerk = await as('unit_clerk', 'red-cross')
  const leader = await as('unit_leader', 'red-cross')
  const figure = await clerk.figure('relief-series', 'series')
  assert.deepEqual([figure.value, figure.agrees], ['10', true])

  const given = await clerk.opened('donations', {
    donor: '示例公司',
    donorKind: '单位',
    amount: 1000,
    giftDate: '2023-06-01',
  })
  await clerk.moved(given.id, 'receipt', { receiptNo: 'P-1', account: '专户' })
  await clerk.moved(given.id, 'post')

  const asked = { town: 'haiyong', purpose: '助学', amount: 800, applicant: '示例学生' }
  const homeless = await clerk.open('relief-payments', asked)
  assert.equal(homeless.body.code, 'fields_missing')
  assert.equal((await clerk.open('relief-payments', { ...asked, series: given.id })).status, 422)

  const [series] = await clerk.list('relief-series', '?search=助学')
  assert.ok(series)
  const relief = await clerk.opened('relief-payments', { ...asked, series: series.id })
  assert.equal((await clerk.move(relief.id, 'approve', { opinion: '同意' })).body.code, 'needs_second_person')
  await leader.moved(relief.id, 'approve', { opinion: '同意' })
  const paid = await clerk.moved(relief.id, 'pay')
  assert.equal(paid.postings[0].amount, '800.00')
  assert.equal((await clerk.read(series.id)).fields.spent, '800.00')
  assert.equal((await clerk.figure('relief-payments', 'homeless')).value, '0')

  const ended = await clerk.opened('relief-payments', { ...asked, amount: 100, series: series.id })
  await leader.moved(ended.id, 'approve', { opinion: '同意' })
  await clerk.moved(series.id, 'close', { closedBecause: '本年结束' })
  assert.match((await clerk.move(ended.id, 'pay')).body.detail, /开展中/)

  const tooMuch = await clerk.opened('relief-payments', {
    ...asked,
    amount: 200.01,
    series: (await clerk.list('relief-series', '?search=助医'))[0]?.id,
  })
  await leader.moved(tooMuch.id, 'approve', { opinion: '同意' })
  assert.equal((await clerk.move(tooMuch.id, 'pay')).body.code, 'not_enough_in_account')

  const shown = await citizen.list('relief-payments')
  assert.equal(shown.length, 1)
  assert.doesNotMatch(JSON.stringify(shown), /示例学生/)
})
