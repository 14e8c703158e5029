// The loop of the exchange: prompt after quiet, frugal under load, gone when asked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLoop } from '../../src/exchange/loop.js'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function counted(more: (turns: number) => boolean = () => false, restMs = 60_000) {
  let turns = 0
  const loop = createLoop(
    async () => {
      turns += 1
      return more(turns)
    },
    restMs,
    new AbortController(),
  )
  return { loop, turns: () => turns }
}

test('a poke after a quiet moment is acted on at once, not at the next rest', async () => {
  const { loop, turns } = counted()
  loop.start()
  await wait(80)
  assert.equal(turns(), 1)
  loop.poke()
  await wait(25)
  assert.equal(turns(), 2)
  await loop.stop()
})

test('a hundred pokes in a moment share a few turns, and the last one is not lost', async () => {
  const { loop, turns } = counted()
  const began = performance.now()
  loop.start()
  for (let poke = 0; poke < 100; poke++) {
    loop.poke()
    await wait(1)
  }
  const during = turns()
  // One in fifty milliseconds, however slow this machine is today.
  assert.ok(during <= (performance.now() - began) / 50 + 2, `${during} turns`)
  loop.poke()
  await wait(80)
  assert.ok(turns() > during)
  await loop.stop()
})

test('while there is more to do it does not rest, and without pokes it still looks by itself', async () => {
  const busy = counted((turns) => turns < 50)
  busy.loop.start()
  await wait(30)
  assert.equal(busy.turns(), 50)
  await busy.loop.stop()
  const idle = counted(() => false, 60)
  idle.loop.start()
  await wait(220)
  assert.ok(idle.turns() >= 2)
  await idle.loop.stop()
})

test('stopping ends it during a rest and after the turn under way', async () => {
  const { loop, turns } = counted()
  loop.start()
  await wait(5)
  await loop.stop()
  const before = turns()
  loop.poke()
  await wait(80)
  assert.equal(turns(), before)
})
