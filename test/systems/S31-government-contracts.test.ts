// S31 · Government contracts (海政发〔2023〕6号 一(一)1, 四(四)).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registersOf, type Worker } from '../support/registers.js'
import { refusedBecause } from './support/refused.js'

const alarms = async (who: Worker, id: string) =>
  (await who.read(id)).alarms.map((alarm: { id: string; level: string }) => `${alarm.level} ${alarm.id}`)

test('a contract that is over, or signed and never filed, shows red', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2023-04-03T01:00:00.000Z')
  const owner = await as('unit_clerk', 'transport-bureau')
  const justice = await as('unit_leader', 'justice-bureau')
  const contract = await owner.opened('government-contracts', {
    subject: '车站保洁',
    owner: 'transport-bureau',
    counterparty: '某保洁公司',
    kind: '服务外包',
    amount: '120000.00',
    endsOn: '2024-05-01',
  })
  const { id } = contract
  refusedBecause(await owner.move(id, 'sign'), /没有经过合法性审查/, '一(一)1')
  const review = await owner.opened('legal-reviews', {
    subject: '车站保洁合同',
    kind: '政府合同',
    sender: 'transport-bureau',
    contract: contract.number,
  })
  await justice.moved(review.id, 'answer', { opinion: '可签', result: '同意' })
  await owner.moved(id, 'sign')
  assert.deepEqual(await alarms(owner, id), ['red unfiled'])
  await owner.moved(id, 'file')
  assert.deepEqual(await alarms(owner, id), [])

  await justice.moved(id, 'find-problem', { problem: '没有违约条款' })
  await at('2024-05-01T10:00:00.000Z')
  assert.deepEqual(await alarms(owner, id), ['amber soon'])
  await at('2024-05-02T01:00:00.000Z')
  assert.deepEqual(await alarms(owner, id), ['red over'])
  refusedBecause(await owner.move(id, 'end', { outcome: '完成' }), /还有问题没有整改/)
  const [problem] = await owner.list('contract-problems')
  await owner.moved(problem?.id, 'mend', { mending: '补签协议' })
  await owner.moved(id, 'end', { outcome: '完成' })
  assert.deepEqual(await alarms(owner, id), [])
})
