// S41 电镀行业专项整治: every example of R10 to R14 holds, and the files of the firms make the campaign's ledger.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { everyExampleHolds } from './support/ask-examples.js'

test('all examples of the rules R10 to R14 come out when they are asked over HTTP', async (t) => {
  const { node } = await registersOf(t)
  assert.ok((await everyExampleHolds(node, ['R10', 'R11', 'R12', 'R13', 'R14'])) > 60)
})

test('a firm is sent where the rule sends it, passes the gates of its way, is paid by halves, and stands in the ledger', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const keeper = await as('keeper')
  const ecology = await as('unit_clerk', 'ecology-bureau')
  const town = await as('unit_clerk', 'town-sanchang-park')
  const pure = {
    town: 'sanchang-park',
    kind: 'pure',
    advanced: true,
    lawAbiding: true,
    area: '800',
    appraisal: '150000.01',
  }
  const mover = await keeper.opened('plating-firms', { ...pure, name: '示例电镀一厂', oldCapacity: 30 })
  assert.equal(mover.fields.disposition, '搬迁整合')
  assert.equal(mover.fields.due, '2024-12-31')

  const wrongWay = await ecology.move(mover.id, 'send-to-close')
  assert.equal(wrongWay.body.code, 'guard_not_held')
  await ecology.moved(mover.id, 'send-to-park')
  const early = await ecology.move(mover.id, 'start-production', { sanTongShi: true, oldSiteCleared: false })
  assert.equal(early.body.code, 'guard_not_held')
  assert.match(early.body.detail, /拆除清理/)
  const larger = { sanTongShi: true, oldSiteCleared: true, newCapacity: 31 }
  assert.match((await ecology.move(mover.id, 'start-production', larger)).body.detail, /原有规模/)
  const moved = await ecology.moved(mover.id, 'start-production', { ...larger, newCapacity: 30, doneOn: '2024-11-20' })
  assert.equal(moved.fields.compensation, '382000.01')
  const paid = await (await as('unit_clerk', 'finance-bureau')).moved(mover.id, 'pay')
  assert.equal(paid.state, 'compensated')
  const book = (await keeper.get('/api/ledgers/plating-compensation?verify=true')).body
  const balance = (id: string) => book.accounts.find((one: { id: string }) => one.id === id).balance
  assert.deepEqual(
    [balance('firms'), balance('district'), balance('harbour')],
    ['382000.01', '-191000.01', '-191000.00'],
  )
  assert.equal(book.fault, null)

  const closing = await keeper.opened('plating-firms', {
    name: '示例电镀二厂',
    town: 'sanchang-park',
    kind: 'pure',
    location: '饮用水源保护区',
  })
  assert.equal(closing.fields.disposition, '依法取缔')
  await ecology.moved(closing.id, 'send-to-close')
  const inspector = await as('supervisor')
  assert.match((await inspector.move(closing.id, 'accept-closure')).body.detail, /两断三清/)
  const cut = { waterCut: true, powerCut: true, materialsCleared: true, productsCleared: true, equipmentCleared: true }
  await town.moved(closing.id, 'cut-and-clear', cut)
  await inspector.moved(closing.id, 'accept-closure', { doneOn: '2023-10-01' })
  assert.match((await town.move(closing.id, 'change-trade', { newTrade: '电镀加工' })).body.detail, /不能再上电镀/)
  assert.equal((await town.moved(closing.id, 'change-trade', { newTrade: '包装材料' })).state, 'changed')

  const exported = await keeper.get('/api/registers/plating-firms/export?format=csv&reason=audit')
  assert.equal(exported.status, 200)
  for (const word of ['示例电镀一厂', '示例电镀二厂', '搬迁整合', '依法取缔', '382000.01', '2024-12-31']) {
    assert.ok(exported.text.includes(word), word)
  }
})

test('a firm with a plating step hands in three plans before the town reports and another body checks', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-09-01T02:00:00.000Z')
  const keeper = await as('keeper')
  const ecology = await as('unit_clerk', 'ecology-bureau')
  const town = await as('unit_clerk', 'town-sanxing')
  const four = { layoutOK: 'met', equipOK: 'fixable', permitsOK: 'met', pollutionOK: 'met' }
  const firm = await keeper.opened('plating-firms', {
    name: '示例五金厂',
    town: 'sanxing',
    kind: 'withProcess',
    ...four,
  })
  assert.equal(firm.fields.disposition, '规范提升(限期)')
  await ecology.moved(firm.id, 'send-to-upgrade')
  await town.moved(firm.id, 'hand-in', { planConversion: true, planEquipment: true })
  assert.match((await town.move(firm.id, 'review')).body.detail, /三份方案/)
  await town.moved(firm.id, 'hand-in', { planPollutants: true })
  await town.moved(firm.id, 'review')
  assert.match((await ecology.move(firm.id, 'pass-check')).body.detail, /四个条件/)
  const passed = await ecology.moved(firm.id, 'pass-check', { equipOK: 'met' })
  assert.equal(passed.state, 'upgraded')
  // Nothing stood against it before the day; a firm that is late shows red.
  const other = await keeper.opened('plating-firms', {
    name: '示例锁具厂',
    town: 'sanxing',
    kind: 'withProcess',
    ...four,
  })
  assert.deepEqual((await keeper.read(other.id)).alarms, [])
  await at('2024-01-02T02:00:00.000Z')
  assert.equal((await (await as('keeper')).read(other.id)).alarms[0].level, 'red')
})
