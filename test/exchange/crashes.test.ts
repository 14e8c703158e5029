// Kills a node between any two promises of its store, in every direction of misfortune at once: the effect stays exactly once
// and in order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePair, type Node, type Pair } from './support/pair.js'

async function turnsUntilDead(node: Node, turns = 6): Promise<void> {
  for (let turn = 0; turn < turns && node.alive(); turn++) await node.exchange.turn()
}

test('the sender is killed at each step between numbering and storing the receipt: one effect, in order', async () => {
  let deaths = 0
  for (let call = 0; call < 12; call++) {
    for (const when of ['before', 'after'] as const) {
      const pair = makePair()
      const { hotline, police } = pair
      hotline.say('one')
      hotline.say('two')
      hotline.dieAt(call, when)
      await turnsUntilDead(hotline)
      if (!hotline.alive()) deaths += 1
      hotline.restart()
      hotline.say('three')
      await pair.settle(60)
      assert.deepEqual(police.heard(), ['one', 'two', 'three'], `killed ${when} call ${call}`)
      assert.equal((await hotline.store.peer('110')).waiting, 0, `killed ${when} call ${call}`)
      assert.equal(police.store.aside.length, 0, `killed ${when} call ${call}`)
    }
  }
  assert.ok(deaths >= 12, `only ${deaths} kills took place`)
})

test('the receiver is killed at each step between receiving and answering: one effect, in order', async () => {
  let deaths = 0
  for (let call = 0; call < 10; call++) {
    for (const when of ['before', 'after'] as const) {
      const pair = makePair()
      const { hotline, police } = pair
      hotline.say('one')
      hotline.say('two')
      police.dieAt(call, when)
      await hotline.exchange.turn()
      if (!police.alive()) deaths += 1
      police.restart()
      await pair.settle(60)
      assert.deepEqual(police.heard(), ['one', 'two'], `killed ${when} call ${call}`)
      assert.equal((await hotline.store.peer('110')).waiting, 0, `killed ${when} call ${call}`)
    }
  }
  assert.ok(deaths >= 8, `only ${deaths} kills took place`)
})

type Step =
  | { do: 'say'; by: 0 | 1 }
  | { do: 'turn'; by: 0 | 1 }
  | { do: 'wait'; ms: number }
  | { do: 'lose' | 'double' | 'reverse' | 'behead' | 'mute' | 'cut' | 'mend'; by: 0 | 1 }
  | { do: 'kill'; by: 0 | 1; call: number; when: 'before' | 'after' }

const side = fc.constantFrom<0 | 1>(0, 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), by: side }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('turn' as const), by: side }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 90_000 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom<'lose' | 'double' | 'reverse' | 'behead' | 'mute' | 'cut' | 'mend'>(
        'lose',
        'double',
        'reverse',
        'behead',
        'mute',
        'cut',
        'mend',
      ),
      by: side,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      by: side,
      call: fc.integer({ min: 0, max: 8 }),
      when: fc.constantFrom<'before' | 'after'>('before', 'after'),
    }),
  },
)

/** Misfortune holds for one delivery, then the road is itself again; a cut holds until it is mended. */
function afflict(node: Node, what: string): void {
  const once = (change: (messages: readonly string[]) => readonly string[] | undefined) => {
    node.road.onDeliver = (messages) => {
      node.road.onDeliver = (all) => all
      return change(messages)
    }
  }
  if (what === 'lose') once(() => undefined)
  if (what === 'double') once((all) => [...all, ...all])
  if (what === 'reverse') once((all) => [...all].reverse())
  if (what === 'behead') once((all) => all.slice(1))
  if (what === 'cut') node.road.open = false
  if (what === 'mend') node.road.open = true
  if (what === 'mute') {
    node.road.loseReceipts = () => {
      node.road.loseReceipts = () => false
      return true
    }
  }
}

async function play(pair: Pair, steps: readonly Step[]): Promise<[string[], string[]]> {
  const nodes = [pair.hotline, pair.police] as const
  const said: [string[], string[]] = [[], []]
  for (const one of steps) {
    if (one.do === 'wait') {
      pair.now += one.ms
      continue
    }
    const node = nodes[one.by]
    if (one.do === 'say') {
      const word = `${one.by}-${said[one.by].length}`
      said[one.by].push(word)
      node.say(word)
    } else if (one.do === 'turn') {
      if (!node.alive()) node.restart()
      await node.exchange.turn()
    } else if (one.do === 'kill') {
      if (node.alive()) node.dieAt(one.call, one.when)
    } else afflict(node, one.do)
  }
  for (const node of nodes) {
    node.road.open = true
    node.dieAt(-1, 'before')
    if (!node.alive()) node.restart()
  }
  await pair.settle(80)
  return said
}

test('whatever is lost, doubled, reordered, cut off or killed: each side hears all the other said, once and in order', async () => {
  let kills = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, withoutPull) => {
      const pair = makePair({ withoutPull })
      const said = await play(pair, steps)
      kills += steps.filter((one) => one.do === 'kill').length
      assert.deepEqual(pair.police.heard(), said[0])
      assert.deepEqual(pair.hotline.heard(), said[1])
      assert.equal((await pair.hotline.store.peer('110')).waiting, 0)
      assert.equal((await pair.police.store.peer('12345')).waiting, 0)
      assert.deepEqual([...pair.police.store.aside, ...pair.hotline.store.aside], [])
    }),
    { numRuns: 60 },
  )
  assert.ok(kills > 0)
})
