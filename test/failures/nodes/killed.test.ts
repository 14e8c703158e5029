// kill -9 of either node at the moments that matter for a handover: between commit and send, on the way, inside the other node, and
// before the receipt is heard. Two real processes; what was acknowledged stays, what was handed over is there once.
// An hour without the link under a virtual clock is told in test/exchange/on-postgres.test.ts: the clock of a real process cannot be moved.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../support/own-cluster.js'
import type { Point } from './support/road.js'
import { type Node, type TwoProcesses, twoProcesses } from './support/two-processes.js'
import { assertWhole, quiet } from './support/whole.js'

const NO_FREEZING = process.platform === 'win32' ? 'Windows has no SIGSTOP' : false

let two: TwoProcesses
before(async () => {
  two = await twoProcesses()
})
after(() => two.close())

async function unsent(node: Node): Promise<number> {
  return (await node.store.peer(node.platform === '110' ? '12345' : '110')).waiting
}

describe('a node that is killed', () => {
  it('sends after its return what it had promised and not yet sent', async () => {
    const told = new Map<Node, string>()
    for (const node of two.both) {
      node.road.open = false
      told.set(node, (await node.demand()).demandId)
      assert.ok((await unsent(node)) > 0, 'committed, not sent')
    }
    await Promise.all(two.both.map((node) => node.process.kill()))
    for (const node of two.both) node.road.open = true
    const gone = async (node: Node): Promise<boolean> => {
      const other = node === two.hotline ? two.police : two.hotline
      return (await other.store.findByDemand(told.get(node) ?? '')) !== undefined
    }
    for (const node of two.both) assert.equal(await gone(node), false, 'it died with the promise unkept')
    await Promise.all(two.both.map((node) => node.process.start()))
    for (const node of two.both) await until('it has gone over', () => gone(node))
    await assertWhole(two)
  })

  it('loses nothing and doubles nothing wherever on the way it dies, the sender or the receiver', async () => {
    const inboxBefore: Record<Point, boolean | undefined> = { on_the_way: false, inside: undefined, answered: true }
    for (const point of ['on_the_way', 'inside', 'answered'] as const) {
      // Lost on the way, a delivery is the same to a receiver that dies as to one that does not.
      for (const victim of point === 'on_the_way' ? [two.hotline] : two.both) {
        await quiet(two)
        const there = two.hotline.road.holdNext(point)
        const { demandId } = await two.hotline.demand()
        await there
        await victim.process.kill()
        const taken = (await two.police.store.findByDemand(demandId)) !== undefined
        if (inboxBefore[point] !== undefined) assert.equal(taken, inboxBefore[point], `${point}: was it taken in?`)
        assert.equal(await unsent(two.hotline), 1, `${point}: the sender has no receipt and keeps it`)
        // The dead end of the connection goes, as it does when a process dies.
        two.hotline.road.open = false
        two.hotline.road.open = true
        await victim.process.start()
        await until(`${point}: receipted`, async () => (await unsent(two.hotline)) === 0)
      }
    }
    await assertWhole(two)
  })

  it('may have spoken to a frozen neighbour: what it said is taken in once, also when it says it again', {
    skip: NO_FREEZING,
  }, async () => {
    two.police.process.freeze()
    const told = [await two.hotline.demand(), await two.hotline.demand('phone')]
    await sleep(200)
    await two.hotline.process.kill()
    two.police.process.thaw()
    await two.hotline.process.start()
    for (const { demandId } of told) {
      await until('it is there', async () => (await two.police.store.findByDemand(demandId)) !== undefined)
    }
    await assertWhole(two)
  })

  it('may itself be frozen and then killed: the other side works on and hands over when it is back', {
    skip: NO_FREEZING,
  }, async () => {
    two.police.process.freeze()
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => two.hotline.demand()))
    assert.equal(told.length, 5, 'the hotline took them while 110 was dumb')
    await two.police.process.kill()
    await two.police.process.start()
    await assertWhole(two)
  })

  it('leaves both books whole however often both are killed under a stream of demands and signatures', async () => {
    let stop = false
    let ceiling = 0
    const brought = () => two.both.reduce((sum, node) => sum + node.acknowledged.length, 0)
    const stream = two.both.flatMap((node) => [
      ...[1, 2, 3].map(async (line) => {
        while (!stop) {
          // A restart takes its time on a busy machine; the stream is not to become a flood meanwhile.
          if (brought() < ceiling) await node.demand(line === 1 ? 'phone' : 'internet')
          else await sleep(10)
        }
      }),
      (async () => {
        while (!stop) if ((await node.signForAll()) === 0) await sleep(50)
      })(),
    ])
    for (let kill = 0; kill < 3; kill++) {
      const before = brought()
      ceiling = before + 60
      await until('ten more demands', () => brought() >= before + 10)
      const victim = two.both[kill % 2] as Node
      await sleep(Math.random() * 100)
      await victim.process.kill()
      await victim.process.start()
    }
    // And both at once, as when the power fails.
    ceiling = brought() + 60
    await sleep(100)
    await Promise.all(two.both.map((node) => node.process.kill()))
    await Promise.all(two.both.map((node) => node.process.start()))
    stop = true
    await Promise.all(stream)
    await assertWhole(two)
  })
})

describe('a link that is down', () => {
  it('holds up nobody: 300 demands are taken meanwhile, are counted as waiting, and are there once each when it is back', async () => {
    await quiet(two)
    await two.police.process.kill()
    let begun = 0
    const line = async () => {
      while (begun++ < 300) await two.hotline.demand()
    }
    await Promise.all(Array.from({ length: 8 }, line))
    assert.equal(await unsent(two.hotline), 300)
    await two.police.process.start()
    await assertWhole(two)
  })
})
