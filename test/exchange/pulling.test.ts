// Only the peer may pull messages, each signed request works once and for a minute; and a delivery of the wrong shape is refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOf } from '../../src/exchange/envelope.js'
import { signPull } from '../../src/exchange/pull-token.js'
import type { Ends } from '../../src/exchange/receipt.js'
import { keyrings, makePair, START } from './support/pair.js'

const police: Ends = {
  self: '110',
  peer: '12345',
  selfName: nameOf('sample-town', '110'),
  peerName: nameOf('sample-town', '12345'),
}

async function ready() {
  const rings = keyrings()
  const pair = makePair({ keyrings: rings })
  pair.hotline.road.open = false
  for (const word of ['one', 'two']) pair.hotline.say(word)
  await pair.hotline.exchange.turn()
  const ask = async (token: string, after: unknown = 0, limit: unknown = 10) =>
    pair.hotline.exchange.handleFetch({ after, limit, authorization: `Bearer ${token}` })
  return { pair, ask, sign: (at = START, ends = police) => signPull(0, 10, ends, rings[ends.self], at) }
}

test('the peer pulls what was sealed for it', async () => {
  const { ask, sign } = await ready()
  const answer = await ask(await sign())
  assert.equal(answer.status, 200)
  assert.equal((answer.body.messages as string[]).length, 2)
})

test('a pull request works once', async () => {
  const { ask, sign } = await ready()
  const token = await sign()
  await ask(token)
  const again = await ask(token)
  assert.deepEqual([again.status, again.body.code], [401, 'pull_repeated'])
})

test('a pull request is for the number and the count it names', async () => {
  const { ask, sign } = await ready()
  assert.equal((await ask(await sign(), 1)).body.code, 'pull_for_another')
  assert.equal((await ask(await sign(), 0, 11)).body.code, 'pull_for_another')
})

test('an old pull request, a stranger’s, and none at all get nothing', async () => {
  const { pair, ask, sign } = await ready()
  const old = await sign(START)
  pair.now = START + 600_000
  assert.equal((await ask(old)).body.code, 'pull_expired')
  assert.equal((await ask('x.y.z')).body.code, 'pull_not_signed')
  const ours: Ends = { self: '12345', peer: '110', selfName: police.peerName, peerName: police.selfName }
  assert.equal((await ask(await sign(pair.now, ours))).body.code, 'pull_not_signed')
  const none = await pair.hotline.exchange.handleFetch({ after: 0, limit: 1 })
  assert.deepEqual([none.status, none.body.code], [401, 'pull_not_signed'])
})

test('a question with a wrong number is refused with the name of the field', async () => {
  const { ask, sign } = await ready()
  for (const after of ['-1', 'x', 1.5, null, []]) {
    const answer = await ask(await sign(), after)
    assert.deepEqual([answer.status, answer.body.field], [400, 'after'], String(after))
  }
  assert.equal((await ask(await sign(), 0, 0)).body.field, 'limit')
  assert.equal((await ask(await sign(), 0, 501)).body.field, 'limit')
})

test('a delivery of the wrong shape is refused whole and changes nothing', async () => {
  const { pair } = await ready()
  const bad = [
    null,
    1,
    'x',
    [],
    { messages: 'x' },
    { messages: [1] },
    { other: [] },
    { messages: Array(501).fill('x') },
  ]
  for (const body of bad) {
    const answer = await pair.police.exchange.handleDeliver(body)
    assert.equal(answer.status, 400, JSON.stringify(body)?.slice(0, 40))
    assert.equal(answer.body.code, 'delivery_invalid')
  }
  assert.equal(pair.police.store.aside.length, 0)
})

test('when the store is gone the peer is asked to come again and nothing is half-done', async () => {
  const { pair, ask, sign } = await ready()
  const messages = (await ask(await sign())).body.messages as string[]
  pair.police.dieAt(1, 'before')
  const answer = await pair.police.exchange.handleDeliver({ messages })
  assert.equal(answer.status, 503)
  assert.deepEqual(pair.police.heard(), [])
})
