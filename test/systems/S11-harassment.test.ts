// S11 · harassment: one outburst is recorded, constant calls need two people, nobody is blocked, a real demand is no harassment.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('a caller with a real demand is only recorded; constant calls about nothing are handed over after a second person agreed', async (t) => {
  const { as, settle, node } = await registersOf(t)
  const seat = await as('agent')
  const lead = await as('shift_lead')
  const real = await seat.opened('harassment', {
    called: '三十次来电催修路灯',
    count7d: 30,
    genuineRequest: true,
    evidence: '录音',
  })
  assert.equal(real.fields.goesTo, '12345 normal')
  assert.equal((await seat.move(real.id, 'mark')).body.code, 'guard_not_held')

  const constant = await seat.opened('harassment', { called: '一周内反复来电不说事', count7d: 12 })
  assert.equal(constant.alarms[0].level, 'amber')
  assert.equal((await seat.move(constant.id, 'mark')).body.code, 'fields_missing')
  await seat.moved(constant.id, 'mark', { evidence: '录音 12 段' })
  await lead.moved(constant.id, 'confirm', { told: '已书面告知及申诉途径' })
  await lead.moved(constant.id, 'hand-over')
  await settle()
  const handed = await lead.read(constant.id)
  assert.equal(handed.demands.length, 1)
  const file = await node.store.find(handed.demands[0].caseId)
  assert.match(file?.text ?? '', /A25/)
})

test('whoever proposed it cannot confirm it, and whoever confirmed it cannot decide the appeal', async (t) => {
  const { as } = await registersOf(t)
  const lead = await as('shift_lead')
  const supervisor = await as('supervisor')
  const threat = await lead.opened('harassment', { called: '扬言报复接线员', threat: true, evidence: '录音' })
  await lead.moved(threat.id, 'mark')
  assert.equal((await lead.move(threat.id, 'confirm', { told: '已告知' })).body.code, 'needs_second_person')
  await supervisor.moved(threat.id, 'confirm', { told: '已告知' })
  await lead.moved(threat.id, 'appeal', { appeal: '当时酒后失言' })
  assert.equal((await supervisor.move(threat.id, 'lift', { verdict: '撤销' })).body.code, 'needs_second_person')
})
