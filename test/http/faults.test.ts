// When the database is away or something breaks: what the caller is told, and that a try again under the same key is safe.
import assert from 'node:assert/strict'
import test from 'node:test'
import { isStoreAway } from '../../src/http/store-away.js'
import type { Store } from '../../src/store/port.js'
import { Fault } from '../../src/terms/refusal.js'
import { freshKey, testNode } from './support/node.js'

test('a database that is away is answered 503 with a wish to try again, anything else 500, both with a number', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const store = node.store as { -readonly [K in keyof Store]: Store[K] }
  const list = store.list
  store.list = async () => {
    throw new Fault('database_unavailable', 'gone', {
      cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    })
  }
  const away = await node.ask('GET', '/api/cases', { as })
  assert.equal(away.status, 503)
  assert.equal(away.body.code, 'store_unavailable')
  assert.ok(Number(away.headers['retry-after']) > 0)
  store.list = async () => {
    throw new Error('13812341234 did something odd')
  }
  const odd = await node.ask('GET', '/api/cases', { as, headers: { 'accept-language': 'en' } })
  store.list = list
  assert.equal(odd.status, 500)
  assert.equal(odd.body.code, 'fault')
  assert.match(odd.body.incident, /^[0-9a-f-]{36}$/)
  assert.ok(odd.body.detail.includes(odd.body.incident))
  assert.doesNotMatch(odd.text, /odd/)
  const line = node.logLines.find((one) => one.includes(odd.body.incident) && one.includes('request failed'))
  assert.ok(line?.includes('did something odd'))
  assert.ok(!line?.includes('13812341234'))
})

test('a health check fails while the database is away, and nothing hangs on it', async (t) => {
  const node = await testNode(t)
  const store = node.store as { -readonly [K in keyof Store]: Store[K] }
  const ping = store.ping
  store.ping = async () => Promise.reject(new Error('away'))
  const told = await node.ask('GET', '/healthz')
  store.ping = ping
  assert.equal(told.status, 503)
  assert.equal(told.body.database, 'down')
})

test('a contact whose answer was lost is found again under its key, once', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const body = { channel: 'phone', text: '[12345 B01] 路灯', requester: {} }
  const key = freshKey()
  const first = await node.ask('POST', '/api/contacts', { as, body, key })
  const again = await node.ask('POST', '/api/contacts', { as, body, key })
  assert.equal(again.status, 200)
  assert.equal(again.body.repeated, true)
  assert.equal(again.body.case.id, first.body.case.id)
  const supplement = freshKey()
  const url = `/api/cases/${first.body.case.id}/supplement`
  const one = await node.ask('POST', url, { as, body: { text: '补充' }, key: supplement })
  const two = await node.ask('POST', url, { as, body: { text: '补充' }, key: supplement })
  assert.deepEqual([one.body.repeated, two.body.repeated], [false, true])
  assert.equal(one.headers.etag, two.headers.etag)
})

test('what means "away" is told apart from what means "broken"', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code })
  for (const code of ['ECONNREFUSED', '57P01', '57P03', '53300', '08006'])
    assert.ok(isStoreAway(new Error('y', { cause: coded(code) })), code)
  assert.ok(isStoreAway(new Error('Connection terminated unexpectedly')))
  for (const code of ['23505', '42P01', '22P02', 'EACCES']) assert.ok(!isStoreAway(coded(code)), code)
  assert.ok(!isStoreAway('text'))
})
