// What reaches the other platform does so once and in order, whatever the road does to it on the way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePair, START } from './support/pair.js'

test('what the hotline says arrives at 110 once, in the order it was said, and is receipted', async () => {
  const { hotline, police, ...pair } = makePair()
  for (const word of ['one', 'two', 'three']) hotline.say(word)
  await pair.settle(2)
  assert.deepEqual(police.heard(), ['one', 'two', 'three'])
  const { receiptedTo, waiting } = await hotline.store.peer('110')
  assert.deepEqual({ receiptedTo, waiting }, { receiptedTo: 3, waiting: 0 })
})

test('a message delivered twice becomes one', async () => {
  const { hotline, police, ...pair } = makePair()
  hotline.road.onDeliver = (messages) => [...messages, ...messages]
  hotline.say('once')
  await pair.settle(3)
  assert.deepEqual(police.heard(), ['once'])
  assert.equal(police.store.aside.length, 0)
})

test('when the receipt is lost the message goes again and is answered as a duplicate', async () => {
  const { hotline, police, ...pair } = makePair()
  let times = 0
  hotline.road.loseReceipts = () => times++ === 0
  hotline.say('once')
  await pair.settle(5)
  assert.deepEqual(police.heard(), ['once'])
  const [row] = await hotline.store.sealedAfter('110', 0, 1)
  assert.equal(row?.receipt?.outcome, 'duplicate')
})

test('messages that overtake each other are applied in the order of their numbers', async () => {
  const { hotline, police, ...pair } = makePair()
  hotline.road.onDeliver = (messages) => [...messages].reverse()
  for (const word of ['one', 'two', 'three', 'four']) hotline.say(word)
  await pair.settle(5)
  assert.deepEqual(police.heard(), ['one', 'two', 'three', 'four'])
  assert.equal((await hotline.store.peer('110')).waiting, 0)
})

test('a gap is noticed and the missing message is asked for', async () => {
  const { hotline, police, ...pair } = makePair()
  // The first delivery loses its first message and the sender believes all is well: only pulling can find it.
  let first = true
  hotline.road.onDeliver = (messages) => {
    const kept = first ? messages.slice(1) : messages
    first = false
    return kept
  }
  hotline.say('lost')
  hotline.say('seen')
  await hotline.exchange.turn()
  assert.deepEqual(police.heard(), [])
  assert.equal((await police.store.peer('12345')).early, 1)
  await police.exchange.turn()
  assert.deepEqual(police.heard(), ['lost', 'seen'])
  await pair.settle(2)
  assert.equal(police.exchange.linkState().status, 'up')
})

test('without any way to ask, an early receipt makes the sender send the missing numbers again', async () => {
  const { hotline, police, ...pair } = makePair({ withoutPull: true })
  for (const word of ['one', 'two', 'three']) hotline.say(word)
  await pair.settle(2)
  police.store.putBack(1)
  hotline.say('four')
  await pair.settle(4)
  assert.deepEqual(police.heard(), ['one', 'two', 'three', 'four'])
})

test('a side that cannot be pushed to still gets its messages by asking, and the sender gets its receipts', async () => {
  const { hotline, police, ...pair } = makePair()
  hotline.road.open = false
  hotline.say('pulled')
  await pair.settle(15)
  assert.deepEqual(police.heard(), ['pulled'])
  const { receiptedTo, waiting } = await hotline.store.peer('110')
  assert.deepEqual({ receiptedTo, waiting }, { receiptedTo: 1, waiting: 0 })
})

test('the link is down for an hour: both go on working, the wait is seen, and everything arrives in order afterwards', async () => {
  const pair = makePair()
  const { hotline, police } = pair
  hotline.say('before')
  await pair.settle(3)
  hotline.road.open = false
  police.road.open = false
  for (let minute = 0; minute < 60; minute++) {
    hotline.say(`h${minute}`)
    police.say(`p${minute}`)
    await pair.settle(60)
  }
  const during = hotline.exchange.linkState()
  assert.equal(during.status, 'down')
  assert.equal(during.waiting, 60)
  assert.ok(during.downSince !== null && Date.parse(during.downSince) < START + 20_000)
  assert.deepEqual(police.heard(), ['before'])

  hotline.road.open = true
  police.road.open = true
  await pair.settle(40)
  const minutes = [...Array(60).keys()]
  assert.deepEqual(police.heard(), ['before', ...minutes.map((minute) => `h${minute}`)])
  assert.deepEqual(
    hotline.heard(),
    minutes.map((minute) => `p${minute}`),
  )
  assert.equal(hotline.exchange.linkState().status, 'up')
  assert.equal(hotline.exchange.linkState().waiting, 0)
})

test('a link that is down is tried less and less often, but at least every thirty seconds', async () => {
  const pair = makePair({ withoutPull: true })
  const { hotline } = pair
  let tries = 0
  hotline.road.onDeliver = () => {
    tries += 1
    return undefined
  }
  hotline.say('waits')
  await pair.settle(600)
  // Half a second doubling to thirty (here always three quarters of it): 7 tries in the first minute or so, then one in 22.5 s.
  assert.ok(tries >= 20 && tries <= 36, `${tries} tries in ten minutes`)
})

test('110 speaking is reason enough for the hotline to try at once', async () => {
  const pair = makePair({ withoutPull: true })
  const { hotline, police } = pair
  hotline.road.open = false
  hotline.say('waits')
  await pair.settle(120)
  const again = hotline.exchange.linkState().nextTryAt
  assert.ok(again !== null && Date.parse(again) > pair.now + 2_000)
  hotline.road.open = true
  police.say('we are back')
  await police.exchange.turn()
  await hotline.exchange.turn()
  assert.deepEqual(police.heard(), ['waits'])
})
