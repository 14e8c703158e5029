// What both consoles show about the link, and when they are told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring } from '../../src/exchange/keys.js'
import { makeKey, publicHalf } from '../../src/exchange/make-key.js'
import { keyrings, makePair, START } from './support/pair.js'

test('before the first word the link is unknown, then up; an outage is degraded first and down after three attempts', async () => {
  const pair = makePair({ withoutPull: true })
  const { hotline } = pair
  assert.equal(hotline.exchange.linkState().status, 'unknown')
  hotline.say('one')
  await hotline.exchange.turn()
  assert.equal(hotline.exchange.linkState().status, 'up')
  hotline.road.open = false
  hotline.say('two')
  await hotline.exchange.turn()
  assert.deepEqual(hotline.exchange.linkState().because, ['attempt_failed'])
  const began = pair.now
  await pair.settle(10)
  const state = hotline.exchange.linkState()
  assert.deepEqual([state.status, state.waiting, state.lastError?.code], ['down', 1, 'peer_unreachable'])
  assert.equal(Date.parse(state.downSince ?? ''), began)
  assert.ok(Date.parse(state.since) > began)
})

test('a quiet link that dies is noticed within seconds, although nobody has anything to say', async () => {
  const pair = makePair()
  await pair.settle(5)
  assert.equal(pair.hotline.exchange.linkState().status, 'up')
  pair.hotline.road.open = false
  pair.police.road.open = false
  await pair.settle(20)
  assert.equal(pair.hotline.exchange.linkState().status, 'down')
})

test('a node without a valid signing key says so, keeps taking in, and what it has to say waits', async () => {
  const rings = keyrings()
  const expired = makeKey({ platform: '12345', fromMs: START - 9e9, days: 1 })
  const police = makeKey({ platform: '110', fromMs: START - 1e9 })
  const pair = makePair({
    keyrings: {
      ...rings,
      '12345': createKeyring({ own: [expired], peers: [publicHalf(police)] }),
      '110': createKeyring({ own: [police], peers: [publicHalf(expired)] }),
    },
  })
  pair.hotline.say('waits')
  await pair.settle(2)
  const { because, lastError, waiting } = pair.hotline.exchange.linkState()
  assert.ok(because.includes('cannot_send'))
  assert.equal(lastError?.code, 'no_signing_key')
  assert.equal(waiting, 1)
})

test('the screens are told when something changed, and only then', async () => {
  const told: string[] = []
  const pair = makePair({
    withoutPull: true,
    deps: { onLinkChange: (state) => told.push(`${state.peer} ${state.status} ${state.waiting}`) },
  })
  pair.hotline.say('one')
  await pair.settle(5)
  assert.deepEqual(
    told.filter((line) => line.startsWith('110')),
    ['110 up 0'],
  )
})

test('of two overlapping keys the younger signs, and a key listed twice is an error', () => {
  const older = makeKey({ platform: '110', fromMs: START - 1e9 })
  const younger = makeKey({ platform: '110', fromMs: START - 1e8 })
  assert.equal(createKeyring({ own: [older, younger], peers: [] }).signer(START).kid, younger.kid)
  assert.throws(() => createKeyring({ own: [], peers: [publicHalf(older), publicHalf(older)] }), /twice/)
  assert.throws(() => createKeyring({ own: [], peers: [{ ...publicHalf(older), x: 'AAAA' }] }), /Ed25519/)
  assert.throws(
    () => createKeyring({ own: [], peers: [{ ...publicHalf(older), validTo: older.validFrom }] }),
    /ends before/,
  )
})
