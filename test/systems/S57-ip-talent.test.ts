// S57 IP人才库: movement can be followed, people cannot be seen.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('where talent moves can be followed, and names and telephones are not shown', async (t) => {
  const { as, at, citizen } = await registersOf(t)
  await at('2023-06-01T02:00:00.000Z')
  const bureau = await as('unit_clerk', 'market-bureau')
  const person = await bureau.opened('ip-talent', {
    code: 'RC-1',
    person: '示例工程师',
    phone: '13900000000',
    kind: '知识产权工程师',
    level: '实务',
    industry: '高端家纺',
    employer: '示例家纺公司',
    employerKind: '企业',
    town: '三星镇',
  })
  const moved = await bureau.moved(person.id, 'move', { newEmployer: '示例装备公司', newIndustry: '智能装备' })
  assert.deepEqual(
    [moved.fields.lastIndustry, moved.fields.industry, moved.fields.lastEmployer, moved.fields.employer],
    ['高端家纺', '智能装备', '示例家纺公司', '示例装备公司'],
  )
  const twice = await bureau.moved(person.id, 'move', {
    newEmployer: '示例代理所',
    newIndustry: '知识产权服务',
    employerKind: '服务机构',
  })
  assert.equal(twice.fields.moved, 2)
  assert.deepEqual(
    twice.timeline.map((one: { kind: string }) => one.kind),
    ['record_opened', 'move', 'move'],
  )
  await bureau.moved(person.id, 'train', { course: '示例培训' })
  assert.equal((await bureau.figure('ip-talent', 'agencyStaff')).value, '1')

  const [shown] = await citizen.list('ip-talent')
  assert.ok(shown)
  assert.deepEqual([shown.fields.lastIndustry, shown.fields.industry], ['智能装备', '知识产权服务'])
  const text = JSON.stringify(shown) + JSON.stringify(await bureau.list('ip-talent'))
  assert.doesNotMatch(text, /示例工程师|13900000000/)
  assert.doesNotMatch(JSON.stringify(shown), /示例代理所/)
  const secrets = await bureau.post(`/api/records/${person.id}/secrets`, { reason: '通知培训' })
  assert.equal(secrets.body.secrets.person, '示例工程师')
})
