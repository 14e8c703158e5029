// S71 · Posts as signature: who answers for the unit that holds a record or an order, as of the day the unit got it. The names are invented.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { testNode } from '../http/support/node.js'
import { registersOf } from '../support/registers.js'
import { GAZETTE, needsShared, sharedFile } from '../support/shared.js'
import { publishGazette, publishShared } from './support/publish-gazette.js'

const INVENTED = `云山区人民政府关于何川等同志职务任免的通知

云政干〔2031〕2号

各镇：

经研究，决定：

何川同志任区城市管理局局长；

方宁同志任区水文站站长，免去其区城市管理局局长职务。

云山区人民政府

2031年3月9日
`

const MEETING = { kind: '例会', topic: '月度会商' }
const OFFICE = 'urban-management-bureau'

test('a record tells who headed the unit on the day the unit got it; a later appointment changes nothing', async (t) => {
  const { node, as, at } = await registersOf(t)
  await publishGazette(node, Buffer.from(INVENTED))
  await at('2031-03-08T01:00:00.000Z')
  const before = await (await as('supervisor')).opened('dumping-meetings', MEETING)
  assert.equal(before.responsible.holder, '方宁')
  await at('2031-03-10T01:00:00.000Z')
  const staff = await as('supervisor')
  const after = await staff.opened('dumping-meetings', MEETING)
  assert.deepEqual(after.responsible, {
    ...{ unit: OFFICE, post: '区城管局局长', holder: '何川', paper: '云政干〔2031〕2号', note: null },
    asOf: '2031-03-10',
  })
  const still = await staff.read(before.id)
  assert.deepEqual([still.responsible.holder, still.responsible.asOf], ['方宁', '2031-03-08'])
  assert.match(still.responsible.note.zh, /起始日不明/)
})

test('what the unit did is signed by its head of that day, and nobody signs for the desk', async (t) => {
  const { node, as, at } = await registersOf(t)
  await publishGazette(node, Buffer.from(INVENTED))
  await at('2031-03-08T01:00:00.000Z')
  const { id } = await (await as('supervisor')).opened('dumping-meetings', MEETING)
  await at('2031-03-09T01:00:00.000Z')
  const held = await (await as('unit_clerk', OFFICE)).moved(id, 'hold', { conclusion: '逐点核查' })
  assert.equal(held.responsible, null, 'a meeting that was held lies with nobody')
  const signs = held.timeline.map((one: { signed?: { holder: string } }) => one.signed?.holder ?? null)
  assert.deepEqual(signs, [null, '何川'])
})

test('an exported register has a column for who is responsible, as of the day the record came into its state', async (t) => {
  const { node, as, at } = await registersOf(t)
  await publishGazette(node, Buffer.from(INVENTED))
  await at('2031-03-10T01:00:00.000Z')
  const staff = await as('supervisor')
  await staff.opened('dumping-meetings', MEETING)
  const { text } = await staff.get('/api/registers/dumping-meetings/export?format=csv&reason=audit')
  assert.match(text, /"责任人"/)
  assert.match(text, /"何川（区城管局局长，云政干〔2031〕2号）"/)
})

test('before any gazette is published the post alone is told', async (t) => {
  const { as } = await registersOf(t)
  const staff = await as('supervisor')
  const { responsible } = await staff.opened('dumping-meetings', MEETING)
  assert.deepEqual([responsible.post, responsible.holder, responsible.note], ['区城管局局长', null, null])
  const { text } = await staff.get('/api/registers/dumping-meetings/export?format=csv&reason=audit')
  assert.match(text, /"区城管局局长"/)
})

test('a work order and what its unit did name the head of the day of dispatch', async (t) => {
  const node = await testNode(t)
  await publishGazette(node, Buffer.from(INVENTED))
  node.clock.now = '2031-03-08T01:00:00.000Z'
  const agent = await node.token('agent')
  const body = { channel: 'phone', text: '[12345 B01] 路边堆着垃圾', requester: {} }
  const { id } = (await node.ask('POST', '/api/contacts', { as: agent, body })).body.case
  const sent = await node.ask('POST', `/api/cases/${id}/dispatch`, { as: agent, body: { lead: OFFICE } })
  assert.equal(sent.status, 200, sent.text)
  node.clock.now = '2031-03-09T01:00:00.000Z'
  const clerk = await node.token('unit_clerk', OFFICE)
  const order = sent.body.case.legs.find((leg: { kind: string }) => leg.kind === 'order')
  await node.ask('POST', `/api/cases/${id}/sign-for`, { as: clerk, body: { legId: order.id } })
  const { body: view } = await node.ask('GET', `/api/cases/${id}`, { as: clerk })
  assert.deepEqual(
    view.responsible.map((one: { legId: string; holder: string }) => [one.legId, one.holder]),
    [[order.id, '方宁']],
  )
  const { body: timeline } = await node.ask('GET', `/api/cases/${id}/timeline`, { as: clerk })
  const names = timeline.map((one: { kind: string; signed?: { holder: string } }) => [one.kind, one.signed?.holder])
  assert.deepEqual(
    names.filter(([, holder]: [string, string?]) => holder !== undefined),
    [['order_signed_for', '何川']],
  )
})

test(
  'with the printed appointments the housing bureau has an unknown head on 30 March 2023 and the appointed one from the 31st',
  needsShared(GAZETTE),
  async (t) => {
    const facts = sharedFile('facts/posts.json')
    if (facts === null) return t.skip('the list of acts and committees is not here')
    const { node, as, at, printed } = await registersOf(t)
    await publishShared(node, GAZETTE)
    const { acts, committees } = JSON.parse(await readFile(facts, 'utf8'))
    const appointed = acts.find((one: { post: string }) => one.post === '区住房和城乡建设局局长')
    const agent = async () => node.token('agent')
    const sentOn = async (instant: string) => {
      await at(instant)
      const body = { channel: 'phone', text: '[12345 B01] 小区漏水', requester: {} }
      const { id } = (await node.ask('POST', '/api/contacts', { as: await agent(), body })).body.case
      const to = { as: await agent(), body: { lead: 'housing-bureau' } }
      assert.equal((await node.ask('POST', `/api/cases/${id}/dispatch`, to)).status, 200)
      return (await node.ask('GET', `/api/cases/${id}`, { as: await agent() })).body.responsible[0]
    }
    const early = await sentOn('2023-03-30T02:00:00.000Z')
    assert.equal(early.holder, null)
    assert.match(early.note.zh, /前任未载/)
    const late = await sentOn('2023-03-31T02:00:00.000Z')
    assert.deepEqual([late.holder, late.paper], [appointed.name, appointed.doc])

    await printed()
    const staff = await as('supervisor')
    const rows = await staff.list('steel-members', '?limit=100')
    const row = rows.find((one) => one.fields.office === '区电子政务中心主任')
    const member = committees
      .flatMap((one: { groups: { members: { name: string; office: string }[] }[] }) => one.groups)
      .flatMap((one: { members: { name: string; office: string }[] }) => one.members)
      .find((one: { office: string }) => one.office === '区电子政务中心主任')
    const { offices } = await staff.read(row?.id)
    assert.ok(offices.office.note.zh.includes(member.name), JSON.stringify(offices))
  },
)
