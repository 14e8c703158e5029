// The daily comparison of both sides' books comes out even, or says where it does not; the clocks are compared as well.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLocalTime } from '../../src/exchange/days.js'
import { judge, type Line } from '../../src/exchange/reconcile.js'
import { makePair, type Node, START } from './support/pair.js'

async function rows(node: Node) {
  const list = await node.store.listReconciliations(10)
  return list.map((row) => ({
    day: row.day,
    agrees: row.agrees,
    agreement: (row.ours as { agreement: string }).agreement,
  }))
}

async function talk() {
  const pair = makePair()
  for (const word of ['one', 'two']) pair.hotline.say(word)
  pair.police.say('three')
  pair.hotline.store.legs = { openOut: 2, openIn: 1 }
  pair.police.store.legs = { openOut: 1, openIn: 2 }
  await pair.settle(3)
  return pair
}

test('asked for, the comparison comes out even on both sides', async () => {
  const pair = await talk()
  await pair.hotline.exchange.reconcile()
  await pair.settle(6)
  const even = [{ day: '2026-11-21', agrees: true, agreement: 'agrees' }]
  assert.deepEqual(await rows(pair.police), even)
  assert.deepEqual(await rows(pair.hotline), even)
})

test('legs that only one side counts as open are seen on both sides, and it is asked again before that is believed', async () => {
  const pair = await talk()
  pair.police.store.legs = { openOut: 1, openIn: 1 }
  await pair.hotline.exchange.reconcile()
  await pair.settle(6)
  assert.deepEqual((await rows(pair.police))[0]?.agrees, false)
  pair.police.store.legs = { openOut: 1, openIn: 2 }
  await pair.settle(100)
  assert.deepEqual((await rows(pair.police))[0]?.agreement, 'agrees')
  assert.deepEqual((await rows(pair.hotline))[0]?.agreement, 'agrees')
})

test('a lasting difference is asked after three times a day and no more', async () => {
  const pair = await talk()
  pair.police.store.legs = { openOut: 0, openIn: 0 }
  await pair.hotline.exchange.reconcile()
  await pair.settle(1_200, 1_000)
  assert.equal((await rows(pair.hotline))[0]?.agreement, 'differs')
  const { sealedTo } = await pair.hotline.store.peer('110')
  assert.ok(sealedTo < 2 + 12, `${sealedTo} messages`)
  await pair.settle(300, 1_000)
  assert.equal((await pair.hotline.store.peer('110')).sealedTo, sealedTo)
})

test('each side compares yesterday once after midnight, however often it is restarted', async () => {
  const pair = makePair({ deps: { reconcileAtMinute: 30 } })
  // 02:00 UTC is ten in the morning in the place: yesterday has not been compared yet, and is at once.
  await pair.settle(5)
  assert.deepEqual(await rows(pair.police), [{ day: '2026-11-20', agrees: true, agreement: 'agrees' }])
  pair.hotline.restart()
  await pair.settle(5)
  assert.equal((await pair.hotline.store.peer('110')).sealedTo, 1)
  pair.now = START + 86_400_000
  await pair.settle(5)
  assert.deepEqual(
    (await rows(pair.hotline)).map((row) => row.day),
    ['2026-11-20', '2026-11-21'],
  )
})

test('unequal counts while messages are on the way prove nothing; unequal chains always do', () => {
  const line = (what: Line['what'], agrees: boolean): Line => ({ what, ours: 1, theirs: agrees ? 1 : 2, agrees })
  const chains = (agree: boolean) => [line('ours_reached_them', agree), line('theirs_reached_us', true)]
  const counts = (agree: boolean) => [line('we_hand_over', agree), line('they_hand_over', true)]
  assert.equal(judge([...chains(true), ...counts(true)], true), 'agrees')
  assert.equal(judge([...chains(true), ...counts(false)], true), 'in_flight')
  assert.equal(judge([...chains(true), ...counts(false)], false), 'differs')
  assert.equal(judge([...chains(false), ...counts(true)], true), 'differs')
})

test('a database put back from an older copy shows in the comparison', async () => {
  const pair = await talk()
  pair.police.store.putBack(0)
  // Another message under number 1 than the one the hotline sent and still holds.
  const [first] = await pair.hotline.store.sealedAfter('110', 0, 1)
  await pair.police.store.takeIn({
    id: 'x',
    from: '12345',
    type: 'demand.supplemented',
    demandId: 'd',
    at: first?.at ?? '',
    data: {},
    seq: 1,
    digest: 'b'.repeat(64),
    sealed: '',
  })
  await pair.police.exchange.reconcile()
  await pair.settle(3)
  assert.equal((await rows(pair.hotline))[0]?.agreement, 'differs')
})

test('clocks that differ by more than two minutes are shown on both sides; work goes on', async () => {
  const pair = makePair()
  pair.skewOf['110'] = 200_000
  pair.hotline.say('one')
  pair.police.say('two')
  await pair.settle(4)
  for (const node of [pair.hotline, pair.police]) {
    const { status, because } = node.exchange.linkState()
    assert.deepEqual([status, because], ['degraded', ['clocks_differ']])
  }
  assert.ok(Math.abs((pair.hotline.exchange.linkState().clockOffsetMs ?? 0) - 200_000) < 2_000)
  assert.deepEqual([pair.hotline.heard(), pair.police.heard()], [['two'], ['one']])
})

test('a message that waited for an hour is late, not a sign of a wrong clock', async () => {
  const pair = makePair()
  pair.hotline.road.open = false
  pair.police.road.open = false
  pair.hotline.say('waits')
  await pair.settle(60, 60_000)
  pair.hotline.road.open = true
  pair.police.road.open = true
  await pair.settle(40)
  assert.deepEqual(pair.police.heard(), ['waits'])
  assert.equal(pair.police.exchange.linkState().status, 'up')
})

test('the day turns at midnight of the place', () => {
  const local = createLocalTime('Asia/Shanghai')
  assert.deepEqual(local(Date.parse('2026-11-20T15:59:00.000Z')), {
    day: '2026-11-20',
    yesterday: '2026-11-19',
    minute: 1439,
  })
  assert.deepEqual(local(Date.parse('2026-12-31T16:00:00.000Z')), {
    day: '2027-01-01',
    yesterday: '2026-12-31',
    minute: 0,
  })
})
