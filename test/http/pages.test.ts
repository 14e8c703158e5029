// What the node says of itself: health, metrics, its own description, and the console's pages.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { OPERATIONS } from '../../src/http/operations/index.js'
import { testNode } from './support/node.js'

type Json = Record<string, unknown>

test('the OpenAPI document is version 3.1, holds every operation and resolves every reference', async (t) => {
  const node = await testNode(t)
  const told = await node.ask('GET', '/openapi.json')
  assert.equal(told.status, 200)
  const document = told.body as {
    openapi: string
    info: Json
    paths: Record<string, Record<string, Json>>
    components: { schemas: Json }
  }
  assert.match(document.openapi, /^3\.1\.\d+$/)
  assert.ok(document.info.title && document.info.version)

  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId))
  assert.deepEqual([...ids].sort(), OPERATIONS.map((one) => one.id).sort())
  for (const operation of OPERATIONS) {
    const url = operation.path.replace(/:(\w+)/g, '{$1}')
    const described = document.paths[url]?.[operation.method.toLowerCase()]
    assert.ok(described, `${operation.method} ${url} is missing`)
    assert.ok(described.summary && described.description, operation.id)
    const responses = described.responses as Record<string, Json>
    for (const status of Object.keys(operation.answers))
      assert.ok(responses[status]?.description !== undefined, `${operation.id} ${status}`)
    assert.ok(JSON.stringify(responses.default).includes('application/problem+json'), operation.id)
    if (operation.body !== undefined)
      assert.ok(JSON.stringify(described.requestBody).includes('application/json'), operation.id)
    const parameters = (described.parameters ?? []) as { name: string; in: string; required?: boolean }[]
    for (const [, name] of operation.path.matchAll(/:(\w+)/g)) {
      assert.ok(
        parameters.some((one) => one.in === 'path' && one.name === name && one.required),
        `${operation.id}: ${name}`,
      )
    }
    if (operation.keyed)
      assert.ok(
        parameters.some((one) => one.in === 'header' && one.name === 'Idempotency-Key' && one.required),
        operation.id,
      )
  }
  const references = [...told.text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '')
  assert.ok(references.length > 20)
  for (const reference of new Set(references)) {
    const found = reference
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((at, step) => (at as Json | undefined)?.[step], document)
    assert.ok(found, `${reference} leads nowhere`)
  }
  const contact = document.components.schemas
  assert.ok(contact.CaseFile && contact.Problem && contact.Decision)
})

test('health tells of the database and the link, and of nothing else', async (t) => {
  const node = await testNode(t)
  const well = await node.ask('GET', '/healthz')
  assert.equal(well.status, 200)
  assert.deepEqual(well.body, { status: 'ok', platform: '12345', database: 'up', link: 'up', waiting: 0 })
  node.link.state = { ...node.link.state, status: 'down', waiting: 3 }
  assert.deepEqual((await node.ask('GET', '/healthz')).body.link, 'down')
})

test('metrics are read on the machine itself only, and not through a proxy', async (t) => {
  const node = await testNode(t)
  await node.ask('GET', '/healthz')
  const here = await node.ask('GET', '/metrics', { from: '127.0.0.1' })
  assert.equal(here.status, 200)
  const counted = here.text.split('\n').filter((line) => line.startsWith('liandong_request_seconds_count'))
  assert.ok(
    counted.some((line) => line.includes('operation="node.health"') && line.endsWith(' 1')),
    counted.join('\n'),
  )
  assert.match(here.text, /liandong_link_up\{platform="12345"\} 1/)
  assert.equal((await node.ask('GET', '/metrics', { from: '10.1.2.3' })).status, 403)
  const proxied = await node.ask('GET', '/metrics', { from: '127.0.0.1', headers: { 'x-forwarded-for': '10.1.2.3' } })
  assert.equal(proxied.status, 403)
  assert.equal(proxied.body.code, 'loopback_only')
})

test('every screen of the console is the one page, its assets are kept for good, and nothing outside its folder is served', async (t) => {
  const consoleDir = mkdtempSync(path.join(tmpdir(), 'liandong-console-'))
  t.after(() => rmSync(consoleDir, { recursive: true, force: true }))
  mkdirSync(path.join(consoleDir, 'assets'))
  writeFileSync(path.join(consoleDir, 'index.html'), '<!doctype html><title>联动</title>')
  writeFileSync(path.join(consoleDir, 'assets', 'main-1a2b.js'), 'console.log(1)')
  const node = await testNode(t, '12345', { consoleDir })
  for (const url of [
    '/',
    '/login',
    '/seat',
    '/unit',
    '/supervise',
    '/case/0190a0b0-0000-7000-8000-000000000001',
    '/progress?number=1',
  ]) {
    const page = await node.ask('GET', url)
    assert.equal(page.status, 200, url)
    assert.match(page.text, /联动/)
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'/)
    assert.equal(page.headers['cache-control'], 'no-cache')
  }
  const asset = await node.ask('GET', '/assets/main-1a2b.js')
  assert.equal(asset.status, 200)
  assert.match(String(asset.headers['cache-control']), /immutable/)
  assert.match(String(asset.headers['content-type']), /javascript/)
  for (const url of [
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/nothing.js',
    '/secret',
  ]) {
    const told = await node.ask('GET', url)
    assert.ok([400, 403, 404].includes(told.status), `${url}: ${told.status}`)
    assert.doesNotMatch(told.text, /"dependencies"/)
  }
})

test('every answer carries the headers that keep browsers from guessing, framing and remembering', async (t) => {
  const node = await testNode(t)
  for (const url of ['/healthz', '/api/session', '/api/cases', '/nothing']) {
    const told = await node.ask('GET', url)
    assert.equal(told.headers['x-content-type-options'], 'nosniff', url)
    assert.match(String(told.headers['content-security-policy']), /frame-ancestors 'none'/, url)
    assert.equal(told.headers['cache-control'], 'no-store', url)
    assert.equal(told.headers['strict-transport-security'], undefined, 'not without TLS')
  }
})
