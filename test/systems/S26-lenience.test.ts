// S26 涉企免罚轻罚: the list and the firm's past are looked up, advice comes with its clause.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

const BREACH = {
  firm: '示例商贸',
  what: '占道堆放',
  found: '2026-02-10',
  domain: '城市管理',
  minor: true,
  corrected: true,
}

test('a listed breach that is the first is advised to go unpunished, with the clause', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const clerk = await as('unit_clerk', 'urban-management-bureau')
  const listed = await keeper.opened('lenient-matters', { name: '占道堆放物品', domain: '城市管理', lenience: '免罚' })
  assert.equal((await keeper.figure('lenient-matters', 'all')).expected, '686')

  const first = await clerk.opened('lenience-cases', { ...BREACH, item: listed.id, amount: '0.50' })
  assert.equal(first.fields.first, true)
  assert.equal(first.fields.advice, '不罚')
  const harsh = await clerk.move(first.id, 'decide', { outcome: '按规定处罚' })
  assert.match(harsh.body.advice[0].zh, /建议不罚/)
  assert.equal(harsh.body.record.timeline.at(-1).cites[0].clause, '一(一)2')

  const second = await clerk.opened('lenience-cases', { ...BREACH, item: listed.id, found: '2026-03-01' })
  assert.equal(second.fields.first, false)
  assert.equal(second.fields.advice, '按规定')
  const spared = await clerk.move(second.id, 'decide', { outcome: '不予处罚' })
  assert.match(spared.body.detail, /不能按清单不罚/)

  const outside = await clerk.opened('lenience-cases', { ...BREACH, what: '无证排污' })
  assert.equal(outside.fields.advice, '按规定')
  const unmended = await clerk.opened('lenience-cases', {
    ...BREACH,
    firm: '示例建材',
    item: listed.id,
    corrected: false,
  })
  assert.equal(unmended.fields.advice, '轻罚/按规定')
  const mended = await clerk.moved(unmended.id, 'mend', { corrected: true })
  assert.equal(mended.fields.advice, '不罚')
  await clerk.moved(unmended.id, 'decide', { outcome: '不予处罚', amount: '1.20' })
  assert.equal((await clerk.figure('lenience-cases', 'noneMoney')).value, '1.20')
})
