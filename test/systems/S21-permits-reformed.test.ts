// S21 证照分离: exactly one of four ways for each of the 81 permits.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { imported } from './support.js'

const WAYS = ['直接取消审批', '审批改为备案', '实行告知承诺', '优化准入服务']

test('each of the 81 permits has exactly one way of reform', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const without = await keeper.open('permit-reforms', { name: '无方式', department: '示例部门' })
  assert.equal(without.body.code, 'fields_missing')
  const two = await keeper.open('permit-reforms', { name: '两方式', department: '示例部门', way: WAYS.slice(0, 2) })
  assert.equal(two.status, 422)

  const already = (await keeper.list('permit-reforms')).length
  const rows = Array.from({ length: 81 - already }, (_, n) => ({
    name: `许可${n}`,
    department: `部门${n % 23}`,
    way: WAYS[n % 4],
  }))
  await imported(keeper, 'permit-reforms', rows.slice(1))
  assert.equal((await keeper.figure('permit-reforms', 'all')).agrees, false)
  await imported(keeper, 'permit-reforms', rows.slice(0, 1))
  const all = await keeper.figure('permit-reforms', 'all')
  assert.deepEqual([all.value, all.agrees], ['81', true])
  assert.equal((await keeper.figure('permit-reforms', 'withWay')).value, '100.00')
  const ways = await keeper.figure('permit-reforms', 'byWay')
  assert.equal(
    ways.groups.reduce((sum: number, group: { count: number }) => sum + group.count, 0),
    81,
  )
  assert.deepEqual(ways.groups.map((group: { key: string }) => group.key).sort(), [...WAYS].sort())
})
