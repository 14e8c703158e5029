// The calls room over a real database: the journal is the case file, so a new process finds what the old one had begun.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Calls, createCalls } from '../../src/calls/calls.js'
import { realClock } from '../../src/calls/clock.js'
import { manualPhone } from '../../src/calls/manual.js'
import { simPhone } from '../../src/calls/sim.js'
import { type Behaviour, type SimWorld, simWorld } from '../../src/calls/sim-world.js'
import { newId } from '../../src/terms/ids.js'
import { type TwoNodes, twoNodes } from '../exchange/support/two-nodes.js'
import { clerk } from '../support/two-desks.js'

let nodes: TwoNodes | undefined
after(async () => nodes?.close())

const network = (behaviour: Behaviour) => simWorld(realClock, () => behaviour)

async function hotline(
  world: SimWorld,
): Promise<{ pair: TwoNodes; calls: Calls; recovered: Awaited<ReturnType<Calls['start']>> }> {
  nodes ??= await twoNodes()
  const calls = createCalls({
    store: nodes.hotline.store,
    self: '12345',
    manual: manualPhone(),
    phones: [simPhone(world)],
    onFault(where, cause) {
      throw new Error(where, { cause })
    },
  })
  return { pair: nodes, calls, recovered: await calls.start() }
}

async function offer(pair: TwoNodes, calls: Calls, ref: string, adapter = 'sim'): Promise<string> {
  const file = await pair.contact('12345', '[110 A01] 路口打架')
  const command = { kind: 'offer_transfer', mode: 'one_key_transfer', call: { adapter, ref } } as const
  assert.ok((await calls.offer(file.id, { command, by: clerk('12345'), key: newId() })).ok)
  return file.id
}

async function call(pair: TwoNodes, caseId: string) {
  const file = await pair.hotline.store.find(caseId)
  return {
    state: file?.calls[0]?.state,
    cause: file?.calls[0]?.cause,
    duties: file?.duties.map((duty) => duty.because),
  }
}

test('a call put through stands in the file as completed', async () => {
  const { pair, calls } = await hotline(network({ answersAfter: 30 }))
  const id = await offer(pair, calls, 'pg-1')
  await calls.idle()
  assert.deepEqual(await call(pair, id), { state: 'completed', cause: null, duties: [] })
  assert.deepEqual(await pair.hotline.store.openCalls(), [])
  await calls.stop()
})

test('the process dies while the other side rings: with the network alive the next one finishes the handover', async () => {
  const world = network({ answersAfter: 250 })
  const { pair, calls } = await hotline(world)
  const id = await offer(pair, calls, 'pg-2')
  // The old process writes and hears nothing any more.
  await calls.stop()
  const next = await hotline(world)
  assert.equal(next.recovered.adopted.length, 1)
  await next.calls.idle()
  assert.equal((await call(pair, id)).state, 'completed')
  assert.equal(world.rings(), 1)
  await next.calls.stop()
})

test('the process and the network die together: the next one closes the call as lost, and a call-back is due', async () => {
  const { pair, calls } = await hotline(network({}))
  const id = await offer(pair, calls, 'pg-3')
  await calls.stop()
  const next = await hotline(network({}))
  assert.equal(next.recovered.lost.length, 1)
  const found = await call(pair, id)
  assert.deepEqual(found, { state: 'failed', cause: 'lost_in_restart', duties: ['call_lost_in_restart'] })
  await next.calls.stop()
})

test('the same key pressed twice rings once', async () => {
  const world = network({ answersAfter: 30 })
  const { pair, calls } = await hotline(world)
  const file = await pair.contact('12345', '[110 A01] 路口打架')
  const command = { kind: 'offer_transfer', mode: 'one_key_transfer', call: { adapter: 'sim', ref: 'pg-4' } } as const
  const key = newId()
  await Promise.all([1, 2, 3].map(() => calls.offer(file.id, { command, by: clerk('12345'), key })))
  await calls.idle()
  assert.equal(world.rings(), 1)
  await calls.stop()
})
