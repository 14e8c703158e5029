// S10 · seats help each other in a sudden event; every member unit keeps an officer and somebody on call.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('with a sudden event and a queue over its limit aid is asked for and lent by another person; below the limit it is not', async (t) => {
  const { as } = await registersOf(t)
  const lead = await as('shift_lead')
  const supervisor = await as('supervisor')
  const storm = await lead.opened('mutual-aid', {
    event: '暴雨积水',
    suddenEvent: true,
    waiting: 8,
    waitingLimit: 10,
    seats: 2,
  })
  assert.equal(storm.fields.decision, 'standby')
  assert.equal((await lead.move(storm.id, 'ask')).body.code, 'guard_not_held')
  const busier = await lead.moved(storm.id, 'update', { waiting: 23 })
  assert.equal(busier.fields.decision, 'aid')
  assert.equal(busier.alarms[0].level, 'red')
  await lead.moved(storm.id, 'ask')
  assert.equal((await lead.move(storm.id, 'lend', { lent: 2 })).body.code, 'needs_second_person')
  const lent = await supervisor.moved(storm.id, 'lend', { lent: 2 })
  assert.equal(lent.state, 'lent')
})

test('a member unit without an officer shows red; with one and somebody on call it is in order', async (t) => {
  const { as } = await registersOf(t)
  const unit = await as('unit_clerk', 'water-bureau')
  const roster = await unit.opened('duty-rosters', {
    unit: 'water-bureau',
    dutyOfficer: 0,
    onCall: true,
    until: '2026-12-31',
  })
  assert.equal(roster.fields.verdict, 'not compliant')
  assert.ok(roster.alarms.some((one: { id: string }) => one.id === 'lacking'))
  const mended = await unit.moved(roster.id, 'renew', { dutyOfficer: 1, night: true, holiday: true })
  assert.equal(mended.fields.verdict, 'compliant')
  assert.deepEqual(mended.alarms, [])
})
