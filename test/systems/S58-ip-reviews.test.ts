// S58 IP分析评议: until the rules of review are made, a notice and no stop.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('while the rules of review are not made, an unreviewed major activity is noticed and not stopped', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const commerce = await as('unit_clerk', 'commerce-bureau')
  const market = await as('unit_clerk', 'market-bureau')
  const filed = await commerce.opened('ip-reviews', {
    activity: '技术出口',
    title: '示例技术出口',
    applicant: '示例公司',
    organiser: 'commerce-bureau',
  })
  assert.equal(filed.fields.outcome, 'warn: 提示不拦截')
  const told = await commerce.move(filed.id, 'proceed')
  assert.equal(told.status, 200, told.text)
  assert.equal(told.body.record.state, 'allowed')
  assert.match(JSON.stringify(told.body), /只提示、不拦截/)

  const reviewed = await commerce.opened('ip-reviews', {
    activity: '重大展会',
    title: '示例展会',
    applicant: '示例公司',
    organiser: 'commerce-bureau',
  })
  const opinion = await market.moved(reviewed.id, 'review', { opinion: '未见侵权风险' })
  assert.equal(opinion.fields.outcome, 'allow')
  const plain = await commerce.move(reviewed.id, 'proceed')
  assert.equal(plain.status, 200, plain.text)
  const last = (await commerce.read(reviewed.id)).timeline.at(-1)
  assert.doesNotMatch(JSON.stringify(last), /只提示、不拦截/)

  const ordinary = await commerce.opened('ip-reviews', {
    activity: '普通展会',
    title: '示例小展',
    applicant: '示例公司',
    organiser: 'commerce-bureau',
  })
  assert.equal(ordinary.fields.outcome, 'not required')
})
