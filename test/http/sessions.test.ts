// Logging in and out, being locked out, running out of time, and requests that come from somebody else's page.
import assert from 'node:assert/strict'
import test from 'node:test'
import { PASSWORD, type TestNode, testNode } from './support/node.js'

async function withAccount(node: TestNode, name = 'wang', roles: readonly 'agent'[] = ['agent']) {
  const saved = await node.accounts.save({ name, display: '小王', roles, password: PASSWORD })
  assert.ok(saved.ok)
}

function login(node: TestNode, name: string, password: string, more: Record<string, unknown> = {}) {
  return node.ask('POST', '/api/session', { body: { name, password, ...more } })
}

test('a login answers who it is, sets a cookie no script can read, and tells the token only to those who ask', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  const told = await login(node, 'wang', PASSWORD)
  assert.equal(told.status, 200, told.text)
  assert.deepEqual(told.body.account, { name: 'wang', display: '小王', roles: ['agent'], unit: null })
  assert.equal(told.body.platform, '12345')
  assert.equal(told.body.token, undefined)
  const cookie = String(told.headers['set-cookie'])
  assert.match(cookie, /^liandong-12345=[A-Za-z0-9_-]{43};.*HttpOnly.*SameSite=Lax/i)
  assert.doesNotMatch(cookie, /Secure/)
  const withToken = await login(node, 'wang', PASSWORD, { token: true })
  assert.match(withToken.body.token, /^[A-Za-z0-9_-]{43}$/)
  const { rows } = await node.admin.query<{ token_hash: string }>('select token_hash from sessions')
  assert.ok(
    rows.length > 0 && rows.every((row) => /^[0-9a-f]{64}$/.test(row.token_hash)),
    'the database keeps digests only',
  )
})

test('behind TLS the cookie is bound to this host and to TLS', async (t) => {
  const node = await testNode(t, '12345', { secureCookies: true })
  await withAccount(node)
  assert.match(
    String((await login(node, 'wang', PASSWORD)).headers['set-cookie']),
    /^__Host-liandong-12345=.*Path=\/.*Secure/i,
  )
})

test('the cookie of one platform is not the cookie of the other on the same host', async (t) => {
  const hotline = await testNode(t, '12345')
  const police = await testNode(t, '110')
  await withAccount(hotline)
  const cookie = String((await login(hotline, 'wang', PASSWORD)).headers['set-cookie']).split(';')[0] ?? ''
  assert.equal((await hotline.ask('GET', '/api/session', { headers: { cookie } })).body.account.name, 'wang')
  assert.equal((await police.ask('GET', '/api/session', { headers: { cookie } })).body.account, null)
})

test('after logging out the token opens nothing any more', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  const { token } = (await login(node, 'wang', PASSWORD, { token: true })).body
  assert.equal((await node.ask('GET', '/api/book', { as: token })).status, 200)
  const out = await node.ask('DELETE', '/api/session', { as: token })
  assert.equal(out.status, 204)
  assert.match(String(out.headers['set-cookie']), /liandong-12345=;/)
  assert.equal((await node.ask('GET', '/api/book', { as: token })).status, 401)
})

test('five wrong passwords lock the name for a quarter of an hour, also against the right one', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  for (let i = 0; i < 4; i++) assert.equal((await login(node, 'wang', 'wrong password')).status, 401)
  const fifth = await login(node, 'wang', 'wrong password')
  assert.equal(fifth.status, 429)
  assert.equal(fifth.body.code, 'account_locked')
  assert.equal((await login(node, 'wang', PASSWORD)).status, 429)
  node.clock.forward(16)
  assert.equal((await login(node, 'wang', PASSWORD)).status, 200)
  assert.equal((await login(node, 'wang', 'wrong password')).status, 401, 'the count begins anew')
})

test('twenty guesses at once are not more guesses than one after the other', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => login(node, 'wang', `guess number ${i}`)))
  assert.equal(answers.filter((one) => one.status === 401).length, 4)
  assert.equal(answers.filter((one) => one.status === 429).length, 16)
})

test('a name that does not exist is told apart by neither words, status, lock nor time', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  // The first login makes the decoy hash; it is not part of the comparison.
  await login(node, 'warm-up', 'wrong password')
  const timed = async (name: string) => {
    const begun = performance.now()
    const told = await login(node, name, 'wrong password')
    return { told, took: performance.now() - begun }
  }
  const known = await timed('wang')
  const unknown = await timed('nobody')
  assert.deepEqual([known.told.status, known.told.body], [unknown.told.status, unknown.told.body])
  assert.ok(unknown.took > known.took / 4, `unknown ${unknown.took} ms, known ${known.took} ms`)
  for (let i = 0; i < 3; i++) await login(node, 'nobody', 'wrong password')
  assert.equal((await login(node, 'nobody', 'wrong password')).body.code, 'account_locked')
})

test('a session ends after an hour without use, and after twelve hours however busy', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  const idle = (await login(node, 'wang', PASSWORD, { token: true })).body.token
  node.clock.forward(61)
  assert.equal((await node.ask('GET', '/api/book', { as: idle })).status, 401)

  const busy = (await login(node, 'wang', PASSWORD, { token: true })).body.token
  for (let minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
    assert.equal((await node.ask('GET', '/api/book', { as: busy })).status, 200, `after ${minutes} minutes`)
    node.clock.forward(30)
  }
  node.clock.forward(31)
  assert.equal((await node.ask('GET', '/api/book', { as: busy })).status, 401)
})

test('a disabled account cannot log in, and its open session ends', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  const { token } = (await login(node, 'wang', PASSWORD, { token: true })).body
  assert.equal((await node.ask('GET', '/api/book', { as: token })).status, 200)
  await node.admin.query("update accounts set disabled = true where name = 'wang'")
  node.clock.forward(1)
  assert.equal((await node.ask('GET', '/api/book', { as: token })).status, 401)
  const again = await login(node, 'wang', PASSWORD)
  assert.equal(again.status, 403)
  assert.equal(again.body.code, 'account_disabled')
})

test('a change that a page of another site makes the browser send is refused', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  const cookie = String((await login(node, 'wang', PASSWORD)).headers['set-cookie']).split(';')[0] ?? ''
  const body = JSON.stringify({ channel: 'phone', text: '[12345 B01] 路灯', requester: {} })
  const send = (headers: Record<string, string>) =>
    node.app.inject({
      method: 'POST',
      url: '/api/contacts',
      headers: {
        host: 'localhost:12345',
        cookie,
        'content-type': 'application/json',
        'idempotency-key': 'key-12345678',
        ...headers,
      },
      payload: body,
    })
  for (const headers of [
    {},
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:11010' },
    { 'x-liandong': '0' },
  ]) {
    const told = await send(headers as Record<string, string>)
    assert.equal(told.statusCode, 403, JSON.stringify(headers))
    assert.equal(told.json().code, 'origin_not_ours')
  }
  assert.equal((await node.rows()).case_files, 0)
  assert.equal((await send({ origin: 'http://localhost:12345' })).statusCode, 201)
})

test('a login that another site makes the browser send is refused too', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  const told = await node.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { host: 'localhost:12345', origin: 'http://evil.example', 'content-type': 'application/json' },
    payload: JSON.stringify({ name: 'wang', password: PASSWORD }),
  })
  assert.equal(told.statusCode, 403)
  assert.equal(told.headers['set-cookie'], undefined)
})

test('a token that is nonsense, cut short or sent as something else opens nothing', async (t) => {
  const node = await testNode(t)
  const good = await node.token('agent')
  for (const authorization of [
    'Bearer x',
    `Bearer ${good.slice(0, -1)}`,
    `Bearer ${good}x`,
    `Basic ${good}`,
    good,
    `Bearer ${good} ${good}`,
    "Bearer ' or 1=1",
  ]) {
    const told = await node.ask('GET', '/api/book', { headers: { authorization } })
    assert.equal(told.status, 401, authorization)
  }
})

test('who tried to log in stands in the ledger, with how it ended and without the password', async (t) => {
  const node = await testNode(t)
  await withAccount(node)
  await login(node, 'wang', 'a wrong secret')
  await login(node, 'wang', PASSWORD)
  const rows = await node.store.listAudit({ account: 'wang', limit: 10 })
  assert.deepEqual(
    rows.map((row) => [row.operation, row.allowed, row.reason]),
    [
      ['session.open', true, 'done'],
      ['session.open', false, 'wrong_name_or_password'],
    ],
  )
  assert.doesNotMatch(JSON.stringify(rows) + node.logLines.join(''), /a wrong secret|open sesame/)
})

test('one address that logs in without end is asked to wait', async (t) => {
  const node = await testNode(t)
  const told = []
  for (let i = 0; i < 61; i++) {
    told.push(await node.ask('POST', '/api/session', { body: { name: `n${i}` }, from: '10.9.9.9' }))
  }
  assert.equal(told.at(-1)?.status, 429)
  assert.equal(told.at(-1)?.body.code, 'too_many_requests')
  assert.ok(Number(told.at(-1)?.headers['retry-after']) > 0)
  assert.notEqual((await node.ask('POST', '/api/session', { body: { name: 'n' }, from: '10.9.9.8' })).status, 429)
})

test('an account of a unit names its unit, and a password is not the account name', async (t) => {
  const node = await testNode(t)
  const save = (roles: readonly ('agent' | 'unit_clerk')[], unit: string | null, password = PASSWORD) =>
    node.accounts.save({ name: 'someone', display: 'x', roles, unit, password })
  const codes = []
  for (const tried of [
    await save(['unit_clerk'], null),
    await save(['agent'], 'housing-bureau'),
    await save(['agent'], null, 'short'),
    await save(['agent'], null, 'someone2026'),
  ]) {
    codes.push(tried.ok ? 'saved' : tried.refusal.code)
  }
  assert.deepEqual(codes, [
    'unit_role_needs_unit',
    'unit_role_needs_unit',
    'password_too_short',
    'password_contains_name',
  ])
})
