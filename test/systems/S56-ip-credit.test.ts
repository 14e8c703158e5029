// S56 IP信用库与联合惩戒: a listed breach is refused in procurement, tenders, selection and awards.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

const BAD = { party: '示例失信公司', code: '91320684EXAMPLE001' }

test('a party listed for breach is refused in procurement and awards, and admitted again once lifted', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const clerk = await as('unit_clerk', 'market-bureau')
  const leader = await as('unit_leader', 'market-bureau')
  const finance = await as('unit_clerk', 'finance-bureau')
  const entry = await clerk.opened('ip-credit', {
    ...BAD,
    kind: '失信',
    conduct: '重复侵权',
    basis: '示例处罚决定一号',
    until: '2023-08-31',
  })
  assert.equal((await clerk.move(entry.id, 'list')).body.code, 'needs_second_person')
  await leader.moved(entry.id, 'list')

  for (const use of ['政府采购', '先进评选']) {
    const check = await finance.opened('ip-qualification-checks', { ...BAD, use, asking: 'finance-bureau' })
    assert.equal(check.fields.verdict, '拒绝')
    const told = await finance.move(check.id, 'admit')
    assert.equal(told.body.code, 'guard_not_held')
    assert.match(told.body.detail, /失信名单/)
    assert.equal(told.body.cites[0].clause, '四(四)3')
    assert.equal((await finance.moved(check.id, 'refuse')).state, 'refused')
  }
  const other = await finance.opened('ip-qualification-checks', {
    party: '示例公司',
    code: '91320684EXAMPLE002',
    use: '政府采购',
    asking: 'finance-bureau',
  })
  assert.equal(other.fields.verdict, '无记录')
  assert.match((await finance.move(other.id, 'refuse')).body.detail, /不能以信用为由/)
  await finance.moved(other.id, 'admit')
  assert.equal((await citizen.list('ip-credit')).length, 1)

  await at('2023-09-01T02:00:00.000Z')
  assert.equal((await clerk.read(entry.id)).state, 'lifted')
  const again = await finance.opened('ip-qualification-checks', { ...BAD, use: '项目招标', asking: 'finance-bureau' })
  assert.equal((await finance.moved(again.id, 'admit')).state, 'admitted')
})
