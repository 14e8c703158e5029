// Outbox and inbox on a real database: numbers without gaps and in order, messages taken in once and in order.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import type { IncomingMessage } from '../../src/store/port.js'
import { freshStore, granted } from './support/fresh-store.js'
import { AGENT, contact } from './support/small-desk.js'

const AT = '2026-03-02T01:00:00.000Z'

function message(seq: number, type: string, demandId: string, text = 'x', id = `m${seq}`): IncomingMessage {
  const plain = { id, from: '110', type, demandId, at: AT, data: { text }, seq } as const
  const sealed = JSON.stringify(plain)
  return { ...plain, sealed, digest: createHash('sha256').update(sealed).digest('hex') }
}

test('messages get numbers without gaps in the order of their case file, also when the clock went back', async (t) => {
  const { store, clock } = await freshStore(t)
  const { file } = granted(await store.open(contact('打架')))
  const offer = (key: string) =>
    store.perform(file.id, { by: AGENT, key, command: { kind: 'offer_transfer', mode: 'system_push' } })
  granted(await offer('offer-one'))
  clock.forward(-30)
  granted(await store.perform(file.id, { by: AGENT, key: 'close-it', command: { kind: 'close' } }))
  const rows = await store.numberNext('110', 10)
  assert.deepEqual(
    rows.map(({ seq, type }) => [seq, type]),
    [
      [1, 'transfer.offered'],
      [2, 'demand.closed'],
      [3, 'progress.noted'],
    ],
  )
  assert.deepEqual(await store.numberNext('110', 10), rows)
})

test('several senders at once number each message once', async (t) => {
  const { store, another, admin } = await freshStore(t)
  for (let n = 0; n < 40; n++)
    await store.enqueue({ to: '110', type: 'catalogue.notice', data: { n }, at: AT, key: `k${n}` })
  const senders = [store, another(), another(), another()]
  await Promise.all(senders.flatMap((sender) => [sender.numberNext('110', 7), sender.numberNext('110', 100)]))
  const { rows } = await admin.query('select seq::int as seq from outbox order by seq')
  assert.deepEqual(
    rows.map((row) => row.seq),
    Array.from({ length: 40 }, (_, n) => n + 1),
  )
})

test('a message is sealed once, sent until receipted, put off when sending fails, and kept for whoever asks again', async (t) => {
  const { store, clock } = await freshStore(t)
  for (const key of ['a', 'b', 'b'])
    await store.enqueue({ to: '110', type: 'exchange.reconcile', data: {}, at: AT, key })
  const rows = await store.numberNext('110', 10)
  assert.equal(rows.length, 2)
  assert.deepEqual(await store.dueForSending('110', clock.now, 10), [])
  await store.seal(rows.map(({ id, seq }) => ({ id, sealed: `sealed ${seq}` })))
  await store.seal(rows.map(({ id }) => ({ id, sealed: 'another seal' })))
  assert.deepEqual(
    (await store.dueForSending('110', clock.now, 10)).map((row) => row.sealed),
    ['sealed 1', 'sealed 2'],
  )
  await store.sendingFailed('110', [1], 'no answer', '2026-03-02T01:05:00.000Z')
  assert.deepEqual(
    (await store.dueForSending('110', clock.now, 10)).map((row) => row.seq),
    [2],
  )
  await store.receipted('110', [{ seq: 2, receipt: { outcome: 'early' } }])
  assert.deepEqual(
    { ...(await store.peer('110')), lastSentAt: null },
    {
      ...{ peer: '110', sealedTo: 2, receiptedTo: 0, appliedTo: 0, waiting: 1, early: 0, quarantined: 0 },
      ...{ lastHeardAt: null, lastSentAt: null, lastError: null },
    },
  )
  clock.forward(5)
  const [again] = await store.dueForSending('110', clock.now, 10)
  assert.deepEqual([again?.seq, again?.attempts], [1, 1])
  await store.receipted('110', [{ seq: 1, receipt: { outcome: 'applied' } }])
  assert.equal((await store.peer('110')).receiptedTo, 2)
  assert.deepEqual(
    (await store.sealedAfter('110', 1, 10)).map((row) => row.sealed),
    ['sealed 2'],
  )
})

test('an offered transfer opens a file; what follows works on it; a repetition does nothing', async (t) => {
  const { store } = await freshStore(t)
  assert.deepEqual(await store.takeIn(message(1, 'transfer.offered', 'd1', '井盖')), { outcome: 'applied', code: null })
  assert.deepEqual(await store.takeIn(message(2, 'progress.noted', 'd1', 'seen')), { outcome: 'applied', code: null })
  const file = await store.findByDemand('d1')
  assert.deepEqual([file?.text, file?.peerNumber], ['井盖', 'seen'])
  assert.deepEqual(await store.takeIn(message(1, 'transfer.offered', 'd1', '井盖')), {
    outcome: 'duplicate',
    code: null,
  })
  assert.deepEqual(await store.findByDemand('d1'), file)
  assert.deepEqual(await store.reconciliation('110', '2026-03-02'), { openOut: 0, openIn: 1 })
})

test('a refused message is filed with its code and the line goes on; a repetition gets the same code', async (t) => {
  const { store } = await freshStore(t)
  const unknown = message(1, 'progress.noted', 'nobody')
  assert.deepEqual(await store.takeIn(unknown), { outcome: 'refused', code: 'demand_unknown' })
  assert.deepEqual(await store.takeIn(unknown), { outcome: 'duplicate', code: 'demand_unknown' })
  assert.equal((await store.takeIn(message(2, 'exchange.reconcile', ''))).outcome, 'applied')
  assert.equal((await store.peer('110')).appliedTo, 2)
})

test('a number used again for other words is not applied', async (t) => {
  const { store } = await freshStore(t)
  await store.takeIn(message(1, 'transfer.offered', 'd1'))
  await store.takeIn(message(3, 'progress.noted', 'd1', 'true'))
  const reused = { outcome: 'quarantined', code: 'number_reused' }
  assert.deepEqual(await store.takeIn(message(1, 'transfer.offered', 'd2')), reused)
  assert.deepEqual(await store.takeIn(message(3, 'progress.noted', 'd1', 'false')), reused)
  assert.equal(await store.findByDemand('d2'), undefined)
})

test('a message that comes too early waits for the missing one', async (t) => {
  const { store } = await freshStore(t)
  assert.equal((await store.takeIn(message(3, 'progress.noted', 'd1', 'third'))).outcome, 'early')
  assert.equal((await store.takeIn(message(3, 'progress.noted', 'd1', 'third'))).outcome, 'early')
  assert.equal((await store.takeIn(message(2, 'progress.noted', 'd1', 'second'))).outcome, 'early')
  assert.equal((await store.peer('110')).early, 2)
  assert.equal(await store.takeInWaiting('110'), undefined)
  await store.takeIn(message(1, 'transfer.offered', 'd1'))
  assert.equal((await store.findWaiting('110'))?.seq, 2)
  assert.equal((await store.takeInWaiting('110'))?.message.seq, 2)
  assert.equal((await store.takeInWaiting('110'))?.outcome, 'applied')
  assert.equal(await store.takeInWaiting('110'), undefined)
  assert.equal((await store.findByDemand('d1'))?.peerNumber, 'third')
  const state = await store.peer('110')
  assert.deepEqual([state.appliedTo, state.early], [3, 0])
})

test('a message that cannot be applied keeps nothing, and passing it over lets the line go on', async (t) => {
  const { store, admin } = await freshStore(t)
  const poison = message(1, 'transfer.offered', 'd1', 'throw')
  await assert.rejects(store.takeIn(poison), /the desk broke/)
  await assert.rejects(store.takeIn(message(1, 'transfer.offered', 'd1', '\u0000')), /database/)
  assert.equal((await store.peer('110')).appliedTo, 0)
  const aside = {
    peer: '110',
    seq: 1,
    code: 'applying_failed',
    detail: 'broke \u0000 \ud800',
    raw: poison.sealed,
    at: AT,
  } as const
  await assert.rejects(store.quarantine({ ...aside, seq: 2, digest: poison.digest, passOver: true }), /next number/)
  assert.equal((await admin.query('select from quarantine')).rowCount, 0)
  await store.quarantine({ ...aside, digest: poison.digest, passOver: true })
  assert.equal(await store.takenDigest('110', 1), poison.digest)
  assert.deepEqual(await store.takeIn(poison), { outcome: 'duplicate', code: 'applying_failed' })
  assert.equal((await store.takeIn(message(2, 'transfer.offered', 'd2', '好的'))).outcome, 'applied')
  const [row] = await store.listQuarantine(10)
  assert.deepEqual([row?.seq, row?.code, row?.detail], [1, 'applying_failed', 'broke \ufffd \ufffd'])
})

test('the same message arriving four times at once is applied once', async (t) => {
  const { store, another } = await freshStore(t)
  const one = message(1, 'transfer.offered', 'd1', '同时')
  const verdicts = await Promise.all([store, another(), another(), another()].map((each) => each.takeIn(one)))
  assert.deepEqual(verdicts.map((verdict) => verdict.outcome).sort(), [
    'applied',
    'duplicate',
    'duplicate',
    'duplicate',
  ])
})

test('a restored peer that numbers an old message anew does not have it done twice', async (t) => {
  const { store } = await freshStore(t)
  await store.takeIn(message(1, 'transfer.offered', 'd1', '一次', 'same-id'))
  const again = await store.takeIn(message(2, 'transfer.offered', 'd1', '一次', 'same-id'))
  assert.equal(again.outcome, 'applied')
  assert.equal((await store.list({})).total, 1)
})

test('a person and the peer writing to one file at once both get their say', async (t) => {
  const { store } = await freshStore(t)
  await store.takeIn(message(1, 'transfer.offered', 'd1'))
  const { id } = (await store.findByDemand('d1')) as { id: string }
  const mine = Array.from({ length: 10 }, (_, n) =>
    store.perform(id, { by: AGENT, key: `supplement-${n}`, command: { kind: 'supplement', text: `${n}` } }),
  )
  const theirs = (async () => {
    for (let seq = 2; seq <= 11; seq++) await store.takeIn(message(seq, 'progress.noted', 'd1', `${seq}`))
  })()
  await Promise.all([...mine, theirs])
  const file = await store.find(id)
  assert.deepEqual([file?.supplements.length, file?.peerNumber, file?.version], [10, '11', 22])
})

test('any schedule of losses, repetitions and disorder ends in every message applied once and in order', async (t) => {
  const { another, admin } = await freshStore(t)
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 30 }), async (arrivals) => {
      const store = another({ tenant: `schedule/${run++}`, connections: 2 })
      const sent = (seq: number) => message(seq, seq === 1 ? 'transfer.offered' : 'progress.noted', 'd', `${seq}`)
      // Whatever came how often, in the end the sender has repeated everything once, last number first.
      for (const seq of [...arrivals, 8, 7, 6, 5, 4, 3, 2, 1]) await store.takeIn(sent(seq))
      while (await store.takeInWaiting('110'));
      const file = await store.findByDemand('d')
      const heard = (await store.timeline(file?.id ?? '')).filter((action) => action.kind === 'peer_heard')
      assert.deepEqual(
        heard.map((action) => (action.body.change as { file: { peerNumber: string } }).file.peerNumber),
        ['2', '3', '4', '5', '6', '7', '8'],
      )
      assert.equal((await store.peer('110')).early, 0)
    }),
    { numRuns: 12 },
  )
  assert.equal((await admin.query('select from early_messages')).rowCount, 0)
})

test('a reconciliation made again the same day replaces the first', async (t) => {
  const { store } = await freshStore(t)
  const row = {
    peer: '110',
    day: '2026-03-02',
    ours: { openOut: 1 },
    theirs: { openIn: 0 },
    agrees: false,
    at: AT,
  } as const
  await store.saveReconciliation(row)
  await store.saveReconciliation({ ...row, theirs: { openIn: 1 }, agrees: true })
  assert.deepEqual(await store.listReconciliations(10), [{ ...row, theirs: { openIn: 1 }, agrees: true }])
  await store.heard('110', AT)
  assert.equal((await store.peer('110')).lastHeardAt, AT)
})
