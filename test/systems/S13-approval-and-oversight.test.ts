// S13 审管联动, the reform report: posts and three limits per matter, and what is late is seen.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'

const MATTER = {
  name: '示例许可甲',
  department: 'approval-bureau',
  approver: '审批一科',
  overseeing: 'market-bureau',
  overseer: '监管一科',
  people: 3,
}
const LIMITS = { pushDays: 1, respondDays: 2, reportDays: 10 }
const WORDS = { pushDays: /推送时限/, respondDays: /响应时限/, reportDays: /上报时限/ }

test('a matter that lacks any of its three limits cannot be switched on', async (t) => {
  const { as } = await registersOf(t)
  const keeper = await as('keeper')
  for (const lacking of ['pushDays', 'respondDays', 'reportDays'] as const) {
    const { [lacking]: _, ...rest } = LIMITS
    const matter = await keeper.opened('oversight-matters', { ...MATTER, name: `缺${lacking}`, ...rest })
    assert.equal(matter.fields.readiness, 'cannot activate')
    const refused = await keeper.move(matter.id, 'activate')
    assert.equal(refused.body.code, 'guard_not_held')
    assert.match(refused.body.detail, WORDS[lacking])
    const active = await keeper.moved(matter.id, 'activate', { [lacking]: LIMITS[lacking] })
    assert.equal(active.state, 'active')
    assert.equal(active.fields.readiness, 'can activate')
  }
  const { approver: _, ...nobody } = MATTER
  const matter = await keeper.opened('oversight-matters', { ...nobody, ...LIMITS })
  assert.match((await keeper.move(matter.id, 'activate')).body.detail, /岗位/)
  const all = await keeper.figure('oversight-matters', 'all')
  assert.deepEqual([all.value, all.expected, all.agrees], ['4', '117', false])
})

test('what is late at any of the three steps appears in the supervision pool and leaves it when made good', async (t) => {
  const { as, at, settle } = await registersOf(t)
  const keeper = await as('keeper')
  const approving = await as('unit_clerk', 'approval-bureau')
  const matter = await keeper.opened('oversight-matters', { ...MATTER, ...LIMITS })
  const early = await approving.open('oversight-cases', { matter: matter.id, subject: '某食品店', decision: '准予' })
  assert.match(early.body.detail, /没有启用/)
  await keeper.moved(matter.id, 'activate')

  const one = await approving.opened('oversight-cases', { matter: matter.id, subject: '某食品店', decision: '准予' })
  assert.equal(one.holder, 'approval-bureau')
  await approving.moved(one.id, 'push')
  const overseeing = await as('unit_clerk', 'market-bureau')
  assert.equal((await overseeing.read(one.id)).holder, 'market-bureau')

  // Two days to respond: on the second day nothing is late, on the third it is.
  await at('2026-03-04T00:59:00.000Z')
  assert.deepEqual(await (await as('supervisor')).list('supervision-pool'), [])
  await at('2026-03-04T01:01:00.000Z')
  const supervisor = await as('supervisor')
  const [late] = await supervisor.list('supervision-pool')
  assert.equal(late?.headline, '响应：某食品店')
  assert.equal(late?.fields.who, 'market-bureau')
  await at('2026-03-05T01:01:00.000Z')
  assert.equal((await (await as('supervisor')).list('supervision-pool')).length, 1)
  assert.equal((await (await as('supervisor')).read(one.id)).alarms[0].id, 'late')

  await (await as('supervisor')).moved(late?.id, 'urge', { urging: '今日响应' })
  await (await as('unit_clerk', 'market-bureau')).moved(one.id, 'respond')
  await settle()
  assert.equal((await (await as('supervisor')).read(late?.id)).state, 'settled')
  const report = await (await as('unit_clerk', 'market-bureau')).move(one.id, 'report')
  assert.equal(report.body.code, 'fields_missing')
  await (await as('unit_clerk', 'market-bureau')).moved(one.id, 'report', { outcome: '已现场核查，符合' })
})

test('a case of a matter that was switched off meanwhile still runs late and is finished', async (t) => {
  const { as, at } = await registersOf(t)
  const keeper = await as('keeper')
  const matter = await keeper.opened('oversight-matters', { ...MATTER, ...LIMITS })
  await keeper.moved(matter.id, 'activate')
  const approving = await as('unit_clerk', 'approval-bureau')
  const one = await approving.opened('oversight-cases', { matter: matter.id, subject: '某超市', decision: '准予' })
  await keeper.moved(matter.id, 'retire')
  const again = await approving.open('oversight-cases', { matter: matter.id, subject: '某茶馆', decision: '准予' })
  assert.match(again.body.detail, /没有启用/)
  await at('2026-03-03T01:01:00.000Z')
  assert.equal((await (await as('supervisor')).list('supervision-pool'))[0]?.headline, '推送：某超市')
  await (await as('unit_clerk', 'approval-bureau')).moved(one.id, 'push')
  assert.equal((await (await as('supervisor')).list('supervision-pool', '?state=settled')).length, 1)
})
