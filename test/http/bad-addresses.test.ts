// Bad paths, query strings and headers, for every operation from the list: refused with the part named, nothing kept.
import assert from 'node:assert/strict'
import test from 'node:test'
import { z } from 'zod'
import { OPERATIONS } from '../../src/http/operations/index.js'
import { addressOf, BODIES, caseWithOrder, QUERIES, roleFor, tokenFor, UNIT } from './support/examples.js'
import { freshKey, testNode } from './support/node.js'

const OURS = OPERATIONS.filter((operation) => operation.peer !== true && operation.stream === undefined)

test('a path that names nothing lawful is refused with the part named', async (t) => {
  const node = await testNode(t)
  for (const operation of OURS.filter((one) => one.params !== undefined)) {
    const as = await tokenFor(node, operation, '12345')
    if (operation.id === 'case.mark-exclusions') continue
    for (const bad of ['not%20an%20id', '%00', '..', "1'%20or%20'1'='1", 'x'.repeat(300)]) {
      const query = QUERIES[operation.id]
      const url = operation.path.replace(/:(\w+)/g, bad) + (query ? `?${query}` : '')
      const told = await node.ask(operation.method, url, { ...(as ? { as } : {}), body: BODIES[operation.id] })
      // `..` is taken out of a path by every client and proxy before it arrives anywhere, which may make it another lawful path.
      const other = new URL(url, 'http://node').pathname !== url.split('?')[0]
      const lawful = bad === '..' ? [400, 404, 405, ...(other ? [200] : [])] : [400, 404]
      // Any words may be somebody's name; of a name that no paper prints there is nothing to tell.
      if (operation.id === 'post.person' && told.status === 200) {
        assert.deepEqual(told.body.posts, [])
        continue
      }
      assert.ok(lawful.includes(told.status), `${operation.id} ${bad}: ${told.status} ${told.text}`)
      if (told.status === 200) continue
      assert.match(String(told.headers['content-type']), /^application\/problem\+json/)
      if (told.status === 400) assert.match(told.body.errors[0].field, /^path\./)
    }
    const broken = await node.ask(operation.method, operation.path.replace(/:(\w+)/g, '%ff%fe'), as ? { as } : {})
    assert.equal(broken.status, 400, broken.text)
    assert.equal(broken.body.code, 'url_unreadable')
  }
})

test('a query that says something unknown, twice, too long or unreadable is refused with its name', async (t) => {
  const node = await testNode(t)
  const here = await caseWithOrder(node)
  let tried = 0
  for (const operation of OURS.filter((one) => one.query !== undefined)) {
    const as = await tokenFor(node, operation, '12345')
    const path = addressOf(operation, here).split('?')[0] ?? ''
    const base = QUERIES[operation.id] ?? ''
    const ask = (query: string) => node.ask('GET', `${path}?${query}`, as ? { as } : {})
    const refused = async (query: string, field: string) => {
      const told = await ask(query)
      assert.equal(told.status, 400, `${operation.id}?${query}: ${told.text}`)
      const fields: string[] = told.body.errors.map((error: { field: string }) => error.field)
      const named = fields.some((one) => one === `query.${field}` || one.startsWith(`query.${field}.`))
      assert.ok(named, `${operation.id}?${query}: ${field} is not among ${fields}`)
      tried += 1
    }
    await refused(`${base}&surplus=1`, 'surplus')
    const schema = z.toJSONSchema(operation.query as z.ZodType, { io: 'input' }) as {
      properties?: object
      required?: string[]
    }
    for (const name of Object.keys(schema.properties ?? {})) {
      const others = base
        .split('&')
        .filter((part) => part !== '' && !part.startsWith(`${name}=`))
        .join('&')
      await refused(`${others}&${name}=a&${name}=b`, name)
      await refused(`${others}&${name}=${'9'.repeat(2000)}`, name)
      await refused(`${others}&${name}=a%00b`, name)
      await refused(`${others}&${name}=%ff%fe`, name)
      await refused(`${others}&${name}=`, name)
      if (schema.required?.includes(name)) await refused(others, name)
    }
  }
  assert.ok(tried > 90, `only ${tried} queries were tried`)
})

test('a made-up place in a list is refused before the database is asked', async (t) => {
  const node = await testNode(t)
  const as = await node.token('shift_lead')
  for (const key of [
    ['x', 'y', 'z'],
    ['2026-99-99T99:99:99Z', 'a', 'b'],
    [1, 2, 3],
    { a: 1 },
    'text',
    ['infinity', "a' or 1=1", 'b'],
  ]) {
    const after = Buffer.from(JSON.stringify(key)).toString('base64url')
    for (const list of ['cases', 'legs']) {
      const told = await node.ask('GET', `/api/${list}?after=${after}`, { as })
      assert.equal(told.status, 400, `${list} ${JSON.stringify(key)}: ${told.text}`)
      assert.equal(told.body.errors[0].field, 'query.after')
    }
  }
  const lawful = Buffer.from(JSON.stringify(['2026-03-02T01:00:00.000Z', 'a'])).toString('base64url')
  assert.equal((await node.ask('GET', `/api/cases?after=${lawful}`, { as })).status, 200)
})

test('a command without a key, with a bad key or a bad version condition does nothing', async (t) => {
  const node = await testNode(t)
  const here = await caseWithOrder(node)
  const before = await node.rows()
  for (const operation of OURS.filter((one) => one.keyed === true && one.id !== 'case.mark-exclusions')) {
    const as = await tokenFor(node, operation, '12345')
    const url = addressOf(operation, here)
    const ask = (key: string | null, headers: Record<string, string> = {}) =>
      node.ask('POST', url, { ...(as ? { as } : {}), body: BODIES[operation.id], key, headers })
    for (const key of [
      null,
      'short',
      'with a blank in it',
      'comma,comma,comma',
      '键键键键键键键键键',
      'x'.repeat(129),
    ]) {
      // A header's bytes are Latin-1; what is not was never sendable.
      if (key !== null && /[^\x20-\xff]/.test(key)) continue
      const told = await ask(key)
      assert.equal(told.status, 400, `${operation.id} ${key}: ${told.text}`)
      assert.equal(told.body.errors[0].field, 'header.idempotency-key')
    }
    for (const version of ['7', '"x"', '*', 'W/"7"', '"7", "8"']) {
      const told = await ask(freshKey(), { 'if-match': version })
      assert.equal(told.status, 400, `${operation.id} ${version}: ${told.text}`)
      assert.equal(told.body.errors[0].field, 'header.if-match')
    }
  }
  assert.deepEqual(await node.rows(), before)
})

test('a command about an older version, or under a key already used for another command, is refused and changes nothing', async (t) => {
  const node = await testNode(t)
  const here = await caseWithOrder(node)
  for (const operation of OURS.filter((one) => one.id.startsWith('case.') && one.keyed === true)) {
    if (operation.id === 'case.mark-exclusions' || operation.id === 'case.merge') continue
    const role = roleFor(operation, '12345')
    assert.ok(role)
    const as = await node.token(role, role.startsWith('unit_') ? UNIT : undefined)
    const body = BODIES[operation.id] as Record<string, unknown>
    const key = freshKey()
    const used = await node.ask('POST', `/api/cases/${here}/supplement`, { as, body: { text: '先用掉这个键' }, key })
    assert.equal(used.status, 200, `${role}: ${used.text}`)
    const order = used.body.case.legs.find((leg: { kind: string }) => leg.kind === 'order')
    const real = 'legId' in body ? { ...body, legId: order.id } : body
    const before = await node.rows()
    if (operation.id === 'case.turn-away') await node.token('supervisor')

    const stale = await node.ask('POST', addressOf(operation, here), { as, body: real, headers: { 'if-match': '"1"' } })
    assert.equal(stale.status, 412, `${operation.id}: ${stale.text}`)
    assert.equal(stale.body.code, 'stale_version')
    const reused = await node.ask('POST', addressOf(operation, here), { as, body: real, key })
    assert.equal(reused.status, 409, `${operation.id}: ${reused.text}`)
    assert.equal(reused.body.code, 'key_reused')
    assert.deepEqual(await node.rows(), before, operation.id)
  }
})

test('an address that is not there and a method it does not take are told as such', async (t) => {
  const node = await testNode(t)
  const gone = await node.ask('GET', '/api/nothing')
  assert.equal(gone.status, 404)
  assert.equal(gone.body.code, 'page_unknown')
  for (const operation of OURS) {
    const url = addressOf(operation, '0190a0b0-0000-7000-8000-000000000001')
    const told = await node.app.inject({ method: 'PATCH', url, headers: { 'x-liandong': '1' } })
    assert.equal(told.statusCode, 405, `${operation.id}: ${told.body}`)
    assert.ok(String(told.headers.allow).includes(operation.method))
    assert.match(String(told.headers['content-type']), /^application\/problem\+json/)
  }
})

test('the same command again under the same key answers the same and acts once', async (t) => {
  const node = await testNode(t)
  const as = await node.token('agent')
  const body = { channel: 'phone', text: '[12345 B01] 路灯不亮', requester: { phone: '13800001234' } }
  const key = freshKey()
  const [one, two] = await Promise.all([
    node.ask('POST', '/api/contacts', { as, body, key }),
    node.ask('POST', '/api/contacts', { as, body, key }),
  ])
  assert.deepEqual([one.status, two.status].sort(), [200, 201])
  assert.equal(one.body.case.id, two.body.case.id)
  const codes = [one.body.queryCode, two.body.queryCode]
  assert.equal(codes.filter((code) => code === null).length, 1, 'the code is told once')
  assert.equal((await node.rows()).case_files, 1)
})

test("nobody can use up another account's key, nor one of the clock's", async (t) => {
  const node = await testNode(t)
  const here = await caseWithOrder(node)
  const key = freshKey()
  const first = await node.ask('POST', `/api/cases/${here}/supplement`, {
    as: await node.token('agent'),
    body: { text: '一' },
    key,
  })
  const second = await node.ask('POST', `/api/cases/${here}/supplement`, {
    as: await node.token('follow_up'),
    body: { text: '二' },
    key,
  })
  assert.deepEqual([first.status, second.status], [200, 200])
  const { rows } = await node.admin.query<{ key: string }>("select key from commands where key not like 'http:%'")
  assert.deepEqual(rows, [])
})
