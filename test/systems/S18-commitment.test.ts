// S18 告知承诺: the proof is waived at once, the check is left to be done.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

test('whoever chooses to commit is spared the proof at once, and a check is left to be done', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  const clerk = await as('unit_clerk', 'health-commission')
  const listed = await keeper.opened('commitment-matters', {
    name: '示例卫生事项',
    department: 'health-commission',
    proofs: 2,
  })
  const committed = await clerk.opened('commitment-cases', {
    listed: listed.id,
    who: '示例宾馆',
    proof: '场所使用证明',
    chooses: true,
  })
  assert.equal(committed.fields.decision, 'waive proof')
  assert.equal(committed.fields.waived, true)
  const checks = await clerk.list('commitment-checks')
  assert.equal(checks.length, 1)
  assert.equal(checks[0]?.holder, 'health-commission')
  await clerk.moved(committed.id, 'grant')

  const declined = await clerk.opened('commitment-cases', {
    listed: listed.id,
    who: '示例浴室',
    proof: '场所使用证明',
    chooses: false,
  })
  assert.equal(declined.fields.decision, 'ask proof')
  assert.match((await clerk.move(declined.id, 'grant')).body.detail, /先交证明/)
  await clerk.moved(declined.id, 'grant', { brought: true })
  assert.equal((await clerk.list('commitment-checks')).length, 1)

  const approval = await as('unit_clerk', 'approval-bureau')
  const outside = await approval.opened('commitment-cases', { who: '示例工厂', proof: '无违法证明', chooses: true })
  assert.equal(outside.fields.decision, 'ask proof')

  await clerk.moved(checks[0]?.id, 'fail', { found: '场所已拆除' })
  const withdrawn = await clerk.read(committed.id)
  assert.equal(withdrawn.state, 'withdrawn')
  assert.equal(withdrawn.fields.decision, '撤销+信用记录')
  const [record] = await clerk.list('credit-records')
  assert.equal(record?.fields.firm, '示例宾馆')
})

test('the four matters that the report names go by commitment without being listed by anybody', async (t) => {
  const { as, printed } = await registersOf(t)
  await printed()
  const keeper = await as('keeper')
  const listed = await keeper.list('commitment-matters')
  assert.equal(listed.length, 4)
  const matters = await keeper.figure('commitment-matters', 'all')
  assert.deepEqual([matters.value, matters.expected, matters.agrees], ['4', '45', false])
  const clerk = await as('unit_clerk', 'education-bureau')
  const teachers = listed.find(({ fields }) => fields.name === '教师资格认定')
  const asked = { listed: teachers?.id, who: '示例学校', proof: '无犯罪记录证明', chooses: true }
  assert.equal((await clerk.opened('commitment-cases', asked)).fields.waived, true)
})
