// The book over HTTP: what screens read to name things, and what stands behind a cited row or clause.
import assert from 'node:assert/strict'
import test from 'node:test'
import { ACTION_WORDS } from '../../src/cases/action-words.js'
import { createTriage } from '../../src/cases/triage.js'
import { haimenBook, INSTRUMENT } from '../support/two-desks.js'
import { caseWithOrder } from './support/examples.js'
import { testNode } from './support/node.js'

test('every row in force can be opened, with the rows it points to', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const catalogue = await node.ask('GET', '/api/catalogue', { as })
  assert.equal(catalogue.status, 200)
  assert.equal(catalogue.body.asOf, '2026-03-02')
  assert.equal(catalogue.body.rows.length, 130)
  for (const { id, seeAlso } of catalogue.body.rows) {
    const row = await node.ask('GET', `/api/catalogue/${id}`, { as })
    assert.equal(row.status, 200, id)
    assert.equal(row.body.row.id, id)
    assert.equal(row.body.seeAlso.length, seeAlso.length, id)
  }
  assert.equal((await node.ask('GET', '/api/catalogue/Z99', { as })).body.code, 'catalogue_row_unknown')
})

test('on a day before the paper was in force there is no catalogue, and a day that is none is refused', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const early = await node.ask('GET', '/api/catalogue?asOf=2019-01-01', { as })
  assert.equal(early.status, 404)
  assert.equal(early.body.code, 'no_instrument_in_force')
  for (const day of ['2026-02-30', 'tomorrow', '2026-3-2', '20260302']) {
    const told = await node.ask('GET', `/api/catalogue?asOf=${day}`, { as })
    assert.equal(told.status, 400, day)
    assert.equal(told.body.errors[0].field, 'query.asOf')
  }
})

test('every clause opens under the number that citations print', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const book = await haimenBook()
  const pack = book.packs.find((one) => one.id === INSTRUMENT)
  assert.ok(pack)
  for (const { id: folder, document, clauses } of book.packs) {
    for (const { id } of clauses) {
      for (const name of [folder, encodeURIComponent(document.number)]) {
        const told = await node.ask('GET', `/api/instruments/${name}/clauses/${encodeURIComponent(id)}`, { as })
        assert.equal(told.status, 200, `${document.number} ${id}: ${told.text}`)
        assert.equal(told.body.clause.id, id)
        assert.equal(told.body.instrument.number, document.number)
      }
    }
  }
  const none = await node.ask('GET', `/api/instruments/${pack.id}/clauses/99`, {
    as,
    headers: { 'accept-language': 'en' },
  })
  assert.equal(none.status, 404)
  assert.match(none.body.detail, /99/)
})

test('a screen can say when the next step of supervision comes, working hours before the due time counted', async (t) => {
  const node = await testNode(t)
  const as = await node.token('shift_lead')
  const { escalation } = (await node.ask('GET', '/api/book', { as })).body.procedure
  const after = new Map(escalation.map((one: { step: string; afterMinutes: number }) => [one.step, one.afterMinutes]))
  assert.ok(Number(after.get('reminder')) < 0 && Number(after.get('circular')) > 0)
  const caseId = await caseWithOrder(node)
  const { body } = await node.ask('GET', `/api/cases/${caseId}`, { as })
  const order = body.case.legs.find((leg: { kind: string }) => leg.kind === 'order')
  const due = Date.parse(order.clock.dueAt)
  const ahead = body.ahead.filter((one: { legId: string }) => one.legId === order.id)
  const at = (step: string) => Date.parse(ahead.find((one: { step: string }) => one.step === step)?.at)
  assert.equal(at('circular') - due, Number(after.get('circular')) * 60_000)
  assert.equal(at('supervision'), due)
  assert.deepEqual(
    [...body.ahead].sort((a, b) => a.at.localeCompare(b.at)),
    body.ahead,
    'the next one first',
  )
  // What the clock does next is what was announced.
  const first = await node.store.nextDueAt()
  assert.equal(body.ahead[0].at, first)
  node.clock.now = body.ahead[0].at
  const [timer] = await node.store.due(node.clock.now, 1)
  assert.equal(timer?.kind, `supervise:${body.ahead[0].step}`)
})

test('the book names every state, ground, unit and action a screen can meet, in both languages', async (t) => {
  const node = await testNode(t)
  const told = await node.ask('GET', '/api/book', { as: await node.token('unit_clerk', 'housing-bureau') })
  assert.equal(told.status, 200, told.text)
  const { body } = told
  assert.deepEqual(Object.keys(body.procedure.legs).sort(), [
    'desk',
    'negotiation',
    'order',
    'set_aside',
    'supervision',
    'transfer_in',
    'transfer_out',
  ])
  assert.deepEqual(Object.keys(body.words.actions).sort(), Object.keys(ACTION_WORDS).sort())
  assert.equal(body.towns.length, 11)
  const empty: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') return
    const words = value as Record<string, unknown>
    if ('zh' in words && (words.zh === '' || words.en === '')) empty.push(path)
    for (const [key, member] of Object.entries(words)) visit(member, `${path}.${key}`)
  }
  visit(body, 'book')
  assert.deepEqual(empty, [])
  assert.ok(told.text.length < 300_000, `the book is ${told.text.length} characters`)
})

test('real words are decided over HTTP in the shape the contract promises, with a row or clause cited', async (t) => {
  const triage = createTriage(await haimenBook(), INSTRUMENT)
  const node = await testNode(t, '12345', {}, triage)
  const as = await node.token('agent')
  const said = [
    '楼下井盖不见了，差点掉下去',
    '有人在打架，流血了',
    '想问身份证怎么补办',
    '老板拖欠工资三个月',
    '对法院判决不服',
    '你们辛苦了，谢谢',
    '邻居半夜唱歌吵得睡不着',
    '啊啊啊',
    '🙂 1+1',
  ]
  for (const text of said) {
    for (const channel of ['phone', 'internet']) {
      const told = await node.ask('POST', '/api/triage', { as, body: { text, channel } })
      assert.equal(told.status, 200, `${text}: ${told.text}`)
      assert.ok(told.body.cites.length > 0, text)
      assert.ok(told.body.steps.length > 0, text)
    }
  }
  const danger = await node.ask('POST', '/api/triage', {
    as,
    body: { text: '有人拿刀砍人', channel: 'phone', chosen: ['B01'] },
  })
  assert.equal(danger.body.accept, '110')
  assert.equal(danger.body.danger.present, true)
})
