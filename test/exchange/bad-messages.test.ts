// What is forged, altered, misaddressed or out of its time is put aside where people see it, and never applied.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHAIN_OPENING, digestOf } from '../../src/exchange/digest.js'
import { envelop, nameOf } from '../../src/exchange/envelope.js'
import { createExchange } from '../../src/exchange/exchange.js'
import { createKeyring, type Keyring } from '../../src/exchange/keys.js'
import { makeKey, publicHalf } from '../../src/exchange/make-key.js'
import { type Ends, signReceipt } from '../../src/exchange/receipt.js'
import { payloadOf, seal } from '../../src/exchange/seal.js'
import type { JsonObject } from '../../src/terms/json.js'
import { instant } from '../../src/terms/time.js'
import { memoryStore } from './support/memory-store.js'
import { keyrings, makePair, type Node, START } from './support/pair.js'

const HOTLINE = nameOf('sample-town', '12345')
const POLICE = nameOf('sample-town', '110')
const DAY = 86_400_000

function letter(seq: number, text: string, change: Record<string, unknown> = {}): string {
  const message = { id: `id-${seq}-${text}`, type: 'demand.supplemented', at: instant(START), demandId: 'd', seq }
  const bytes = envelop({ ...message, data: { text } }, HOTLINE, POLICE, CHAIN_OPENING)
  return JSON.stringify({ ...JSON.parse(bytes), ...change })
}

const sealWith = (keys: Keyring, payload: string, at = START) =>
  seal(payload, 'liandong-message+jws', keys.signer(at), at)

async function hand(node: Node, ...messages: string[]): Promise<JsonObject[]> {
  const answer = await node.exchange.handleDeliver({ messages })
  assert.equal(answer.status, 200)
  return (answer.body.receipts as string[]).map((receipt) => JSON.parse(payloadOf(receipt).toString()))
}

test('a message signed with a stranger’s key is put aside and not applied', async () => {
  const { police } = makePair()
  const stranger = makeKey({ platform: '12345', fromMs: START - DAY })
  const forged = await sealWith(createKeyring({ own: [stranger], peers: [] }), letter(1, 'forged'))
  const [receipt] = await hand(police, forged)
  assert.deepEqual([receipt?.outcome, receipt?.code, receipt?.final], ['quarantined', 'key_unknown', false])
  assert.deepEqual(police.heard(), [])
  assert.deepEqual(
    police.store.aside.map((row) => row.code),
    ['key_unknown'],
  )
})

test('a forged message under a known key name fails at the signature', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  const { kid } = rings['12345'].signer(START)
  const stranger = createKeyring({ own: [makeKey({ platform: '12345', fromMs: START - DAY })], peers: [] })
  const forged = await seal(
    letter(1, 'forged'),
    'liandong-message+jws',
    { kid, key: stranger.signer(START).key },
    START,
  )
  const [receipt] = await hand(police, forged)
  assert.equal(receipt?.code, 'signature_invalid')
  assert.deepEqual(police.heard(), [])
})

test('an altered message fails at the signature, and the true one that follows is applied', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  const good = await sealWith(rings['12345'], letter(1, 'true'))
  const [head, , signature] = good.split('.')
  const altered = `${head}.${Buffer.from(letter(1, 'false')).toString('base64url')}.${signature}`
  const receipts = await hand(police, altered, good)
  assert.deepEqual(
    receipts.map((receipt) => receipt.code ?? receipt.outcome),
    ['signature_invalid', 'applied'],
  )
  assert.deepEqual(police.heard(), ['true'])
})

test('truncated, unsigned, overlong and meaningless texts are put aside by name', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  const good = await sealWith(rings['12345'], letter(1, 'true'))
  const [, payload] = good.split('.')
  const none = `${Buffer.from('{"alg":"none","typ":"liandong-message+jws","kid":"x","iat":1}').toString('base64url')}.${payload}.`
  const receipts = await hand(
    police,
    good.slice(0, -20),
    good.slice(0, 60),
    none,
    'x'.repeat(1_100_000),
    '',
    '\u0000\ud800',
  )
  assert.deepEqual(
    receipts.map((receipt) => receipt.code),
    ['signature_invalid', 'not_readable', 'unsigned', 'too_large', 'not_readable', 'not_readable'],
  )
  assert.deepEqual(police.heard(), [])
  assert.equal(police.store.aside.length, 6)
})

test('a message for another place, or in another’s name, is not applied', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  const elsewhere = letter(1, 'x', { peer: nameOf('next-town', '110') })
  const inOurName = letter(1, 'x', { source: POLICE })
  const receipts = await hand(
    police,
    await sealWith(rings['12345'], elsewhere),
    await sealWith(rings['12345'], inOurName),
  )
  assert.deepEqual(
    receipts.map((receipt) => receipt.code),
    ['wrong_recipient', 'wrong_sender'],
  )
  assert.deepEqual(police.heard(), [])
})

test('our own message coming back to us is not taken for the other side’s', async () => {
  const rings = keyrings()
  const { police, hotline } = makePair({ keyrings: rings })
  const ours = await sealWith(rings['12345'], letter(1, 'mirror'))
  const [receipt] = await hand(hotline, ours)
  assert.equal(receipt?.code, 'key_unknown')
  assert.deepEqual([hotline.heard(), police.heard()], [[], []])
})

test('keys count only in their time: expired, not yet valid, revoked and long past are put aside', async () => {
  const old = makeKey({ platform: '12345', fromMs: START - 100 * DAY, days: 90 })
  const next = makeKey({ platform: '12345', fromMs: START + 5 * DAY })
  const lost = makeKey({ platform: '12345', fromMs: START - 10 * DAY })
  const own = makeKey({ platform: '110', fromMs: START - DAY })
  const police110 = createKeyring({
    own: [own],
    peers: [publicHalf(old), publicHalf(next), { ...publicHalf(lost), revokedAt: instant(START - DAY) }],
  })
  const pair = makePair({ keyrings: { '12345': police110, '110': police110 } })
  const ring = (key: typeof old) => createKeyring({ own: [key], peers: [] })
  const signedAt = async (key: typeof old, at: number, text: string, seq = 1) =>
    seal(letter(seq, text), 'liandong-message+jws', ring(key).signer(ms(key)), at)
  const receipts = await hand(
    pair.police,
    await signedAt(old, START, 'after its end'),
    await signedAt(next, START, 'before its day'),
    await signedAt(lost, START - 2 * DAY, 'with a key that was revoked since'),
    await signedAt(old, START - 11 * DAY, 'signed in time, arrives in the days of grace'),
  )
  assert.deepEqual(
    receipts.map((receipt) => receipt.code ?? receipt.outcome),
    ['key_not_valid', 'key_not_valid', 'key_not_valid', 'applied'],
  )
  pair.now = START + 25 * DAY
  const [late] = await hand(pair.police, await signedAt(old, START - 11 * DAY, 'signed in time, but long past', 2))
  assert.equal(late?.code, 'key_not_valid')
  assert.deepEqual(pair.police.heard(), ['signed in time, arrives in the days of grace'])

  function ms(key: typeof old): number {
    return Date.parse(key.validFrom) + 1
  }
})

test('the same number with other content is put aside as reused; the first stays', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  await hand(police, await sealWith(rings['12345'], letter(1, 'first')))
  const [receipt] = await hand(police, await sealWith(rings['12345'], letter(1, 'second')))
  assert.deepEqual([receipt?.outcome, receipt?.code, receipt?.final], ['quarantined', 'number_reused', true])
  assert.deepEqual(police.heard(), ['first'])
  assert.equal(police.store.aside[0]?.code, 'number_reused')
})

test('a receipt cannot be passed off as a message, nor a message as a receipt', async () => {
  const rings = keyrings()
  const { police, hotline } = makePair({ keyrings: rings })
  const answer = await police.exchange.handleDeliver({ messages: [await sealWith(rings['12345'], letter(1, 'true'))] })
  const [receipt] = answer.body.receipts as string[]
  const [answered] = await hand(hotline, receipt ?? '')
  assert.equal(answered?.code, 'wrong_kind')
  assert.equal(await police.exchange.acceptReceipts([await sealWith(rings['12345'], letter(1, 'true'))]), 0)
})

test('a receipt settles only the message it was given for: its number with another digest settles nothing', async () => {
  const rings = keyrings()
  const ends: Ends = { self: '110', peer: '12345', selfName: POLICE, peerName: HOTLINE }
  const other = {
    seq: 1,
    digest: digestOf('something else'),
    outcome: 'applied',
    code: null,
    final: true,
    next: 2,
  } as const
  const receipt = await signReceipt(other, ends, rings['110'], START)
  const store = memoryStore('110')
  store.say('demand.supplemented', { text: 'waits' }, instant(START))
  const hotline = createExchange({
    store,
    place: 'sample-town',
    self: '12345',
    peer: '110',
    keys: rings['12345'],
    transport: { kind: 'liar', deliver: async () => [receipt] },
    reconcileAtMinute: 24 * 60,
    now: () => START,
  })
  await hotline.turn()
  assert.equal(await hotline.acceptReceipts([receipt]), 0)
  assert.equal((await store.peer('110')).waiting, 1)
})

test('unknown members are tolerated inside the data and refused in the envelope', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  const more = letter(1, 'x', { data: { text: 'kept', novelty: { deep: [1] } } })
  const [kept] = await hand(police, await sealWith(rings['12345'], more))
  assert.equal(kept?.outcome, 'applied')
  const odd = letter(2, 'x', { novelty: 1, prevdigest: digestOf(more) })
  const [refused] = await hand(police, await sealWith(rings['12345'], odd))
  assert.deepEqual([refused?.outcome, refused?.code, refused?.final], ['quarantined', 'envelope_invalid', true])
  assert.match(police.store.aside[0]?.detail ?? '', /novelty/)
  // It was signed by the peer and had its number: the line goes on behind it.
  const third = letter(3, 'goes on', { prevdigest: digestOf(odd) })
  await hand(police, await sealWith(rings['12345'], third))
  assert.deepEqual(police.heard(), ['kept', 'goes on'])
})

test('text that the database cannot hold does not stop the line', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  const nul = letter(1, 'x', { data: { text: 'a\u0000b' } })
  const [receipt] = await hand(police, await sealWith(rings['12345'], nul))
  assert.deepEqual([receipt?.code, receipt?.final], ['envelope_invalid', true])
  await hand(police, await sealWith(rings['12345'], letter(2, 'next', { prevdigest: digestOf(nul) })))
  assert.deepEqual(police.heard(), ['next'])
})

test('a message that names another predecessor than the one we hold is applied, but people are told', async () => {
  const rings = keyrings()
  const { police } = makePair({ keyrings: rings })
  await hand(police, await sealWith(rings['12345'], letter(1, 'one')))
  await hand(police, await sealWith(rings['12345'], letter(2, 'two', { prevdigest: 'a'.repeat(64) })))
  assert.deepEqual(police.heard(), ['one', 'two'])
  assert.deepEqual(
    police.store.aside.map((row) => [row.seq, row.code]),
    [[2, 'chain_broken']],
  )
})

test('a message whose application fails is tried again, then passed over in sight of everyone', async () => {
  const pair = makePair()
  const { hotline, police } = pair
  let tries = 0
  police.store.onApply = (message) => {
    if (message.data.text !== 'poison') return null
    tries += 1
    throw new Error('the desk stumbles')
  }
  for (const word of ['before', 'poison', 'after']) hotline.say(word)
  await pair.settle(3)
  assert.deepEqual(police.heard(), ['before'])
  assert.equal(police.exchange.linkState().status, 'degraded')
  assert.ok(police.exchange.linkState().because.includes('application_failing'))
  await pair.settle(120)
  assert.deepEqual(police.heard(), ['before', 'after'])
  assert.equal(tries, 5)
  assert.deepEqual(
    police.store.aside.map((row) => [row.seq, row.code]),
    [[2, 'application_failed']],
  )
  assert.equal((await hotline.store.peer('110')).waiting, 0)
  assert.equal(police.exchange.linkState().status, 'up')
})

test('a fault that passes leaves no trace: the message is applied at a later attempt', async () => {
  const pair = makePair()
  const { hotline, police } = pair
  let tries = 0
  police.store.onApply = () => {
    tries += 1
    if (tries < 3) throw new Error('busy')
    return null
  }
  hotline.say('patience')
  await pair.settle(60)
  assert.deepEqual(police.heard(), ['patience'])
  assert.equal(police.store.aside.length, 0)
})

test('a refusal of the desk travels back as the receipt’s code, and the line goes on', async () => {
  const pair = makePair()
  const { hotline, police } = pair
  police.store.onApply = (message) => (message.data.text === 'unwanted' ? 'row_not_ours' : null)
  hotline.say('unwanted')
  hotline.say('wanted')
  await pair.settle(2)
  const [row] = await hotline.store.sealedAfter('110', 0, 1)
  assert.deepEqual([row?.receipt?.outcome, row?.receipt?.code], ['refused', 'row_not_ours'])
  assert.deepEqual(police.heard(), ['wanted'])
})

test('a stranger cannot fill the disk: repeats and floods are counted, not kept', async () => {
  const { police } = makePair()
  const rubbish = Array.from({ length: 200 }, (_, index) => `rubbish.${index}.`)
  await hand(police, ...rubbish)
  await hand(police, ...rubbish)
  assert.equal(police.store.aside.length, 60)
  assert.equal(police.exchange.linkState().leftOut, 340)
})
