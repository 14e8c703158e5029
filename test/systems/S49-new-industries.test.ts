// S49 新兴行业职责清单: every trade and matter leads to a body; where none does, the gap is said.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { everyExampleHolds, ruleAnswer } from './support/ask-examples.js'

test('every duty of every trade leads to its body, and a gap is said instead of passed over', async (t) => {
  const { as, citizen, node, printed } = await registersOf(t)
  await printed()
  const keeper = await as('keeper')
  assert.deepEqual(((one) => [one.value, one.agrees])(await keeper.figure('industry-duties', 'duties')), ['38', true])
  const rows = await keeper.list('industry-duties', '?limit=100')
  assert.equal(new Set(rows.map(({ fields }) => fields.industry)).size, 7)
  // Asked about a trade alone, the rule names every body the list has for it.
  for (const industry of [
    '剧本娱乐经营场所',
    '电化学储能电站',
    '平台经济',
    '新能源汽车',
    '电动自行车',
    '新兴涉旅行业',
  ]) {
    const { out } = await ruleAnswer(node, 'R30', { industry })
    const listed = rows.filter(({ fields }) => fields.industry === industry).map(({ fields }) => fields.body)
    for (const body of listed) {
      const short = body === '国网南通市海门区供电公司' ? '国网海门供电公司' : body
      assert.ok(out.includes(short), `${industry}: ${body} is not in ${out}`)
    }
  }

  const unknown = await ruleAnswer(node, 'R30', { industry: '无人机配载飞行' })
  assert.deepEqual(unknown.out, ['12345首接并提请明确'])
  const seat = await as('agent')
  const gap = await seat.opened('duty-gaps', { industry: '无人机配载飞行', matter: '起降点安全' })
  assert.equal(gap.fields.bodies, '12345首接并提请明确')
  await keeper.moved(gap.id, 'ask')
  assert.equal((await keeper.move(gap.id, 'rule')).body.code, 'fields_missing')
  assert.ok((await citizen.list('duty-gaps')).length >= 9)
})

test('a higher paper overrides a row from a day, a body without a name must be named by a person', async (t) => {
  const { as, citizen, printed } = await registersOf(t)
  await printed()
  const keeper = await as('keeper')
  const rows = await keeper.list('industry-duties', '?limit=100')
  const row = rows.find(({ fields }) => fields.clause === '四(七)')
  assert.equal((await keeper.read(row?.id)).alarms[0].id, 'unnamed')
  await keeper.moved(row?.id, 'name-body', { assigned: '区教育体育局（校园内）' })
  assert.deepEqual((await keeper.read(row?.id)).alarms, [])
  assert.equal((await keeper.move(row?.id, 'override', { overriddenBy: '示例上位规定' })).body.code, 'fields_missing')
  await keeper.moved(row?.id, 'override', { overriddenBy: '示例上位规定', overriddenFrom: '2027-01-01' })
  const shown = (await citizen.list('industry-duties', '?limit=100')).find(({ fields }) => fields.clause === '四(七)')
  assert.equal(shown?.fields.overriddenFrom, '2027-01-01')
})

test('a venue is given its supervisors by the rule and is inspected when its turn comes', async (t) => {
  const { as, at } = await registersOf(t)
  await at('2026-03-02T01:00:00.000Z')
  const culture = await as('unit_clerk', 'culture-bureau')
  const venue = await culture.opened('new-venues', {
    name: '示例密室',
    industry: '密室逃脱',
    town: 'development-zone',
    lead: 'culture-bureau',
  })
  assert.equal(venue.fields.bodies, '区文广旅局')
  await at('2026-03-02T01:10:00.000Z')
  const [task] = await culture.list('venue-inspections')
  await culture.moved(task?.id, 'find', { fault: '疏散门上锁', mendBy: '2026-03-09' })
  assert.equal((await culture.moved(task?.id, 'mend', { seen: '已拆除' })).state, 'mended')
  const ride = await culture.opened('new-venues', {
    name: '示例转盘',
    industry: '小型游乐设施',
    placeKind: '城市公园',
    town: 'changle',
    lead: 'housing-bureau',
  })
  assert.equal(ride.fields.bodies, '区住建局')
})

test('all examples of rule R30 come out when it is asked over HTTP', async (t) => {
  const { node } = await registersOf(t)
  assert.ok((await everyExampleHolds(node, ['R30'])) > 30)
})
