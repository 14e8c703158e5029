// Rule R01 (clause 4): whose is it and how does it go over? A story for each printed example and each line of the table, told over
// HTTP on two whole platforms and held beside what the pack's own table says.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { CaseFileView, LegView } from '../../src/http/contract/case-file.js'
import type { ContactAnswer } from '../../src/http/contract/cases.js'
import { otherPlatform, type Platform } from '../../src/terms/platform.js'
import { assertCites, ruleSays } from './support/r01.js'
import { clerkOf, LEAD, leg, legs, type Side } from './support/side.js'
import { type TwoPlatforms, twoPlatforms } from './support/two-platforms.js'

const GAMBLING = '有人在出租屋里聚众赌博'
const LAMP = '我们村口一排路灯好几天不亮了'
const ANYONES = '噪音太大了'
const LESSONS = '老师在家违规补课'
const NO_WISH_TO_LIVE = '我不想活了，现在站在桥上想跳江'
const GAS = '家里厨房煤气泄漏，闻着头晕'

let two: TwoPlatforms
before(async () => {
  two = await twoPlatforms()
})
after(() => two.close())

const at = (platform: Platform): Side => (platform === '12345' ? two.hotline : two.police)

/** The other side has it, by this way, under the same demand, resting on clause 4 and the row; it signs, and the sender hears so. */
async function arrivesAndIsSignedFor(sent: CaseFileView, mode: LegView['mode'], row: string): Promise<CaseFileView> {
  const [from, to] = [at(sent.platform), at(otherPlatform(sent.platform))]
  const out = leg(await from.read(sent.id), 'transfer_out', 'offered')
  assert.equal(out.mode, mode)
  assert.deepEqual(out.holder, { kind: 'desk', id: sent.platform }, 'until the other side signs, the sender holds it')
  const offered = (await from.timeline(sent.id)).find((one) => one.kind === 'transfer_offered' && one.legId === out.id)
  assertCites(offered?.cites ?? [], '4', row)

  await two.settle()
  const theirs = await to.ofDemand(sent.demandId)
  const came = leg(theirs, 'transfer_in', 'offered')
  assert.deepEqual([came.mode, came.parent], [mode, out.id])
  assert.ok(came.matters.includes(row), `${row} is not among ${came.matters}`)
  assert.equal(theirs.firstReceiver, sent.firstReceiver)
  const received = (await to.timeline(theirs.id)).find(
    (one) => one.kind === 'transfer_received' && one.legId === came.id,
  )
  assertCites(received?.cites ?? [], '4', row)

  await to.does(theirs.id, 'accept-transfer', { legId: came.id })
  await two.settle()
  const signed = (await from.read(sent.id)).legs.find((one) => one.id === out.id)
  assert.deepEqual([signed?.state, signed?.holder.kind], ['accepted', 'peer'])
  return to.read(theirs.id)
}

/** Nobody but the first platform knows of it: there is no file, and nothing waits to leave. */
async function staysAt(side: Side, taken: ContactAnswer): Promise<void> {
  await two.settle()
  assert.deepEqual(legs(taken.case), ['desk:awaiting_dispatch'])
  assert.equal(await at(otherPlatform(side.platform)).knows(taken.case.demandId), false)
}

async function negotiated(first: Side, taken: ContactAnswer, says: Platform, answers: Platform): Promise<CaseFileView> {
  const other = at(otherPlatform(first.platform))
  if (!taken.case.legs.some((one) => one.kind === 'negotiation')) {
    await first.does(taken.case.id, 'open-negotiation', { says, because: '说不清是哪一种声音' })
  } else {
    // It opened by itself, with the view the decision leans to; the seat says its own.
    const { id } = leg(taken.case, 'negotiation')
    await first.does(taken.case.id, 'answer-negotiation', { legId: id, says, because: '说不清是哪一种声音' })
  }
  await two.settle()
  const asked = await other.ofDemand(taken.case.demandId)
  const legId = leg(asked, 'negotiation', 'open').id
  await other.does(asked.id, 'answer-negotiation', { legId, says: answers, because: '按清单看' })
  await two.settle()
  return first.read(taken.case.id)
}

describe('the printed examples', () => {
  it('1: what a caller tells 12345 and is plainly 110’s goes to 110 with one key', async () => {
    const { case: file, decision } = await two.hotline.contact(GAMBLING)
    assert.deepEqual([decision.accept, decision.mode], ['110', 'one_key_transfer'])
    assertCites(decision.cites, '4', 'A01')
    const rule = await ruleSays({ receivedBy: '12345', channel: 'phone', belongs: 'other' })
    assert.deepEqual([rule.actor, rule.mode], ['110', 'one_key_transfer'])
    assert.deepEqual(legs(file), ['desk:awaiting_dispatch'], 'a person presses the key while the caller is on the line')
    const sent = await two.hotline.does(file.id, 'offer-transfer', { mode: decision.mode })
    await arrivesAndIsSignedFor(sent, 'one_key_transfer', 'A01')
  })

  it('2: a dark street lamp reported to 110 goes to 12345 with one key', async () => {
    const { case: file, decision } = await two.police.contact(LAMP)
    assert.deepEqual([decision.accept, decision.mode], ['12345', 'one_key_transfer'])
    const rule = await ruleSays({ receivedBy: '110', channel: 'phone', belongs: 'other' })
    assert.deepEqual([rule.actor, rule.mode], ['12345', 'one_key_transfer'])
    const sent = await two.police.does(file.id, 'offer-transfer', { mode: decision.mode })
    await arrivesAndIsSignedFor(sent, 'one_key_transfer', 'B02')
  })

  it('3: an unclear call that both sides settle for 110 goes there by the three-way call', async () => {
    const taken = await two.hotline.contact(ANYONES)
    assert.deepEqual([taken.decision.because, taken.decision.mode], ['negotiation', 'three_way_call'])
    assertCites(taken.decision.cites, '4')
    const file = await negotiated(two.hotline, taken, '110', '110')
    assert.equal(leg(file, 'negotiation').state, 'settled')
    const rule = await ruleSays({ receivedBy: '12345', channel: 'phone', belongs: 'unclear', negotiation: 'other' })
    assert.deepEqual([rule.actor, rule.mode], ['110', 'three_way_call'])
    await arrivesAndIsSignedFor(file, 'three_way_call', leg(file, 'transfer_out').matters[0] ?? '')
  })

  it('4: an unclear call to 110 that nobody settles stays with 110, which heard it first', async () => {
    const taken = await two.police.contact(ANYONES)
    assert.equal(taken.decision.mode, 'three_way_call')
    const disputed = await negotiated(two.police, taken, '12345', '110')
    assert.equal(leg(disputed, 'negotiation').mode, 'three_way_call')
    assert.equal(leg(disputed, 'negotiation').state, 'open', 'the two do not agree')
    await two.forward(11)
    const file = await two.police.read(taken.case.id)
    assert.deepEqual(legs(file), ['desk:awaiting_dispatch', 'negotiation:first_receiver'])
    const given = { receivedBy: '110', channel: 'phone', belongs: 'unclear', negotiation: 'undecided' } as const
    const rule = await ruleSays(given)
    assert.deepEqual([rule.actor, rule.mode, rule.basis], ['110', 'three_way_call', 'first_receiver'])
    const ended = (await two.police.timeline(file.id)).find((one) => one.kind === 'negotiation_undecided')
    assertCites(ended?.cites ?? [], '4')
    assert.equal(ended?.by.account, 'clock', 'the clock does it, not a person')
    assert.equal((await two.hotline.ofDemand(file.demandId)).state, 'closed')
  })

  it('5: one who writes on the internet that he wants to die is pushed to 110 at once, with an alarm by voice; 110 pushes the rest back', async () => {
    const { case: file, decision } = await two.hotline.contact(NO_WISH_TO_LIVE, { channel: 'internet' })
    assert.deepEqual([decision.accept, decision.because, decision.mode], ['110', 'danger', 'system_push'])
    assert.ok(decision.steps.some((step) => step.zh.includes('语音告警')))
    const given = { receivedBy: '12345', channel: 'internet', belongs: 'self', emergency: true } as const
    const rule = await ruleSays(given)
    assert.deepEqual([rule.actor, rule.mode, rule.alarm, rule.rest], ['110', 'system_push', true, 'system_push'])
    const police = await arrivesAndIsSignedFor(file, 'system_push', decision.matters[0]?.id ?? '')
    assert.equal(police.danger.present, true)
    assert.equal(police.requester.phone, '138****1234', 'whoever is in danger can be reached')

    const rest = { mode: 'system_push', matters: ['B60'] }
    const silent = await two.police.refuses(police.id, 'offer-transfer', rest)
    assert.equal(silent.code, 'first_response_missing')
    const handed = { ...rest, reason: '人已劝回家中，家里困难需要帮扶' }
    await two.police.does(police.id, 'offer-transfer', handed)
    await two.settle()
    const back = await two.hotline.read(file.id)
    const came = leg(back, 'transfer_in', 'offered')
    assert.deepEqual([came.mode, came.matters, came.note], ['system_push', ['B60'], handed.reason])
    assert.equal(back.demandId, file.demandId, 'it is still the same demand')
  })

  it('6: what 12345 took on first and then found to be 110’s travels by push', async () => {
    const { case: file } = await two.hotline.contact(LAMP)
    await two.hotline.does(file.id, 'dispatch', { lead: 'urban-management-bureau' })
    const order = leg(await two.hotline.read(file.id), 'order')
    const back = { legId: order.id, ground: 'not_our_duty', cite: 'A46', note: '是交通信号灯，不是路灯' }
    await two.hotline.does(file.id, 'return-order', back, clerkOf('urban-management-bureau'))
    const upheld = { legId: order.id, upheld: true, note: '成立' }
    await two.hotline.does(file.id, 'adjudicate-return', upheld, LEAD)
    const stage = { receivedBy: '12345', channel: 'phone', belongs: 'other', stage: 'after_acceptance' } as const
    const rule = await ruleSays(stage)
    assert.deepEqual([rule.actor, rule.mode], ['110', 'system_push'])
    const oneKey = { mode: 'one_key_transfer', matters: ['A46'] }
    assert.equal((await two.hotline.refuses(file.id, 'offer-transfer', oneKey)).code, 'push_only')
    const sent = await two.hotline.does(file.id, 'offer-transfer', {
      ...oneKey,
      mode: 'system_push',
      reason: '先行受理后查明',
    })
    await arrivesAndIsSignedFor(sent, 'system_push', 'A46')
  })
})

describe('the lines of the table', () => {
  it('line 1: danger on the phone goes to 110 with one key, before anybody presses it, whatever the list says', async () => {
    const { case: file, decision } = await two.hotline.contact(GAS)
    assert.deepEqual([decision.accept, decision.because, decision.mode], ['110', 'danger', 'one_key_transfer'])
    const rule = await ruleSays({ receivedBy: '12345', channel: 'phone', belongs: 'self', emergency: true })
    assert.deepEqual([rule.actor, rule.mode], ['110', 'one_key_transfer'])
    await arrivesAndIsSignedFor(file, 'one_key_transfer', 'A34')
  })

  it('line 1: danger that 110 hears itself stays there', async () => {
    const taken = await two.police.contact(GAS)
    assert.deepEqual([taken.decision.accept, taken.decision.mode], ['110', 'none'])
    await staysAt(two.police, taken)
  })

  it('line 2: what remains after 110’s first response goes to 12345 by push, under the same demand', async () => {
    const { case: file, decision } = await two.police.contact('大树横在路上把路堵死了，车子全部过不去')
    assert.deepEqual([decision.accept, decision.mode], ['110', 'none'])
    const rest = decision.legs.find((one) => one.platform === '12345')?.matters ?? []
    assert.deepEqual(rest, ['B09'], 'the decision already says what will remain')
    const sent = await two.police.does(file.id, 'offer-transfer', {
      mode: 'system_push',
      matters: rest,
      reason: '已清出一条车道，余下树枝待清理',
    })
    const hotline = await arrivesAndIsSignedFor(sent, 'system_push', 'B09')
    assert.notEqual(hotline.number, file.number)
    assert.equal(hotline.peerNumber, file.number)
    assert.equal(leg(await two.police.read(file.id), 'desk').open, true, 'the danger itself is still 110’s')
  })

  it('line 3: one’s own matter stays where it is, by phone and by internet', async () => {
    for (const channel of ['phone', 'internet'] as const) {
      const ours = await two.hotline.contact(LESSONS, { channel })
      assert.deepEqual([ours.decision.accept, ours.decision.mode], ['12345', 'none'])
      assertCites(ours.decision.cites, '4', 'B57')
      await staysAt(two.hotline, ours)
      const theirs = await two.police.contact(GAMBLING, { channel })
      assert.deepEqual([theirs.decision.accept, theirs.decision.mode], ['110', 'none'])
      await staysAt(two.police, theirs)
    }
  })

  it('line 5: what came by internet and is the other side’s is pushed at once, in both directions', async () => {
    const ours = await two.hotline.contact(GAMBLING, { channel: 'internet' })
    assert.deepEqual([ours.decision.accept, ours.decision.mode], ['110', 'system_push'])
    const rule = await ruleSays({ receivedBy: '12345', channel: 'internet', belongs: 'other' })
    assert.deepEqual([rule.actor, rule.mode], ['110', 'system_push'])
    await arrivesAndIsSignedFor(ours.case, 'system_push', 'A01')
    const theirs = await two.police.contact(LAMP, { channel: 'internet' })
    assert.deepEqual([theirs.decision.accept, theirs.decision.mode], ['12345', 'system_push'])
    await arrivesAndIsSignedFor(theirs.case, 'system_push', 'B02')
  })

  it('line 6: an unclear call to 12345 that nobody settles stays with 12345', async () => {
    const taken = await two.hotline.contact(ANYONES)
    await negotiated(two.hotline, taken, '110', '12345')
    await two.forward(11)
    const file = await two.hotline.read(taken.case.id)
    assert.deepEqual(legs(file), ['desk:awaiting_dispatch', 'negotiation:first_receiver'])
  })

  it('line 7: an unclear message is talked over inside the system and, when both say 110, pushed there', async () => {
    const taken = await two.hotline.contact(ANYONES, { channel: 'internet' })
    assert.deepEqual([taken.decision.because, taken.decision.mode], ['negotiation', 'consultation'])
    assert.equal(
      leg(taken.case, 'negotiation', 'open').mode,
      'consultation',
      'nobody is on the line: it opens by itself',
    )
    const file = await negotiated(two.hotline, taken, '110', '110')
    await arrivesAndIsSignedFor(file, 'system_push', leg(file, 'transfer_out').matters[0] ?? '')
  })

  it('line 7: an unclear message that nobody settles stays with the platform that got it', async () => {
    const taken = await two.hotline.contact(ANYONES, { channel: 'internet' })
    await negotiated(two.hotline, taken, '110', '12345')
    await two.forward(11)
    const file = await two.hotline.read(taken.case.id)
    assert.deepEqual(legs(file), ['desk:awaiting_dispatch', 'negotiation:first_receiver'])
    const given = { receivedBy: '12345', channel: 'internet', belongs: 'unclear', negotiation: 'undecided' } as const
    const rule = await ruleSays(given)
    assert.deepEqual([rule.actor, rule.mode, rule.basis], ['12345', 'consultation', 'first_receiver'])
  })
})
