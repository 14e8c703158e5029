// S76 联系制度: what is heard goes to 12345, and its end is told back.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { endDemand } from './support.js'

test('an opinion can be passed to 12345, and what came of it is told back', async (t) => {
  const { as, settle, node } = await registersOf(t)
  const desk = await as('agent')
  const heard = await desk.opened('opinions-heard', {
    channel: '有事好商量',
    town: 'changle',
    place: '示例村议事室',
    what: '村口路灯不亮',
    person: '李某 137',
  })
  assert.doesNotMatch(JSON.stringify(heard), /李某/)
  await desk.moved(heard.id, 'pass')
  await settle()
  const passed = await desk.read(heard.id)
  assert.equal(passed.state, 'hotline')
  const file = await node.store.find(passed.demands[0].caseId)
  assert.match(file?.text ?? '', /有事好商量.*路灯/)
  assert.doesNotMatch(JSON.stringify(file), /李某/)
  assert.equal((await desk.move(heard.id, 'tell', { told: '电话' })).status >= 400, true)

  await endDemand(node, passed.demands[0].caseId, '路灯已修复')
  await settle()
  const settled = await desk.read(heard.id)
  assert.deepEqual([settled.state, settled.fields.result], ['settled', '路灯已修复'])
  const told = await desk.moved(heard.id, 'tell', { told: '下次议事会上当面回告' })
  assert.equal(told.state, 'told')
  assert.equal((await desk.figure('opinions-heard', 'told')).value, '100.00')
})
