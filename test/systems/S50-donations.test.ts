// S50 红十字万人捐: receipts, the dedicated account, publication, tiers and pledges.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf, type Shown, type Worker } from '../support/registers.js'

async function gift(worker: Worker, fields: Record<string, unknown>, receiptNo: string): Promise<Shown> {
  const opened = await worker.opened('donations', { giftDate: '2023-06-01', ...fields })
  await worker.moved(opened.id, 'receipt', { receiptNo, account: '专户' })
  return worker.moved(opened.id, 'post')
}

test('every gift in the account has its receipt number and is published, and the balance is what came in less what was spent', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const clerk = await as('unit_clerk', 'red-cross')
  const leader = await as('unit_leader', 'red-cross')

  const bare = await clerk.opened('donations', {
    donor: '示例个体户',
    donorKind: '个人',
    amount: '500',
    giftDate: '2023-06-01',
  })
  const refused = await clerk.move(bare.id, 'post', { account: '专户' })
  assert.equal(refused.body.code, 'guard_not_held')
  assert.match(refused.body.detail, /财政专用票据/)
  assert.equal(refused.body.cites[0].clause, '五')
  await clerk.moved(bare.id, 'receipt', { receiptNo: 'P-001', account: '其他账户' })
  assert.match((await clerk.move(bare.id, 'post')).body.detail, /专户/)
  const posted = await clerk.moved(bare.id, 'post', { account: '专户' })
  assert.equal(posted.state, 'published')
  assert.equal(posted.fields.publishedOn, '2023-06-01')

  await gift(clerk, { donor: '示例家纺公司', donorKind: '单位', amount: '10000.10' }, 'P-002')
  await gift(clerk, { donor: '不愿留名者', donorKind: '个人', amount: '1000', anonymous: true }, 'P-003')
  const twice = await clerk.opened('donations', {
    donor: '示例甲',
    donorKind: '个人',
    amount: '5',
    giftDate: '2023-06-01',
  })
  assert.equal((await clerk.move(twice.id, 'receipt', { receiptNo: 'P-002' })).body.code, 'value_taken')

  const series = await clerk.opened('relief-series', { name: '示例系列', kind: '系列' })
  const relief = await clerk.opened('relief-payments', {
    town: 'sijia',
    series: series.id,
    purpose: '大病救助',
    amount: '3000.05',
  })
  await leader.moved(relief.id, 'approve', { opinion: '符合条件' })
  await clerk.moved(relief.id, 'pay')

  assert.equal((await clerk.figure('donations', 'unreceipted')).value, '0')
  assert.equal((await clerk.figure('donations', 'unpublished')).value, '0')
  const book = (await clerk.get('/api/ledgers/humanitarian-fund?verify=true')).body
  assert.equal(book.fault, null)
  const account = (id: string) => book.accounts.find((one: { id: string }) => one.id === id).balance
  assert.deepEqual([account('bank'), account('received'), account('spent')], ['8500.05', '-11500.10', '3000.05'])
  const figure = (id: string) => Number(book.figures.find((one: { id: string }) => one.id === id).value)
  assert.equal(figure('balance'), 8500.05)
  assert.equal(figure('income') - figure('spending'), figure('balance'))

  const shown = await citizen.list('donations')
  assert.equal(shown.length, 3)
  assert.ok(shown.some((one) => one.fields.donor === '爱心人士'))
  assert.doesNotMatch(JSON.stringify(shown), /不愿留名者/)
})

test('a posted sum is not changed but reversed by another person, and the reversal is seen', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const clerk = await as('unit_clerk', 'red-cross')
  const leader = await as('unit_leader', 'red-cross')
  const wrong = await gift(clerk, { donor: '示例甲', donorKind: '个人', amount: '100' }, 'P-010')
  assert.match((await clerk.correct(wrong.id, { amount: '10' }, '录错')).body.detail, /冲正/)
  assert.equal((await clerk.move(wrong.id, 'reverse', { reason: '录错金额' })).body.code, 'needs_second_person')
  await leader.moved(wrong.id, 'reverse', { reason: '录错金额' })
  const [shown] = await citizen.list('donations')
  assert.equal(shown?.state.zh, '已冲正')
  const book = (await clerk.get('/api/ledgers/humanitarian-fund?verify=true')).body
  assert.equal(book.entries, 2)
  assert.equal(book.accounts.find((one: { id: string }) => one.id === 'bank').balance, '0.00')
})

test('gifts of one donor count together for the certificate, a pledge counts whole for its name', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const clerk = await as('unit_clerk', 'red-cross')
  const first = await gift(clerk, { donor: '示例乙', donorKind: '个人', amount: '600' }, 'P-020')
  assert.match((await clerk.move(first.id, 'certify', { certificateNo: 'Z-1' })).body.detail, /没有达到/)
  const second = await gift(clerk, { donor: '示例乙', donorKind: '个人', amount: '400' }, 'P-021')
  assert.deepEqual(second.fields.benefits, ['公示', '捐赠证书'])
  await clerk.moved(second.id, 'certify', { certificateNo: 'Z-1' })

  const pledge = {
    donor: '示例公司',
    donorKind: '单位',
    lastPart: '2023-12-31',
    wish: '冠名救助项目',
    wishName: '示例助学',
  }
  const short = await clerk.open('donation-pledges', { ...pledge, amount: '199999.99' })
  assert.match(short.body.detail, /没有达到冠名/)
  const kept = await clerk.opened('donation-pledges', { ...pledge, amount: '200000', parts: 2 })
  const project = await clerk.opened('relief-series', { name: '示例助学', kind: '冠名救助项目', pledge: kept.id })
  await gift(clerk, { donor: '示例公司', donorKind: '单位', amount: '50000', pledge: kept.id }, 'P-022')
  assert.match((await clerk.move(kept.id, 'keep')).body.detail, /还没有全部到账/)
  await clerk.moved(kept.id, 'withdraw', { reason: '余款未到' })
  assert.equal((await clerk.read(project.id)).state, 'closed')
})
