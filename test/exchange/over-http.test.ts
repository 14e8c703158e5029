// The HTTP transport against a real server: what it brings, what it refuses to follow, and how it says what went wrong.
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { createExchange, type Exchange } from '../../src/exchange/exchange.js'
import { httpTransport } from '../../src/exchange/http-transport.js'
import { Fault } from '../../src/terms/refusal.js'
import { instant } from '../../src/terms/time.js'
import { memoryStore } from './support/memory-store.js'
import { keyrings } from './support/pair.js'

const servers: Server[] = []
after(() => {
  for (const server of servers) server.close()
})

async function listen(
  answer: (path: string, body: string, authorization: string) => Promise<[number, string, string?]>,
) {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', async () => {
      const [status, text, location] = await answer(request.url ?? '', body, request.headers.authorization ?? '')
      response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) })
      response.end(text)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function serve(exchange: () => Exchange): Promise<string> {
  return listen(async (path, body, authorization) => {
    const url = new URL(path, 'http://node')
    const answer = body
      ? await exchange().handleDeliver(JSON.parse(body))
      : await exchange().handleFetch({ ...Object.fromEntries(url.searchParams), authorization })
    return [answer.status, JSON.stringify(answer.body)]
  })
}

const none = new AbortController().signal
const faultCode = (code: string) => (error: unknown) => error instanceof Fault && error.code === code

test('two nodes over HTTP, their loops running: what each says the other hears, and both stop when asked', async () => {
  const rings = keyrings()
  const stores = { '12345': memoryStore('110'), '110': memoryStore('12345') }
  const nodes: Partial<Record<'12345' | '110', Exchange>> = {}
  const urls = {
    '12345': await serve(() => nodes['12345'] as Exchange),
    '110': await serve(() => nodes['110'] as Exchange),
  }
  for (const [self, peer] of [['12345', '110'] as const, ['110', '12345'] as const]) {
    nodes[self] = createExchange({
      store: stores[self],
      place: 'sample-town',
      self,
      peer,
      keys: rings[self],
      transport: httpTransport({ baseUrl: urls[peer] }),
      now: () => Date.parse('2026-11-21T02:00:00.000Z'),
      pollMs: 20,
    })
  }
  for (let index = 0; index < 250; index++) stores['12345'].say('demand.supplemented', { index }, instant(0))
  stores['110'].say('demand.supplemented', { index: 'back' }, instant(0))
  for (const node of Object.values(nodes)) node.start()
  const until = Date.now() + 60_000
  const heard = () => stores['110'].effects.filter((effect) => effect.type === 'demand.supplemented')
  while (heard().length < 250 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
  await Promise.all(Object.values(nodes).map((node) => node.stop()))
  assert.deepEqual(
    heard().map((effect) => effect.data.index),
    [...Array(250).keys()],
  )
  assert.ok(stores['12345'].effects.some((effect) => effect.data.index === 'back'))
})

test('a redirect is not followed: nobody else gets to see the messages', async () => {
  let seen = 0
  const thief = await listen(async () => {
    seen += 1
    return [200, '{"receipts":[]}']
  })
  const bent = await listen(async () => [307, '', `${thief}/exchange/messages`])
  await assert.rejects(httpTransport({ baseUrl: bent }).deliver(['x'], none), faultCode('peer_unreachable'))
  assert.equal(seen, 0)
})

test('a closed port, a refusal, silence and nonsense each have their own name', async () => {
  const closed = httpTransport({ baseUrl: 'http://127.0.0.1:1' })
  await assert.rejects(closed.deliver(['x'], none), faultCode('peer_unreachable'))
  const refusing = httpTransport({ baseUrl: await listen(async () => [401, '{}']) })
  await assert.rejects(refusing.deliver(['x'], none), faultCode('peer_refused'))
  const odd = httpTransport({ baseUrl: await listen(async () => [200, '<html>']) })
  await assert.rejects(odd.deliver(['x'], none), faultCode('peer_unreadable'))
  const long = httpTransport({ baseUrl: await listen(async () => [200, `{"receipts":["${'x'.repeat(9_000_000)}"]}`]) })
  await assert.rejects(long.deliver(['x'], none), faultCode('peer_unreadable'))
  const silent = httpTransport({
    baseUrl: await listen(() => new Promise((resolve) => setTimeout(resolve, 500, [200, '{}']))),
    timeoutMs: 50,
  })
  await assert.rejects(silent.deliver(['x'], none), faultCode('peer_timeout'))
})
