// S81 · Government, court and procuratorate settle disputes together (海政发〔2023〕6号 四(五)).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('a dispute passes between bodies under one number, and its result is written back', async (t) => {
  const { as } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  const court = await as('unit_clerk', 'district-court')
  const centre = await as('unit_clerk', 'mediation-centre')
  const review = await justice.opened('administrative-reviews', { matter: '征收决定', respondent: 'housing-bureau' })
  await justice.moved(review.id, 'accept')
  const dispute = await justice.opened('administrative-disputes', {
    subject: '征收补偿争议',
    source: '复议',
    origin: 'justice-bureau',
    review: review.number,
    with: 'district-court',
  })
  const { id, number } = dispute
  refusedBecause(await justice.move(review.id, 'conclude', { outcome: '调解和解' }), /还没有结果写回/, '四(五)')
  const passed = await court.moved(id, 'pass-on', { with: 'mediation-centre', passedFor: '宜先调解' })
  assert.equal(passed.number, number)
  assert.equal(passed.holder, 'mediation-centre')
  assert.equal((await court.move(id, 'answer', { way: '司法调解', result: '无', settled: false })).status, 403)
  const answered = await centre.moved(id, 'answer', { way: '人民调解', result: '补偿协议已签', settled: true })
  assert.equal(answered.number, number)
  assert.equal(answered.fields.writtenBackTo, 'justice-bureau')
  assert.equal((await justice.read(review.id)).fields.jointResult, `${number}：补偿协议已签`)
  assert.equal((await justice.moved(id, 'close')).state, 'closed')
  const concluded = await justice.moved(review.id, 'conclude', { outcome: '调解和解', corrected: true })
  assert.equal(concluded.state, 'closed')
  assert.equal((await justice.figure('administrative-disputes', 'settled-rate')).value, '100.00')
})
