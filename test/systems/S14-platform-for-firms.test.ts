// S14 万事好通·马上办: a firm's request meets the measures on its topic, and 12345 where that is not enough.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { endDemand } from './support.js'

test('the request of a firm is matched with a measure and can become an order at 12345', async (t) => {
  const { as, citizen, settle, node } = await registersOf(t)
  const keeper = await as('keeper')
  const approval = await as('unit_clerk', 'approval-bureau')
  const policy = { topic: '融资', department: 'finance-bureau', gist: '贷款贴息' }
  const fits = await keeper.opened('firm-policies', { title: '小微企业贴息', ...policy })
  const other = await keeper.opened('firm-policies', { title: '稳岗补贴', topic: '用工' })
  const ended = await keeper.opened('firm-policies', { title: '去年的贴息', ...policy })
  await keeper.moved(ended.id, 'end')
  const measures = await keeper.figure('firm-policies', 'all')
  assert.deepEqual([measures.value, measures.expected, measures.agrees], ['3', '77', false])

  const asked = {
    firm: '示例纺织',
    town: 'sanxing',
    topic: '融资',
    what: '流动资金贷款能不能贴息',
    phone: '13900000001',
  }
  assert.equal((await citizen.open('firm-requests', asked)).status, 201)
  const [row] = await approval.list('firm-requests')
  assert.ok(row)
  assert.equal(row.fields.fitting, 1)
  assert.equal(row.holder, 'approval-bureau')
  assert.match((await approval.move(row.id, 'match', { policy: ended.id })).body.detail, /已到期/)
  const odd = await approval.move(row.id, 'match', { policy: other.id })
  assert.match(odd.body.advice[0].zh, /不是一个方面/)
  const matched = await approval.moved(row.id, 'match', { policy: fits.number })
  assert.equal(matched.links.policy.number, fits.number)
  assert.equal(matched.holder, 'finance-bureau')

  await approval.moved(row.id, 'pass')
  await settle()
  const passed = await approval.read(row.id)
  assert.equal(passed.state, 'hotline')
  const demand = passed.demands[0]
  assert.match((await node.store.find(demand.caseId))?.text ?? '', /示例纺织.*贴息/)
  await endDemand(node, demand.caseId, '财政局已受理贴息申请')
  await settle()
  const answered = await approval.read(row.id)
  assert.equal(answered.state, 'answered')
  assert.equal(answered.fields.result, '财政局已受理贴息申请')
})
