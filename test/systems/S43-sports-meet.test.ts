// S43 区运会: the programme of every division and who pays for what can be listed.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf } from '../support/registers.js'
import { everyExampleHolds } from './support/ask-examples.js'

test('the programme of every division can be listed with who pays for it', async (t) => {
  const { as, at, printed, citizen } = await registersOf(t)
  await at('2023-03-20T01:00:00.000Z')
  await printed()
  const keeper = await as('keeper')
  assert.equal((await keeper.figure('sports-divisions', 'divisions')).agrees, true)
  const divisions = await keeper.list('sports-divisions')
  assert.deepEqual(new Set(divisions.map(({ fields }) => fields.payer)), new Set(['牵头部门']))
  assert.deepEqual(new Set(divisions.map(({ fields }) => fields.entrantsPay)), new Set(['参赛单位']))

  const events = new Map([
    ['区级机关部', '羽毛球'],
    ['农民部', '挑担'],
    ['老年部', '门球'],
    ['职工部', '定向越野'],
    ['残疾人部', '田径'],
    ['中小学生部', '排球'],
    ['社会体育部', '健步走'],
  ])
  for (const division of divisions) {
    const event = events.get(division.fields.name)
    const fixture = await keeper.opened('sports-fixtures', {
      division: division.id,
      event,
      heldOn: '2023-06-10',
      venue: '示例体育中心',
      organiser: division.fields.lead,
      budget: 3000,
    })
    assert.equal(fixture.fields.listed, 'listed')
    await keeper.moved(fixture.id, 'fix')
  }
  const programme = await citizen.list('sports-fixtures')
  assert.equal(programme.length, 7)
  for (const { fields } of programme) assert.match(fields.payer, /^牵头部门：/)
  const exported = await keeper.get('/api/registers/sports-fixtures/export?format=csv&reason=audit')
  for (const name of events.keys()) assert.ok(exported.text.includes(name), name)
})

test('an event outside the list or the months needs what the paper asks; results count after a second person', async (t) => {
  const { as, at, printed } = await registersOf(t)
  await at('2023-03-20T01:00:00.000Z')
  await printed()
  const keeper = await as('keeper')
  const seniors = (await keeper.list('sports-divisions')).find(({ fields }) => fields.name === '老年部')
  const set = { division: seniors?.id, heldOn: '2023-05-06', venue: '示例泳馆', organiser: 'veterans-cadre-bureau' }
  const swim = await keeper.opened('sports-fixtures', { ...set, event: '游泳' })
  assert.match((await keeper.move(swim.id, 'fix')).body.detail, /牵头部门确认/)
  await keeper.moved(swim.id, 'fix', { leadConfirms: true })
  const late = await keeper.opened('sports-fixtures', { ...set, event: '门球', heldOn: '2023-11-05' })
  assert.match((await keeper.move(late.id, 'fix')).body.detail, /太晚/)

  const bureau = await as('unit_clerk', 'veterans-cadre-bureau')
  const entry = await bureau.opened('sports-entries', {
    fixture: swim.id,
    delegation: '示例镇代表团',
    players: 6,
    contact: '某联络员',
  })
  await bureau.moved(entry.id, 'accept')
  for (const [delegation, rank] of [
    ['甲镇', 1],
    ['乙镇', 2],
    ['甲镇', 3],
  ] as const) {
    const result = await bureau.opened('sports-results', { fixture: swim.id, delegation, rank })
    assert.equal((await bureau.move(result.id, 'check')).body.code, 'needs_second_person')
    if (rank < 3) await keeper.moved(result.id, 'check')
  }
  const medals = async (figure: string) => (await keeper.figure('sports-results', figure)).groups
  assert.equal((await keeper.figure('sports-results', 'gold')).value, '1')
  assert.equal((await keeper.figure('sports-results', 'bronze')).value, '0')
  assert.ok(JSON.stringify(await medals('gold')).includes('甲镇'))

  const cost = await bureau.opened('sports-costs', {
    item: '裁判费',
    costKind: '比赛组织',
    amount: '1200.50',
    proof: '示例凭据1',
  })
  assert.equal(cost.fields.payer, '牵头部门')
  await (await as('unit_clerk', 'finance-bureau')).moved(cost.id, 'audit')
  const book = (await keeper.get('/api/ledgers/sports-meet-money')).body
  assert.equal(book.accounts.find((one: { id: string }) => one.id === 'leads').balance, '-1200.50')
})

test('all examples of rule R92 come out when it is asked over HTTP', async (t) => {
  const { node } = await registersOf(t)
  assert.ok((await everyExampleHolds(node, ['R92'])) >= 15)
})
