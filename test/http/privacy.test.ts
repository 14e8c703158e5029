// Who called is covered everywhere until somebody says why they need to know, and that stands in the ledger.
import assert from 'node:assert/strict'
import test from 'node:test'
import { findChainFault } from '../../src/cases/action.js'
import { UNIT } from './support/examples.js'
import { type TestNode, testNode } from './support/node.js'

const PHONE = '13812341234'
const NAME = '欧阳小明'
const OTHER = '13900001111'

async function taken(node: TestNode, more: Record<string, unknown> = {}): Promise<string> {
  const told = await node.ask('POST', '/api/contacts', {
    as: await node.token('agent'),
    body: {
      channel: 'phone',
      text: `[12345 B01] 我是${NAME}，电话138 1234 1234，邻居电话${OTHER}，家里漏水`,
      title: `${PHONE}来电反映漏水`,
      requester: { name: NAME, phone: PHONE, ...more },
    },
  })
  assert.equal(told.status, 201, told.text)
  return told.body.case.id
}

async function dispatched(node: TestNode, id: string): Promise<string> {
  const told = await node.ask('POST', `/api/cases/${id}/dispatch`, {
    as: await node.token('agent'),
    body: { lead: UNIT, note: `联系${PHONE}` },
  })
  assert.equal(told.status, 200, told.text)
  return told.body.case.legs.find((leg: { kind: string }) => leg.kind === 'order').id
}

function assertCovered(text: string, what: string): void {
  for (const secret of [PHONE, '138 1234 1234', NAME]) assert.ok(!text.includes(secret), `${what} shows ${secret}`)
}

test('no answer but the unmasking shows the name or the phone of who called', async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  await dispatched(node, id)
  const lead = await node.token('shift_lead')
  const clerk = await node.token('unit_clerk', UNIT)
  for (const as of [
    lead,
    clerk,
    await node.token('supervisor'),
    await node.token('auditor'),
    await node.token('evaluator'),
  ]) {
    for (const url of [`/api/cases/${id}`, `/api/cases/${id}/timeline`, '/api/legs', '/api/cases', '/api/overview']) {
      const told = await node.ask('GET', url, { as })
      assert.ok([200, 403].includes(told.status), `${url} ${told.status}`)
      assertCovered(told.text, url)
    }
  }
  const again = await node.ask('POST', `/api/cases/${id}/supplement`, {
    as: lead,
    body: { text: `${NAME}又打来，还是${PHONE}` },
  })
  assert.equal(again.status, 200)
  assertCovered(again.text, 'a command')
  const file = await node.store.find(id)
  assert.equal(file?.requester.phone, PHONE, 'what is kept is not covered')
})

test('a reader from outside sees no number at all, the desk sees the neighbour it must call', async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  const desk = await node.ask('GET', `/api/cases/${id}`, { as: await node.token('agent') })
  const outside = await node.ask('GET', `/api/cases/${id}`, { as: await node.token('evaluator') })
  assert.ok(desk.text.includes(OTHER))
  assert.ok(!outside.text.includes(OTHER))
})

test('unmasking needs a reason, and who, when and why are on record', async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  const as = await node.token('follow_up')
  const without = await node.ask('POST', `/api/cases/${id}/unmask`, { as, body: {} })
  assert.equal(without.status, 400)
  const told = await node.ask('POST', `/api/cases/${id}/unmask`, { as, body: { reason: '回访' } })
  assert.deepEqual(told.body, { name: NAME, phone: PHONE, secret: false })
  const ledger = await node.ask('GET', `/api/audit?caseId=${id}`, { as: await node.token('auditor') })
  const rows = ledger.body.filter((row: { operation: string }) => row.operation === 'case.unmask')
  assert.equal(rows.length, 1)
  assert.equal(rows[0].account, 'follow-up-desk')
  assert.equal(rows[0].reason, '回访')
  assert.equal(rows[0].allowed, true)
  assertCovered(ledger.text, 'the ledger')
})

test('when the ledger cannot be written, nobody is shown', async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  const as = await node.token('follow_up')
  await node.admin.query('alter table audit rename to audit_away')
  const told = await node.ask('POST', `/api/cases/${id}/unmask`, { as, body: { reason: '回访' } })
  const out = await node.ask('GET', `/api/cases/${id}/export?reason=x`, { as: await node.token('supervisor') })
  await node.admin.query('alter table audit_away rename to audit')
  assert.equal(told.status, 500)
  assert.equal(out.status, 500)
  assertCovered(told.text + out.text, 'a failed unmasking')
})

test('a requester who asked for secrecy stays covered for the unit, whatever reason it gives, and the try is on record', async (t) => {
  const node = await testNode(t)
  const id = await taken(node, { secret: true })
  await dispatched(node, id)
  const told = await node.ask('POST', `/api/cases/${id}/unmask`, {
    as: await node.token('unit_clerk', UNIT),
    body: { reason: '要联系' },
  })
  assert.equal(told.status, 403)
  assert.equal(told.body.code, 'requester_secret')
  assertCovered(told.text, 'a refusal')
  const ledger = await node.ask('GET', `/api/audit?caseId=${id}&account=unit-clerk-${UNIT}`, {
    as: await node.token('auditor'),
  })
  assert.deepEqual(
    ledger.body.map((row: { allowed: boolean; reason: string }) => [row.allowed, row.reason]),
    [[false, 'requester_secret']],
  )
})

test("a unit reads and works on its own orders and is refused another unit's, file, timeline, list and deeds alike", async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  const order = await dispatched(node, id)
  const other = await node.token('unit_clerk', 'water-bureau')
  for (const url of [`/api/cases/${id}`, `/api/cases/${id}/timeline`]) {
    const told = await node.ask('GET', url, { as: other })
    assert.equal(told.body.code, 'not_your_units_matter', url)
  }
  const before = await node.rows()
  for (const [deed, body] of [
    ['sign-for', { legId: order }],
    ['return-order', { legId: order, ground: 'duplicate', note: 'x' }],
    ['report-result', { legId: order, text: 'x', resolved: true }],
    ['supplement', { text: 'x' }],
    ['unmask', { reason: 'x' }],
  ] as const) {
    const told = await node.ask('POST', `/api/cases/${id}/${deed}`, { as: other, body })
    assert.equal(told.status, 403, `${deed}: ${told.text}`)
  }
  assert.deepEqual(await node.rows(), before)
  const asked = await node.ask('GET', `/api/legs?unit=${UNIT}`, { as: other })
  assert.deepEqual(asked.body.items, [], 'asking for another unit gives the own one')
  assert.equal(
    (await node.ask('GET', `/api/legs?unit=${UNIT}`, { as: await node.token('unit_clerk', UNIT) })).body.items.length,
    1,
  )
  assert.equal((await node.ask('GET', '/api/cases', { as: other })).status, 403)
})

test('looking for files by a phone is for those who may, and each look is on record without the number', async (t) => {
  const node = await testNode(t)
  await taken(node)
  const found = await node.ask('GET', `/api/cases?phone=${PHONE}`, { as: await node.token('agent') })
  assert.equal(found.body.items.length, 1)
  for (const query of [`phone=${PHONE}`, `search=${PHONE}`, 'search=138%201234%201234', 'search=13812341']) {
    assert.equal(
      (await node.ask('GET', `/api/cases?${query}`, { as: await node.token('evaluator') })).status,
      403,
      query,
    )
  }
  assert.equal((await node.ask('GET', '/api/cases?search=260302', { as: await node.token('evaluator') })).status, 200)
  const ledger = await node.ask('GET', '/api/audit?account=agent-desk', { as: await node.token('auditor') })
  assert.ok(ledger.body.some((row: { operation: string }) => row.operation === 'case.list-by-phone'))
  assertCovered(ledger.text, 'the ledger')
})

test('an export holds the whole chain, checks out, and stands in the ledger with its head', async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  await dispatched(node, id)
  const told = await node.ask('GET', `/api/cases/${id}/export?reason=${encodeURIComponent('复核')}`, {
    as: await node.token('supervisor'),
  })
  assert.equal(told.status, 200, told.text)
  assert.match(String(told.headers['content-type']), /^application\/x-ndjson/)
  const actions = told.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(findChainFault(actions), undefined)
  assert.equal(actions.length, (await node.store.find(id))?.version)
  const tampered = structuredClone(actions)
  tampered[1].by.account = 'somebody-else'
  assert.equal(findChainFault(tampered)?.seq, 2)
  const ledger = await node.ask('GET', `/api/audit?caseId=${id}`, { as: await node.token('auditor') })
  const row = ledger.body.find((one: { operation: string }) => one.operation === 'case.export')
  assert.equal(row.reason, '复核')
  assert.equal(row.detail.head, actions.at(-1).hash)
})

test('neither name nor phone nor token nor code reaches the log, also when things go wrong', async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  const as = await node.token('agent')
  await node.ask('GET', `/api/cases?phone=${PHONE}&search=${encodeURIComponent(NAME)}`, { as })
  await node.ask('GET', '/api/public/progress?number=260302090000123456&code=QQQQQQ')
  await node.ask('POST', '/api/contacts', {
    as,
    body: { channel: 'phone', text: `${PHONE}`, requester: { name: NAME, phone: PHONE, x: 1 } },
  })
  await node.admin.query('alter table case_files rename to case_files_away')
  const broken = await node.ask('GET', `/api/cases?phone=${PHONE}&search=${encodeURIComponent(NAME)}`, { as })
  const opened = await node.ask('POST', '/api/contacts', {
    as,
    body: { channel: 'phone', text: `找${NAME}`, requester: { name: NAME, phone: PHONE } },
  })
  await node.admin.query('alter table case_files_away rename to case_files')
  assert.equal(broken.status, 500)
  assert.equal(opened.status, 500)
  const log = node.logLines.join('')
  assertCovered(log, 'the log')
  assertCovered(broken.text + opened.text, 'a fault')
  assert.ok(!log.includes(as) && !log.includes('QQQQQQ'))
  assert.ok(log.includes(broken.body.incident), 'the number the caller was given leads to the log')
  assert.doesNotMatch(broken.text, /case_files|select|pg|stack/i, 'the caller is told no innards')
  assert.ok(id)
})

test('every deed that was done or refused stands in the ledger', async (t) => {
  const node = await testNode(t)
  const id = await taken(node)
  const as = await node.token('agent')
  await node.ask('POST', `/api/cases/${id}/supplement`, { as, body: { text: '补充' } })
  await node.ask('POST', `/api/cases/${id}/record-follow-up`, { as, body: { reached: false, note: 'x' } })
  await node.ask('POST', `/api/cases/${id}/complete-desk`, { as, body: { text: '好', resolved: true } })
  await node.ask('POST', `/api/cases/${id}/complete-desk`, { as, body: { text: '好', resolved: true } })
  const ledger = await node.ask('GET', '/api/audit?account=agent-desk', { as: await node.token('auditor') })
  const told = ledger.body.map(
    (row: { operation: string; allowed: boolean; reason: string }) => `${row.operation} ${row.allowed} ${row.reason}`,
  )
  assert.deepEqual(told.slice(0, 5), [
    'case.complete-desk false nothing_to_complete',
    'case.complete-desk true done',
    'case.record-follow-up false role_not_entitled',
    'case.supplement true done',
    'contact.receive true done',
  ])
})
