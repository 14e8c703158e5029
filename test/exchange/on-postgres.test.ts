// The exchange on real databases with the real case room: demands go over and come back, and whatever happens on the way each is
// there once and both sides' books agree.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { type TwoNodes, twoNodes } from './support/two-nodes.js'

const open: TwoNodes[] = []
after(async () => {
  for (const nodes of open) await nodes.close()
})

async function nodes(): Promise<TwoNodes> {
  const made = await twoNodes()
  open.push(made)
  return made
}

async function handOver(pair: TwoNodes, text: string) {
  const file = await pair.contact('12345', `[110 A01] ${text}`)
  return pair.do('12345', file, { kind: 'offer_transfer', mode: 'one_key_transfer' })
}

/** Compared on demand; both sides' last word of the day. */
async function booksAgree(pair: TwoNodes): Promise<void> {
  await pair.hotline.exchange.reconcile()
  await pair.settle(6)
  for (const node of [pair.hotline, pair.police]) {
    const [row] = await node.store.listReconciliations(1)
    assert.equal(row?.agrees, true, `${node.platform}: ${JSON.stringify(row?.ours)}`)
  }
}

/** Open legs from the hotline to 110, as the one counts them and as the other does. */
async function bothCount(pair: TwoNodes, legs: number): Promise<void> {
  const [row] = await pair.police.store.listReconciliations(1)
  const { ours, theirs } = row as unknown as { ours: { openIn: number }; theirs: { openOut: number } }
  assert.deepEqual([ours.openIn, theirs.openOut], [legs, legs])
}

test('a demand goes over, is signed for, is answered and written back; both books agree', async () => {
  const pair = await nodes()
  let file = await handOver(pair, '路口打架')
  await pair.settle(3)
  let theirs = await pair.peerOf(file)
  assert.ok(theirs)
  assert.deepEqual(pair.legs(theirs), ['transfer_in:offered'])
  theirs = await pair.do('110', theirs, { kind: 'accept_transfer', legId: pair.legOf(theirs, 'transfer_in').id })
  await pair.settle(3)
  file = (await pair.hotline.store.find(file.id)) ?? file
  assert.ok(pair.legs(file).includes('transfer_out:accepted'), pair.legs(file).join())
  assert.equal(file.peerNumber, theirs.number)
  await booksAgree(pair)
  await bothCount(pair, 1)

  const answer = { text: '已到场劝离', resolved: true }
  theirs = await pair.do('110', theirs, { kind: 'complete_desk', ...answer })
  await pair.do('110', theirs, { kind: 'write_back', legId: pair.legOf(theirs, 'transfer_in').id, ...answer })
  await pair.settle(3)
  file = (await pair.hotline.store.find(file.id)) ?? file
  assert.ok(pair.legs(file).includes('transfer_out:written_back'), pair.legs(file).join())
  assert.equal(pair.legOf(file, 'transfer_out').result?.text, answer.text)
  await booksAgree(pair)
})

test('a pushed order delivered twice becomes one case file', async () => {
  const pair = await nodes()
  pair.hotline.road.onDeliver = (messages) => [...messages, ...messages]
  await handOver(pair, '路口打架')
  let lost = 0
  pair.hotline.road.loseReceipts = () => lost++ === 0
  await pair.settle(5)
  assert.equal(await pair.filesOn('110'), 1)
  assert.equal((await pair.hotline.store.peer('110')).waiting, 0)
})

test('a forged offer opens no file and is there to be looked at', async () => {
  const pair = await nodes()
  await handOver(pair, '路口打架')
  let genuine = ''
  pair.hotline.road.onDeliver = (messages) => {
    genuine = messages[0] ?? ''
    return undefined
  }
  await pair.hotline.exchange.turn()
  const [head, payload, signature] = genuine.split('.')
  const other = Buffer.from(payload ?? '', 'base64url')
    .toString()
    .replace('路口打架', '无事发生')
  const forged = `${head}.${Buffer.from(other).toString('base64url')}.${signature}`
  await pair.police.exchange.handleDeliver({ messages: [forged, `${forged}\u0000`, genuine.slice(0, -9)] })
  assert.equal(await pair.filesOn('110'), 0)
  const aside = await pair.police.store.listQuarantine(10)
  assert.deepEqual(aside.map((row) => row.code).sort(), ['not_readable', 'signature_invalid', 'signature_invalid'])
  pair.hotline.road.onDeliver = (messages) => messages
  await pair.settle(4)
  assert.equal(await pair.filesOn('110'), 1)
})

test('the link is down for an hour and back: what both sides did meanwhile arrives in order', async () => {
  const pair = await nodes()
  pair.hotline.road.open = false
  pair.police.road.open = false
  const files = []
  for (let index = 0; index < 8; index++) {
    files.push(await handOver(pair, `第${index}件`))
    const mine = await pair.contact('110', `[12345 B01] 路灯${index}`)
    await pair.do('110', mine, { kind: 'offer_transfer', mode: 'one_key_transfer' })
    await pair.settle(8, 60_000)
  }
  assert.equal(pair.hotline.exchange.linkState().status, 'down')
  assert.equal((await pair.hotline.store.peer('110')).waiting, 8)
  assert.equal(await pair.filesOn('110'), 8)
  pair.hotline.road.open = true
  pair.police.road.open = true
  await pair.settle(45)
  assert.deepEqual([await pair.filesOn('110'), await pair.filesOn('12345')], [16, 16])
  for (const file of files) assert.ok(await pair.peerOf(file))
  await booksAgree(pair)
})

test('either node is killed between any two promises of its store: each demand is there once, nothing waits, books agree', async () => {
  const pair = await nodes()
  let kills = 0
  for (let call = 0; call < 9; call++) {
    for (const when of ['before', 'after'] as const) {
      for (const node of [pair.hotline, pair.police]) {
        await handOver(pair, `${node.platform} ${when} ${call}`)
        node.dieAt(call, when)
        for (let turn = 0; turn < 4 && node.alive(); turn++) {
          await pair.hotline.exchange.turn()
          pair.now += 1_000
          if (node.alive()) await pair.police.exchange.turn()
        }
        if (!node.alive()) kills += 1
        node.dieAt(-1, 'before')
        node.restart()
        await pair.settle(3)
      }
    }
  }
  assert.ok(kills > 20, `only ${kills} kills took place`)
  await pair.settle(40)
  assert.equal(await pair.filesOn('12345'), 36)
  assert.equal(await pair.filesOn('110'), 36)
  for (const node of [pair.hotline, pair.police]) {
    const { waiting, early, quarantined } = await node.store.peer(node.platform === '110' ? '12345' : '110')
    assert.deepEqual({ waiting, early, quarantined }, { waiting: 0, early: 0, quarantined: 0 })
  }
  await booksAgree(pair)
})

test('any schedule of losses, doublings and reorderings gives each demand once, in order, on a real database', async () => {
  const pair = await nodes()
  let demands = 0
  const misfortune = fc.constantFrom('none', 'lose', 'double', 'reverse', 'behead', 'mute')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(misfortune, fc.integer({ min: 1, max: 4 })), { maxLength: 6 }),
      async (steps) => {
        for (const [what, count] of steps) {
          for (let index = 0; index < count; index++) await handOver(pair, `第${demands++}件`)
          pair.hotline.road.onDeliver = (messages) => {
            pair.hotline.road.onDeliver = (all) => all
            if (what === 'lose') return undefined
            if (what === 'double') return [...messages, ...messages]
            if (what === 'reverse') return [...messages].reverse()
            if (what === 'behead') return messages.slice(1)
            return messages
          }
          pair.hotline.road.loseReceipts = () => {
            pair.hotline.road.loseReceipts = () => false
            return what === 'mute'
          }
          await pair.hotline.exchange.turn()
          pair.now += 700
        }
        await pair.settle(12)
        assert.equal(await pair.filesOn('110'), demands)
        assert.equal((await pair.hotline.store.peer('110')).waiting, 0)
      },
    ),
    { numRuns: 8 },
  )
  assert.equal((await pair.police.store.listQuarantine(1)).length, 0)
  await booksAgree(pair)
})
