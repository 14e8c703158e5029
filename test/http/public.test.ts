// The citizen's side: filing online, asking where the matter is, and how little a stranger learns.
import assert from 'node:assert/strict'
import test from 'node:test'
import { freshKey, type TestNode, testNode } from './support/node.js'

function file(node: TestNode, body: Record<string, unknown>, key = freshKey(), from?: string) {
  return node.ask('POST', '/api/public/contacts', { body, key, ...(from === undefined ? {} : { from }) })
}

function ask(node: TestNode, number: string, code: string, from?: string) {
  return node.ask('GET', `/api/public/progress?number=${number}&code=${code}`, from === undefined ? {} : { from })
}

test('a demand filed online gets a number and a code, and is an internet contact of a citizen', async (t) => {
  const node = await testNode(t)
  const told = await file(node, {
    text: '[12345 B01] 楼道灯坏了',
    name: '张三',
    phone: '13812341234',
    town: 'changle',
    address: '人民路1号',
  })
  assert.equal(told.status, 201, told.text)
  assert.match(told.body.number, /^[0-9]{18}$/)
  assert.match(told.body.code, /^[A-Z0-9]{6}$/)
  assert.equal(told.body.danger, false)
  const kept = await node.store.findByNumber(told.body.number)
  assert.equal(kept?.channel, 'internet')
  assert.equal(kept?.place.town, 'changle')
  const [first] = await node.store.timeline(kept?.id ?? '')
  assert.deepEqual([first?.by.account, first?.by.role], ['citizen', 'citizen'])
})

test('sent twice by an impatient finger it is one file, and the code is told once', async (t) => {
  const node = await testNode(t)
  const key = freshKey()
  const one = await file(node, { text: '[12345 B01] 路灯' }, key)
  const two = await file(node, { text: '[12345 B01] 路灯' }, key)
  assert.deepEqual([one.status, two.status], [201, 200])
  assert.equal(two.body.number, one.body.number)
  assert.equal(two.body.code, null)
  const other = await file(node, { text: '[12345 B01] 另一件事' }, key)
  assert.equal(other.status, 409)
  assert.equal((await node.rows()).case_files, 1)
})

test('words that speak of danger are answered with "dial 110", and 110 is told at once', async (t) => {
  const node = await testNode(t)
  const told = await file(node, { text: '[110 A01] 楼下着火了' })
  assert.equal(told.body.danger, true)
  assert.match(told.body.summary.zh, /110/)
  assert.ok(((await node.rows()).outbox ?? 0) > 0)
})

test('the progress page says who has it and until when, in plain words, and nothing else of the file', async (t) => {
  const node = await testNode(t)
  const told = await file(node, { text: '[12345 B01] 机密细节：楼道灯坏了', name: '张三丰', phone: '13812341234' })
  const { number, code } = told.body
  const before = await ask(node, number, code)
  assert.equal(before.status, 200, before.text)
  assert.match(before.body.summary.zh, /已登记/)
  assert.match(before.body.holder.zh, /12345|指挥中心|热线/)
  const id = (await node.store.findByNumber(number))?.id ?? ''
  await node.ask('POST', `/api/cases/${id}/dispatch`, {
    as: await node.token('agent'),
    body: { lead: 'housing-bureau', note: '内部意见' },
  })
  const after = await ask(node, number, code)
  assert.match(after.body.holder.zh, /住/)
  assert.match(after.body.summary.zh, /签收/)
  assert.ok(after.body.dueAt)
  for (const secret of ['机密细节', '张三丰', '13812341234', '内部意见', 'agent-desk', 'housing-bureau']) {
    assert.ok(!after.text.includes(secret), `${secret} is shown`)
  }
  assert.deepEqual(
    after.body.steps.map((step: { what: { zh: string } }) => step.what.zh),
    ['接到诉求', '派单'],
  )
})

test("a unit's draft of a result is not told before the desk has accepted it", async (t) => {
  const node = await testNode(t)
  const { number, code } = (await file(node, { text: '[12345 B01] 路灯' })).body
  const id = (await node.store.findByNumber(number))?.id ?? ''
  const agent = await node.token('agent')
  const clerk = await node.token('unit_clerk', 'housing-bureau')
  const sent = await node.ask('POST', `/api/cases/${id}/dispatch`, { as: agent, body: { lead: 'housing-bureau' } })
  const legId = sent.body.case.legs.find((leg: { kind: string }) => leg.kind === 'order').id
  await node.ask('POST', `/api/cases/${id}/sign-for`, { as: clerk, body: { legId } })
  await node.ask('POST', `/api/cases/${id}/report-result`, { as: clerk, body: { legId, text: '初稿', resolved: true } })
  assert.equal((await ask(node, number, code)).body.result, undefined)
  await node.ask('POST', `/api/cases/${id}/review-result`, { as: agent, body: { legId, accepted: true, note: '好' } })
  assert.equal((await ask(node, number, code)).body.result.text, '初稿')
})

test('an unknown number and a wrong code are told alike, and the code is read in either case', async (t) => {
  const node = await testNode(t)
  const { number, code } = (await file(node, { text: '[12345 B01] 路灯' })).body
  const wrong = await ask(node, number, 'AAAAAA')
  const unknown = await ask(node, '260302090000999999', code)
  assert.equal(wrong.status, 404)
  assert.deepEqual(wrong.body, unknown.body)
  assert.equal((await ask(node, number, String(code).toLowerCase())).status, 200)
})

test("guessing at one number's code ends after twenty tries, from however many addresses, and the right code works again later", async (t) => {
  const node = await testNode(t)
  const { number, code } = (await file(node, { text: '[12345 B01] 路灯' })).body
  for (let i = 0; i < 20; i++) assert.equal((await ask(node, number, `AAAA${String(i).padStart(2, '0')}`)).status, 404)
  const blocked = await ask(node, number, code)
  assert.equal(blocked.status, 429)
  assert.ok(Number(blocked.headers['retry-after']) > 0)
  node.clock.forward(16)
  assert.equal((await ask(node, number, code)).status, 200)
})

test('one address may not file or ask without end, and another is not made to wait for it', async (t) => {
  const node = await testNode(t)
  const told = []
  for (let i = 0; i < 21; i++) told.push(await file(node, { text: `[12345 B01] 第${i}件` }, freshKey(), '10.7.7.7'))
  assert.equal(told.filter((one) => one.status === 201).length, 20)
  assert.equal(told.at(-1)?.status, 429)
  assert.equal((await node.rows()).case_files, 20)
  assert.equal((await file(node, { text: '[12345 B01] 别人的' }, freshKey(), '10.7.7.8')).status, 201)
})

test('a merged petitioner still finds the matter under the own number, without reading of the others', async (t) => {
  const node = await testNode(t)
  const lead = await node.token('shift_lead')
  const one = (await file(node, { text: '[12345 B01] 路灯', name: '李四光', phone: '13900001111' })).body
  const two = (await file(node, { text: '[12345 B01] 还是路灯', name: '王五', phone: '13900002222' })).body
  const main = (await node.store.findByNumber(one.number))?.id ?? ''
  const duplicate = (await node.store.findByNumber(two.number))?.id ?? ''
  const merged = await node.ask('POST', `/api/cases/${duplicate}/merge`, {
    as: lead,
    body: { into: main, reason: '同一盏灯' },
  })
  assert.equal(merged.status, 200, merged.text)
  await node.ask('POST', `/api/cases/${main}/complete-desk`, {
    as: lead,
    body: { text: '已告知李四光（13900001111）：灯已修好', resolved: true },
  })
  const told = await ask(node, two.number, two.code)
  assert.equal(told.status, 200, told.text)
  assert.equal(told.body.number, two.number)
  assert.match(told.body.result.text, /灯已修好/)
  assert.doesNotMatch(told.text, /李四光|13900001111/)
})

test('anyone may look up the paper by its folder name or its printed number', async (t) => {
  const node = await testNode(t)
  for (const id of ['2023-13-hotline-110', encodeURIComponent('海政办发〔2023〕13号')]) {
    const told = await node.ask('GET', `/api/public/instruments/${id}`)
    assert.equal(told.status, 200, told.text)
    assert.ok(told.body.clauses.length > 9)
    assert.ok(
      told.body.clauses.every(
        (clause: { gist: { zh: string; en: string } }) => clause.gist.zh !== '' && clause.gist.en !== '',
      ),
    )
  }
  const none = await node.ask('GET', '/api/public/instruments/nothing')
  assert.equal(none.status, 404)
  assert.equal(none.body.code, 'instrument_unknown')
})

test('anyone may ask which place this is: towns in both languages and the numbers to ring, kept for a while, not asked without end', async (t) => {
  const node = await testNode(t)
  const told = await node.ask('GET', '/api/public/place', { from: '10.8.8.8' })
  assert.equal(told.status, 200, told.text)
  assert.match(String(told.headers['cache-control']), /^public, max-age=\d+$/)
  assert.equal(told.body.towns.length, 11)
  assert.ok(told.body.towns.every((town: { name: { zh: string; en: string } }) => town.name.zh && town.name.en))
  assert.deepEqual(
    told.body.platforms.map((one: { number: string }) => one.number),
    ['12345', '110'],
  )
  assert.deepEqual(Object.keys(told.body).sort(), ['id', 'name', 'platforms', 'towns', 'units', 'zone'])
  // Of a unit its name, by which published rows speak of it; not whom it belongs to or who sits there.
  assert.deepEqual(Object.keys(told.body.units[0]).sort(), ['id', 'name'])
  // Every town that is offered is one that the form may send.
  for (const { id } of told.body.towns) {
    const filed = await file(node, { text: '[12345 B01] 路灯', town: id })
    assert.equal(filed.status, 201, `${id}: ${filed.text}`)
  }
  assert.equal((await file(node, { text: '[12345 B01] 路灯', town: 'elsewhere' })).body.code, 'town_unknown')
  const rest = []
  for (let i = 0; i < 120; i++) rest.push((await node.ask('GET', '/api/public/place', { from: '10.8.8.8' })).status)
  assert.deepEqual([rest.filter((status) => status === 200).length, rest.at(-1)], [119, 429])
})
