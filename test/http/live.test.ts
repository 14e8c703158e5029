// Live changes over a real socket: a hint within the second, to those whose matter it is, until the session ends.
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import test, { type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { caseWithOrder, UNIT } from './support/examples.js'
import { type TestNode, testNode } from './support/node.js'

interface Heard {
  readonly event: string
  readonly data: Record<string, unknown>
}

async function listen(t: TestContext, node: TestNode, token: string) {
  if (!node.app.server.listening) await node.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = node.app.server.address() as AddressInfo
  const abort = new AbortController()
  t.after(() => abort.abort())
  const response = await fetch(`http://127.0.0.1:${port}/api/events`, {
    headers: { authorization: `Bearer ${token}`, 'last-event-id': 'anything' },
    signal: abort.signal,
  })
  const heard: Heard[] = []
  const state = { ended: false }
  void read(response, heard, state)
  return {
    response,
    heard,
    state,
    stop: () => abort.abort(),
    async until(what: (one: Heard) => boolean, ms = 4000): Promise<Heard> {
      for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) {
        const found = heard.find(what)
        if (found) return found
      }
      throw new Error(`not heard in ${ms} ms; heard ${JSON.stringify(heard)}`)
    },
  }
}

async function read(response: Response, heard: Heard[], state: { ended: boolean }): Promise<void> {
  let text = ''
  try {
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString('utf8')
      for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) {
        const lines = text.slice(0, at).split('\n')
        text = text.slice(at + 2)
        const get = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
        const data = get('data')
        if (data !== undefined) heard.push({ event: get('event') ?? '', data: JSON.parse(data) })
      }
    }
  } catch {
    // Cut off by the test itself.
  }
  state.ended = true
}

test('a desk hears of a new case at once, as a hint without a word of its content', async (t) => {
  const node = await testNode(t)
  const stream = await listen(t, node, await node.token('agent'))
  assert.equal(stream.response.status, 200)
  assert.match(String(stream.response.headers.get('content-type')), /^text\/event-stream/)
  await stream.until((one) => one.event === 'hello')
  const id = await caseWithOrder(node)
  const told = await stream.until(
    (one) => one.event === 'case' && (one.data.kinds as string[]).includes('order_dispatched'),
  )
  assert.equal(told.data.caseId, id)
  assert.deepEqual(Object.keys(told.data).sort(), ['caseId', 'kind', 'kinds', 'version'])
})

test('a unit hears of its own orders and of nobody else', async (t) => {
  const node = await testNode(t)
  const own = await listen(t, node, await node.token('unit_clerk', UNIT))
  const other = await listen(t, node, await node.token('unit_clerk', 'water-bureau'))
  await other.until((one) => one.event === 'hello')
  const id = await caseWithOrder(node)
  await own.until((one) => one.event === 'case' && one.data.caseId === id)
  await sleep(300)
  assert.deepEqual(
    other.heard.filter((one) => one.event === 'case'),
    [],
  )
})

test('when the link goes down, every screen hears of it', async (t) => {
  const node = await testNode(t)
  const stream = await listen(t, node, await node.token('agent'))
  await stream.until((one) => one.event === 'link' && (one.data.link as { status: string }).status === 'up')
  node.link.state = { ...node.link.state, status: 'down', waiting: 2 }
  const told = await stream.until(
    (one) => one.event === 'link' && (one.data.link as { status: string }).status === 'down',
  )
  assert.equal((told.data.link as { waiting: number }).waiting, 2)
})

test('nobody hears anything without a login, and the server stops although streams are open', async (t) => {
  const node = await testNode(t)
  const stream = await listen(t, node, await node.token('agent'))
  await stream.until((one) => one.event === 'hello')
  const { port } = node.app.server.address() as AddressInfo
  const stranger = await fetch(`http://127.0.0.1:${port}/api/events`)
  assert.equal(stranger.status, 401)
  await stranger.body?.cancel()
  const begun = Date.now()
  await node.app.close()
  assert.ok(Date.now() - begun < 3_000, `closing took ${Date.now() - begun} ms`)
  for (let i = 0; i < 50 && !stream.state.ended; i++) await sleep(20)
  assert.ok(stream.state.ended)
})
