// S70 林业执法与灾害防控: a suspected crime goes to the police with a referral note.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

const CASE = { source: '督查图斑', kind: '盗伐滥伐', town: '正余镇', place: '示例林带', what: '成片树木被伐' }

test('a suspected forest crime is not settled by a fine: a referral note is written and the police answer it', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const farm = await as('unit_clerk', 'agriculture-bureau')
  const police = await as('unit_clerk', 'police-criminal')
  const filed = await farm.opened('forest-cases', CASE)
  await farm.moved(filed.id, 'file')
  assert.match((await farm.move(filed.id, 'settle', { decision: '罚款', penalty: 5000 })).body.detail, /不得以罚代刑/)
  await farm.moved(filed.id, 'find', { crime: true, evidence: '勘验笔录、木材检量单' })
  const fined = await farm.move(filed.id, 'settle', { decision: '罚款', penalty: 5000 })
  assert.equal(fined.body.code, 'guard_not_held')
  assert.equal(fined.body.cites[0].clause, '二(六)')
  const referred = await farm.moved(filed.id, 'refer')
  assert.equal(referred.holder, 'police-criminal')

  const [note] = await police.list('referral-notes')
  assert.ok(note)
  assert.match(note.number, /^YS/)
  assert.deepEqual([note.fields.caseNumber, note.fields.evidence], [filed.number, '勘验笔录、木材检量单'])
  assert.equal((await farm.open('referral-notes', { kind: '盗伐滥伐' })).status, 403)
  await police.moved(note.id, 'take', { answer: '已立案' })
  const taken = await farm.read(filed.id)
  assert.deepEqual([taken.state, taken.open], ['accepted', false])
  assert.equal((await farm.figure('forest-cases', 'finedCrimes')).value, '0')
})

test('what the police give back is no crime and may then be settled', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const farm = await as('unit_clerk', 'agriculture-bureau')
  const police = await as('unit_clerk', 'police-criminal')
  const filed = await farm.opened('forest-cases', CASE)
  await farm.moved(filed.id, 'file')
  await farm.moved(filed.id, 'refer', { crime: true, evidence: '照片' })
  const [note] = await police.list('referral-notes')
  assert.ok(note)
  await police.moved(note.id, 'giveBack', { answer: '数额未达立案标准' })
  assert.equal((await farm.read(filed.id)).state, 'investigating')
  assert.equal((await farm.moved(filed.id, 'settle', { decision: '责令补种', penalty: '800' })).state, 'settled')
})

test('a fire hazard goes to the emergency bureau, a pest to the natural resources bureau, each cleared by a second person', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const town = await as('unit_clerk', 'town-zhengyu')
  const fire = await town.opened('forest-hazards', {
    kind: '森林火灾隐患',
    town: '正余镇',
    place: '示例林带',
    what: '枯枝堆积',
  })
  const pest = await town.opened('forest-hazards', {
    kind: '美国白蛾',
    town: '正余镇',
    place: '示例路段',
    what: '网幕三处',
  })
  assert.deepEqual([fire.holder, pest.holder], ['emergency-bureau', 'natural-resources-bureau'])
  const clerk = await as('unit_clerk', 'natural-resources-bureau')
  await clerk.moved(pest.id, 'handle', { measure: '剪网喷药' })
  assert.equal((await clerk.move(pest.id, 'clear')).body.code, 'needs_second_person')
  const leader = await as('unit_leader', 'natural-resources-bureau')
  assert.equal((await leader.moved(pest.id, 'clear')).state, 'cleared')
})
