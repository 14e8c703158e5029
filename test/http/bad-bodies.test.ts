// Bad bodies, for every operation that takes one, from the list of operations: each is refused with the field named in the
// caller's language, and nothing half-done stays behind.
import assert from 'node:assert/strict'
import test from 'node:test'
import { OPERATIONS } from '../../src/http/operations/index.js'
import { addressOf, BODIES, caseWithOrder, tokenFor } from './support/examples.js'
import { type Told, testNode } from './support/node.js'
import { spoil } from './support/spoil.js'

const WITH_BODY = OPERATIONS.filter((operation) => operation.body !== undefined && operation.peer !== true)

test('every operation that takes a body has a well-formed example', () => {
  for (const operation of WITH_BODY) {
    const read = operation.body?.safeParse(BODIES[operation.id])
    assert.ok(read?.success, `${operation.id}: ${read?.error?.message ?? 'no example'}`)
  }
})

test('a body that is wrong in one place is refused with that place named, and nothing is kept', async (t) => {
  const node = await testNode(t, '12345')
  const police = await testNode(t, '110')
  const here = await caseWithOrder(node)
  const before = [await node.rows(), await police.rows()]
  let tried = 0
  for (const operation of WITH_BODY) {
    // One operation exists at 110 only; it is asked there, where the role counts.
    const at = operation.id === 'case.mark-exclusions' ? police : node
    const as = await tokenFor(at, operation, at === police ? '110' : '12345')
    const url = addressOf(operation, here)
    for (const one of spoil(operation.body as never, BODIES[operation.id] ?? {})) {
      const what = `${operation.id}: ${one.what}`
      const told = await at.ask('POST', url, { ...(as ? { as } : {}), body: one.body })
      assertNamed(told, one.field, one.code, what)
      tried += 1
    }
  }
  assert.ok(tried > 600, `only ${tried} spoilt bodies were tried`)
  assert.deepEqual([await node.rows(), await police.rows()], before)
})

test('a body that cannot be read at all is refused for every operation', async (t) => {
  const node = await testNode(t, '12345')
  const police = await testNode(t, '110')
  const here = await caseWithOrder(node)
  const before = [await node.rows(), await police.rows()]
  for (const operation of WITH_BODY) {
    const at = operation.id === 'case.mark-exclusions' ? police : node
    const as = await tokenFor(at, operation, at === police ? '110' : '12345')
    const url = addressOf(operation, here)
    const good = JSON.stringify(BODIES[operation.id])
    const send = (raw: Buffer | string, headers: Record<string, string> = {}) =>
      at.ask('POST', url, { ...(as ? { as } : {}), raw, headers: { 'content-type': 'application/json', ...headers } })
    const refused = async (what: string, told: Told, status: number, code?: string) => {
      assert.equal(told.status, status, `${operation.id}: ${what}: ${told.text}`)
      assert.match(String(told.headers['content-type']), /^application\/problem\+json/)
      if (code !== undefined) assert.equal(told.body.errors?.[0]?.code, code, `${operation.id}: ${what}: ${told.text}`)
    }
    await refused('cut off', await send(good.slice(0, -1)), 400, 'malformed_json')
    await refused('two values', await send(`${good}${good}`), 400, 'malformed_json')
    await refused('a list', await send('[]'), 400, 'wrong_type')
    await refused('null', await send('null'), 400, 'wrong_type')
    await refused('a text', await send('"text"'), 400, 'wrong_type')
    await refused('nothing', await send(''), 400)
    // Where whole files are taken the limit is theirs; it is tried with the files (test/http/gazettes.test.ts).
    if (operation.bodyLimit === undefined) {
      await refused('huge', await send(`{"text":"${'x'.repeat(300_000)}"}`), 413, 'too_long')
    }
    await refused('nested without end', await send(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`), 400, 'too_deep')
    await refused('a prototype', await send('{"__proto__":{"admin":true}}'), 400, 'forbidden_member')
    await refused('another charset', await send(good, { 'content-type': 'application/json; charset=gb18030' }), 415)
    await refused('another type', await send(good, { 'content-type': 'text/plain' }), 415)
    await refused('a form', await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' }), 415)
    await refused('compressed', await send(good, { 'content-encoding': 'gzip' }), 415)
    const name = Object.keys(BODIES[operation.id] ?? {})[0]
    if (name !== undefined) {
      const twice = await send(good.replace('{', `{"${name}":"first",`))
      await refused('a field twice', twice, 400, 'duplicate_member')
      assert.equal(twice.body.errors[0].field, `body.${name}`)
    }
    const text = Object.entries(BODIES[operation.id] ?? {}).find(([, value]) => typeof value === 'string')?.[0]
    if (text !== undefined) {
      // 0xC4 0xE3 is 你 in GBK and nothing in UTF-8.
      const bytes = Buffer.concat([Buffer.from(`{"${text}":"`), Buffer.from([0xc4, 0xe3]), Buffer.from('"}')])
      const broken = await send(bytes)
      await refused('not UTF-8', broken, 400, 'invalid_utf8')
      assert.equal(broken.body.errors[0].field, `body.${text}`)
    }
  }
  assert.deepEqual([await node.rows(), await police.rows()], before)
})

test('the same mistake is told in Chinese by default and in English when asked', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const body = { channel: 'phone', text: '', requester: {} }
  const zh = await node.ask('POST', '/api/contacts', { as, body })
  const en = await node.ask('POST', '/api/contacts', {
    as,
    body,
    headers: { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.5' },
  })
  assert.match(zh.body.title, /\p{Script=Han}/u)
  assert.match(zh.body.errors[0].reason, /\p{Script=Han}/u)
  assert.match(en.body.title, /^[\x20-\x7e]+$/)
  assert.match(en.body.errors[0].reason, /^[\x20-\x7e]+$/)
  assert.equal(zh.body.code, en.body.code)
})

function assertNamed(told: Told, field: string, code: string | readonly string[], what: string): void {
  assert.equal(told.status, 400, `${what}: ${told.text}`)
  assert.match(String(told.headers['content-type']), /^application\/problem\+json/)
  const codes = typeof code === 'string' ? [code] : code
  const named = told.body.errors?.find((error: { field: string }) => error.field === field)
  assert.ok(named, `${what}: ${field} is not named in ${told.text}`)
  assert.ok(codes.includes(named.code), `${what}: ${field} is ${named.code}, not ${codes.join(' or ')}`)
  assert.match(named.reason, /\p{Script=Han}/u, what)
}
