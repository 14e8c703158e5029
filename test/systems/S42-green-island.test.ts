// S42 绿岛园区入园定档: three As make three months free; what no printed standard grades stays open.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('three As bring three months free, and without the annex an ungraded firm is shown as open', async (t) => {
  const { as } = await registersOf(t)
  const park = await as('unit_clerk', 'park-company')
  const best = { 镀线先进性: 'A', 经济效益: 'A', 镀种种类: 'A' }
  const first = await park.opened('park-entries', { firmName: '示例电镀一厂', ...best, monthlyRent: '12000.50' })
  assert.deepEqual([first.fields.class, first.fields.freeMonths, first.fields.worth], ['A', 3, '36001.50'])
  assert.equal((await park.moved(first.id, 'settle')).state, 'classed')

  const open = await park.opened('park-entries', { firmName: '示例电镀三厂', 镀线先进性: 'A' })
  assert.equal(open.fields.class, '待定')
  assert.equal(open.fields.openBecause, '附件2评级标准缺失')
  assert.equal(open.fields.freeMonths, null)
  const refused = await park.move(open.id, 'settle')
  assert.equal(refused.body.code, 'guard_not_held')
  assert.match(refused.body.detail, /附件2/)
  const graded = await park.moved(open.id, 'settle', { 经济效益: 'A', 镀种种类: 'C' })
  assert.deepEqual([graded.fields.class, graded.fields.freeMonths], ['B', 1])

  const fresh = await park.opened('park-entries', { firmName: '新设电镀厂', ...best, existing: false })
  assert.match((await park.move(fresh.id, 'settle')).body.detail, /存量/)
})
