// S33 · Oversight of administrative enforcement (海政发〔2023〕6号 一(一)3).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

test('while a circulated fault is not checked off, the review cannot be closed', async (t) => {
  const { as } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  const second = await as('unit_clerk', 'justice-bureau')
  const unit = await as('unit_clerk', 'transport-bureau')
  const fields = { caseNumber: '交罚2023-7', unit: 'transport-bureau', kind: '处罚' }
  const { id } = await justice.opened('enforcement-reviews', fields)
  await justice.moved(id, 'note-problem', { problem: '告知书没有日期' })
  await justice.moved(id, 'note-problem', { problem: '没有写明救济途径' })
  await justice.moved(id, 'circulate', { conclusion: '通报两个问题', score: 82 })
  const faults = await unit.list('circular-problems')
  assert.equal(faults.length, 2)
  for (const fault of faults) {
    refusedBecause(await justice.move(id, 'close'), /没有全部销号，不能结案/, '一(一)3')
    await unit.moved(fault.id, 'mend', { mending: '已补正' })
    refusedBecause(await justice.move(id, 'close'), /没有全部销号，不能结案/)
    await second.moved(fault.id, 'check-off')
  }
  assert.equal((await justice.moved(id, 'close')).state, 'closed')
  assert.equal((await justice.figure('circular-problems', 'off-rate')).value, '100.00')
})

test('there is one bulletin a month, and the year adds up', async (t) => {
  const { as } = await registersOf(t)
  const justice = await as('unit_leader', 'justice-bureau')
  for (let month = 1; month <= 12; month += 1) {
    const fields = { month: `2022-${String(month).padStart(2, '0')}`, readCount: 35, faultCount: 17, text: '本月通报' }
    const { id } = await justice.opened('supervision-bulletins', fields)
    await justice.moved(id, 'issue')
  }
  const again = await justice.open('supervision-bulletins', { month: '2022-12', text: '再来一期' })
  assert.equal(again.body.code, 'value_taken')
  refusedBecause(await justice.open('supervision-bulletins', { month: '2022-13', text: '第十三月' }), /月份/)
  assert.equal((await justice.figure('supervision-bulletins', 'issues')).value, '12')
  assert.equal((await justice.figure('supervision-bulletins', 'read')).value, '420')
})
