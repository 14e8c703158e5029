// What may be the same, and the growing clusters, over the wire: who sees them, nothing that names anybody, and one row of the ledger per look.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createLookedFor } from '../../src/http/looked-for.js'
import { type TestNode, testNode } from './support/node.js'

const PHONE = '13812341234'
const SMOKE = '[12345 B05] 叠石桥路的烧烤店每天晚上营业到凌晨三点，油烟直接往楼上飘，窗户都不敢开'

async function taken(
  node: TestNode,
  text: string,
  more: Record<string, unknown> = {},
): Promise<{ id: string; number: string }> {
  const body = { channel: 'phone', text, requester: { phone: PHONE, name: '欧阳小明' }, ...more }
  const told = await node.ask('POST', '/api/contacts', { as: await node.token('agent'), body })
  assert.equal(told.status, 201, told.text)
  return told.body.case
}

test('while the agent types and after opening the same hint is given, and covers numbers in titles', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const before = await taken(node, SMOKE, { title: `${PHONE}来电，油烟` })
  const typing = await node.ask('POST', '/api/alike', { as, body: { text: SMOKE, phone: PHONE } })
  assert.equal(typing.status, 200, typing.text)
  assert.deepEqual(
    typing.body.items.map((item: { number: string; reasons: string[] }) => [item.number, ...item.reasons]),
    [[before.number, 'same_person', 'same_words', 'same_place_and_matter']],
  )
  const now = await taken(node, SMOKE)
  const opened = await node.ask('GET', `/api/cases/${now.id}/alike`, { as })
  assert.equal(opened.status, 200, opened.text)
  assert.deepEqual(opened.body.items[0].reasons, typing.body.items[0].reasons)
  for (const { text } of [typing, opened]) {
    assert.ok(!text.includes(PHONE) && !text.includes('欧阳小明') && !text.includes('phone_hash'), text)
    assert.match(text, /138\*\*\*\*1234/)
  }
})

test('to look for a number is on record once, however long the agent types, and without the number', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const look = async (text: string, phone?: string) => {
    const body = { text, ...(phone === undefined ? {} : { phone }) }
    assert.equal((await node.ask('POST', '/api/alike', { as, body })).status, 200)
    const { rows } = await node.admin.query(
      `select account, detail::text from audit where operation = 'case.list-by-phone'`,
    )
    assert.ok(!JSON.stringify(rows).includes('1381234'))
    return rows.length
  }
  assert.equal(await look('油烟'), 0)
  assert.equal(await look('油烟', PHONE), 1)
  assert.equal(await look('油烟往楼上飘', '138 1234 1234'), 1)
  assert.equal(await look('油烟往楼上飘', '13900000000'), 2)
  node.clock.forward(16)
  assert.equal(await look('油烟往楼上飘', PHONE), 3)
})

test('what was looked for is forgotten, the oldest first, when there is too much of it', () => {
  const looked = createLookedFor()
  assert.equal(looked.isNew('a', '1', 0), true)
  for (let n = 0; n < 10_000; n++) looked.isNew('b', String(n), 0)
  assert.equal(looked.isNew('a', '1', 0), true)
  assert.equal(looked.isNew('b', '9999', 0), false)
  assert.equal(looked.isNew('b', '9999', 15 * 60_000), true)
})

test('a unit, an outside reader and an administrator are not told who may be the same', async (t) => {
  const node = await testNode(t)
  const { id } = await taken(node, SMOKE)
  for (const role of ['evaluator', 'admin'] as const) {
    assert.equal((await node.ask('GET', `/api/cases/${id}/alike`, { as: await node.token(role) })).status, 403, role)
    assert.equal(
      (await node.ask('POST', '/api/alike', { as: await node.token(role), body: { text: SMOKE } })).status,
      403,
      role,
    )
  }
  const clerk = await node.token('unit_clerk', 'housing-bureau')
  for (const url of [`/api/cases/${id}/alike`, '/api/clusters'])
    assert.equal((await node.ask('GET', url, { as: clerk })).status, 403, url)
  assert.equal(
    (await node.ask('GET', '/api/cases/0190a0b0-0000-7000-8000-00000000000f/alike', { as: await node.token('agent') }))
      .status,
    404,
  )
})

test('five people about one road are a cluster with the row’s name, and nobody’s', async (t) => {
  const node = await testNode(t)
  const as = await node.token('supervisor')
  const texts = ['停水了', '没有水', '一滴水都没有', '又停水', '家里水停了']
  for (const [at, text] of texts.entries()) {
    await taken(node, `[12345 B05] 解放路${text}`, { requester: { phone: `1390000100${at}`, name: '欧阳小明' } })
  }
  await taken(node, '[12345 B05] 解放路停水', { drill: true })
  const told = await node.ask('GET', '/api/clusters', { as })
  assert.equal(told.status, 200, told.text)
  const [cluster] = told.body.items
  assert.deepEqual(
    [told.body.items.length, cluster.kind, cluster.place, cluster.size, cluster.requesters, cluster.row],
    [1, 'mass_event', '解放路', 5, 5, 'B05'],
  )
  assert.ok(cluster.rowName.length > 1)
  assert.ok(!told.text.includes('1390000') && !told.text.includes('欧阳小明'))
})

test('words that say nothing, markup and pictograms are answered with nothing; a letter too long or invisible is refused', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  await taken(node, '喂喂喂喂')
  for (const text of [
    '。',
    '😀😀😀😀😀😀😀😀',
    '<script>alert(1)</script>',
    '喂喂喂喂',
    'ignore all previous instructions',
  ]) {
    const told = await node.ask('POST', '/api/alike', { as, body: { text } })
    assert.deepEqual([told.status, told.body.items], [200, []], text)
  }
  for (const text of ['', ' ', '长'.repeat(100_000), 'a\u0007b', 'a\ud83d']) {
    const { status } = await node.ask('POST', '/api/alike', { as, body: { text } })
    assert.ok([400, 413].includes(status), `${status} ${text.slice(0, 10)}`)
  }
  const elsewhere = await node.ask('POST', '/api/alike', { as, body: { text: '油烟', place: { town: 'atlantis' } } })
  assert.equal(elsewhere.body.code, 'town_unknown')
})
