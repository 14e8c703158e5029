// S17 好差评: once per application, and a bad rating is called back.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('every application can be rated once, and a bad rating opens a call', async (t) => {
  const { as, citizen, settle } = await registersOf(t)
  const keeper = await as('keeper')
  const clerk = await as('unit_clerk', 'market-bureau')
  const matter = await keeper.opened('service-items', {
    name: '食品经营备案',
    code: 'SP-1',
    kind: '其他审批',
    level: '区',
    department: 'market-bureau',
    legalDays: 10,
    promisedDays: 2,
  })
  const one = await clerk.opened('service-cases', { item: matter.id, subject: '面馆备案' })
  const early = await citizen.open('service-ratings', { case: one.number, grade: '满意' })
  assert.match(early.body.detail, /办结以后/)
  await clerk.moved(one.id, 'finish', { result: '已备案' })

  const bad = await citizen.open('service-ratings', { case: one.number, grade: '非常不满意', words: '跑了三趟' })
  assert.equal(bad.status, 201, bad.text)
  const again = await citizen.open('service-ratings', { case: one.number, grade: '满意' })
  assert.equal(again.body.code, 'value_taken')
  await settle()
  assert.equal((await clerk.read(one.id)).fields.rated, true)

  const calls = await clerk.list('rating-follow-ups')
  assert.equal(calls.length, 1)
  assert.equal(calls[0]?.holder, 'market-bureau')
  assert.equal(calls[0]?.headline, '跑了三趟')
  await clerk.moved(calls[0]?.id, 'call', { outcome: '已致歉，改为一次告知' })
  assert.equal((await clerk.list('service-ratings'))[0]?.state, 'mended')

  const good = await clerk.opened('service-cases', { item: matter.id, subject: '饮品店备案' })
  await clerk.moved(good.id, 'finish', { result: '已备案' })
  await citizen.open('service-ratings', { case: good.number, grade: '满意' })
  assert.equal((await clerk.list('rating-follow-ups')).length, 1)
  assert.equal((await clerk.figure('service-ratings', 'good')).value, '50.00')
})
