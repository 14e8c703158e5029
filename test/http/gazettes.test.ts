// The keeper's way with a gazette over HTTP: bring it in, look at the report, publish or reject; nobody else may, and what cannot be
// read leaves nothing behind.
import assert from 'node:assert/strict'
import test from 'node:test'
import { GAZETTE, NEWSPAPER } from '../gazette/support/invented.js'
import { type TestNode, type Told, testNode } from './support/node.js'

const bring = async (
  node: TestNode,
  text: string | Buffer,
  fileName = '公报.txt',
  role: 'keeper' | 'auditor' = 'keeper',
): Promise<Told> =>
  node.ask('POST', '/api/gazettes', {
    as: await node.token(role),
    body: { fileName, content: Buffer.from(text).toString('base64') },
  })

test('a gazette is laid aside, reviewed, published, and then gives its text, posts and events', async (t) => {
  const node = await testNode(t, '12345')
  const as = await node.token('keeper')
  const staged = await bring(node, GAZETTE)
  assert.equal(staged.status, 201, staged.text)
  const { id } = staged.body.gazette
  assert.deepEqual(await node.store.listPrinted(), [])

  const report = await node.ask('GET', `/api/gazettes/${id}`, { as })
  assert.equal(report.status, 200, report.text)
  assert.deepEqual(
    [report.body.instruments.length, report.body.acts.length, report.body.events.length, report.body.source.encoding],
    [4, 9, 2, 'utf-8'],
  )
  const anomaly = report.body.anomalies.find((one: { kind: string }) => one.kind === 'heading_number_missing')
  assert.equal(report.body.lines[anomaly.span.from - 1], '总体要求')
  assert.equal(report.body.instruments[0].clauses.find((one: { anchor: string }) => one.anchor === '二(二)2').depth, 2)

  const published = await node.ask('POST', `/api/gazettes/${id}/publish`, { as })
  assert.deepEqual([published.status, published.body.state], [200, 'published'])
  assert.equal((await node.store.printedInstrument('云政办发〔2031〕4号'))?.printed.title.includes('渡口'), true)
  assert.equal((await node.store.acts()).length, 9)

  const again = await bring(node, GAZETTE)
  assert.deepEqual([again.status, again.body.fresh, again.body.gazette.state], [200, false, 'published'])
  const late = await node.ask('POST', `/api/gazettes/${id}/reject`, { as, body: { reason: '晚了' } })
  assert.deepEqual([late.status, late.body.code], [409, 'gazette_settled'])
})

test('a rejected gazette gives nothing, and staging, publishing and rejecting stand in the ledger with the keeper', async (t) => {
  const node = await testNode(t, '12345')
  const as = await node.token('keeper')
  const { id } = (await bring(node, NEWSPAPER, '报纸.txt')).body.gazette
  const rejected = await node.ask('POST', `/api/gazettes/${id}/reject`, { as, body: { reason: '没有报头' } })
  assert.deepEqual([rejected.body.state, rejected.body.reason], ['rejected', '没有报头'])
  const listed = await node.ask('GET', '/api/gazettes', { as: await node.token('auditor') })
  assert.deepEqual(
    listed.body.map((row: { state: string }) => row.state),
    ['rejected'],
  )
  const ledger = await node.ask('GET', '/api/audit', { as: await node.token('auditor') })
  const deeds = ledger.body.map((row: { operation: string; allowed: boolean }) => `${row.operation} ${row.allowed}`)
  for (const deed of ['gazette.stage true', 'gazette.reject true']) assert.ok(deeds.includes(deed), deed)
  assert.deepEqual(await node.store.listPrinted(), [])
})

test('only the keeper brings a gazette in', async (t) => {
  const node = await testNode(t, '12345')
  const told = await bring(node, GAZETTE, '公报.txt', 'auditor')
  assert.deepEqual([told.status, told.body.code], [403, 'role_not_entitled'])
  assert.deepEqual(await node.store.listGazettes(10), [])
})

test('what is no gazette is refused with a reason in the caller’s language, and nothing is laid aside', async (t) => {
  const node = await testNode(t, '12345')
  const as = await node.token('keeper')
  const tries: readonly (readonly [string, number, Buffer])[] = [
    ['gazette_nothing_found', 422, Buffer.from('今天渡口停航。')],
    ['gazette_format_unknown', 415, Buffer.from('%PDF-1.7')],
    ['gazette_not_text', 422, Buffer.from(Uint8Array.from({ length: 3000 }, (_, at) => (at * 89) % 256))],
    ['gazette_unreadable', 422, Buffer.from('PK\u0003\u0004 and no more')],
    ['gazette_too_large', 413, Buffer.alloc(50 * 1024 * 1024 + 1, 0x41)],
  ]
  for (const [code, status, bytes] of tries) {
    const told = await bring(node, bytes)
    assert.deepEqual([told.status, told.body.code], [status, code], told.text.slice(0, 300))
    assert.ok(told.body.title.length > 2 && told.body.detail.length > 5)
  }
  const larger = await node.ask('POST', '/api/gazettes', {
    as,
    body: { fileName: '大.txt', content: 'QUFB'.repeat(19 * 1024 * 1024) },
  })
  assert.deepEqual([larger.status, larger.body.code], [413, 'body_too_large'])
  assert.deepEqual(await node.store.listGazettes(10), [])
  const unknown = await node.ask('GET', '/api/gazettes/00000000-0000-7000-8000-000000000000', { as })
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'gazette_unknown'])
})

test('the printed list of a paper in the book is compared with its pack', async (t) => {
  const node = await testNode(t, '12345')
  const as = await node.token('keeper')
  const printed = GAZETTE.replace('云政办发〔2031〕5号', '海政办发〔2023〕13号')
  const { id } = (await bring(node, printed)).body.gazette
  const { comparisons } = (await node.ask('GET', `/api/gazettes/${id}`, { as })).body
  assert.equal(comparisons[0].pack, '2023-13-hotline-110')
  assert.ok(comparisons[0].differences.some((one: { kind: string }) => one.kind === 'only_in_pack'))
  assert.ok(comparisons[0].differences.some((one: { kind: string }) => one.kind === 'table_missing'))
})
