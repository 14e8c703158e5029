// S36 · Administrative reviews and suits (海政发〔2023〕6号 一(三)1).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('48.28 % and 29.31 % come out of the case files: 120 applied, 118 accepted, 116 closed', async (t) => {
  const { as } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  for (let index = 0; index < 120; index += 1) {
    const { id } = await justice.opened('administrative-reviews', {
      matter: `处罚决定${index}`,
      respondent: 'transport-bureau',
    })
    if (index >= 118) {
      await justice.moved(id, 'refuse', { refusal: '超过申请期限' })
      continue
    }
    await justice.moved(id, 'accept')
    if (index >= 116) continue
    const outcome = index < 34 ? '调解和解' : index < 60 ? '撤销' : '维持'
    await justice.moved(id, 'conclude', { outcome, corrected: index < 56 })
  }
  const value = async (figure: string) => (await justice.figure('administrative-reviews', figure)).value
  assert.equal(await value('applied'), '120')
  assert.equal(await value('accepted'), '118')
  assert.equal(await value('closed'), '116')
  assert.equal(await value('corrected-rate'), '48.28')
  assert.equal(await value('settled-rate'), '29.31')
})

test('a suit with a high risk of losing needs a leader in charge', async (t) => {
  const { as } = await registersOf(t)
  const unit = await as('unit_leader', 'transport-bureau')
  const { id } = await unit.opened('lawsuits', {
    matter: '吊销许可',
    defendant: 'transport-bureau',
    filedOn: '2023-05-04',
  })
  refusedBecause(await unit.move(id, 'weigh', { risk: '高' }), /领导包案/, '一(三)1')
  await unit.moved(id, 'weigh', { risk: '高', leader: '分管副局长' })
  await unit.moved(id, 'judge', { outcome: '败诉', inCourt: true })
  assert.equal((await unit.figure('lawsuits', 'lost-rate')).value, '100.00')
})
