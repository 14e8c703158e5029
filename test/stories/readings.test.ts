// What clause 4 leaves open, as we read it: who is the first receiver, how often one key may be pressed, who hears danger, what
// happens to a call that drops. Each reading is told over HTTP on two whole platforms.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { assertCites } from './support/r01.js'
import { LEAD, leg, legs } from './support/side.js'
import { type TwoPlatforms, twoPlatforms } from './support/two-platforms.js'

let two: TwoPlatforms
before(async () => {
  two = await twoPlatforms()
})
after(() => two.close())

it('one key may be pressed once per demand; the second time takes a three-way call, whichever side wants it', async () => {
  const { case: file } = await two.hotline.contact('有人在出租屋里聚众赌博')
  await two.hotline.does(file.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  const theirs = await two.police.ofDemand(file.demandId)
  const declined = { legId: leg(theirs, 'transfer_in').id, ground: 'listed_at_sender', cite: 'B44', note: '是棋牌纠纷' }
  await two.police.does(theirs.id, 'decline-transfer', declined)
  await two.settle()
  assert.deepEqual(legs(await two.hotline.read(file.id)), ['desk:awaiting_dispatch', 'transfer_out:declined'])
  const again = await two.hotline.refuses(file.id, 'offer-transfer', { mode: 'one_key_transfer' })
  assert.equal(again.code, 'one_key_already_used')
  await two.hotline.does(file.id, 'offer-transfer', { mode: 'three_way_call' })
  await two.settle()
  const came = leg(await two.police.read(theirs.id), 'transfer_in', 'offered')
  assert.equal(came.mode, 'three_way_call', 'the same file takes the demand up again')
  await two.police.does(theirs.id, 'accept-transfer', { legId: came.id })
  const back = { mode: 'one_key_transfer', matters: ['B44'] }
  assert.equal((await two.police.refuses(theirs.id, 'offer-transfer', back)).code, 'one_key_already_used')
})

it('one key is for a caller on the line: what came by internet is pushed', async () => {
  const { case: file } = await two.hotline.contact('老师在家违规补课', { channel: 'internet' })
  const oneKey = { mode: 'one_key_transfer', matters: ['A60'] }
  assert.equal((await two.hotline.refuses(file.id, 'offer-transfer', oneKey)).code, 'push_only')
  await two.hotline.does(file.id, 'offer-transfer', { ...oneKey, mode: 'system_push' })
})

it('the first receiver is whoever the citizen reached first, however often the matter went to and fro', async () => {
  const { case: file } = await two.hotline.contact('有人在出租屋里聚众赌博')
  await two.hotline.does(file.id, 'offer-transfer', { mode: 'one_key_transfer' })
  await two.settle()
  const theirs = await two.police.ofDemand(file.demandId)
  assert.equal(theirs.firstReceiver, '12345')
  assert.equal(theirs.firstContactAt, file.firstContactAt, 'the citizen’s clock began there')
  // 110 doubts it, and nobody answers: the clock gives it back to the hotline.
  await two.police.does(theirs.id, 'open-negotiation', { says: '12345', because: '像是棋牌室纠纷' })
  await two.forward(11)
  const undecided = await two.police.read(theirs.id)
  assert.equal(leg(undecided, 'negotiation').state, 'first_receiver')
  assert.equal(leg(undecided, 'transfer_in').state, 'declined')
  const ours = await two.hotline.read(file.id)
  assert.equal(leg(ours, 'desk').state, 'awaiting_dispatch')
  assert.equal(leg(ours, 'transfer_out').state, 'declined')
})

it('whoever hears danger marks it, and rather once too often: the words alone would have stayed at the hotline', async () => {
  const words = '家里灯一闪一闪的，我有点怕'
  const { decision } = await two.hotline.contact(words)
  assert.equal(decision.danger.present, false)
  const marked = await two.hotline.contact(words, { danger: true })
  const out = leg(marked.case, 'transfer_out', 'offered')
  assert.equal(out.mode, 'one_key_transfer')
  await two.settle()
  const police = await two.police.ofDemand(marked.case.demandId)
  assert.equal(police.danger.present, true)
  const decline = { legId: leg(police, 'transfer_in').id, ground: 'no_facts', note: '' }
  const refused = await two.police.refuses(police.id, 'decline-transfer', { ...decline, note: '不像有危险' })
  assert.equal(refused.code, 'danger_not_declined')
})

it('a gas leak at home stands in 12345’s list, but 110 goes first; the repair comes back to 12345 and both sides close', async () => {
  const taken = await two.hotline.contact('家里厨房煤气泄漏，闻着头晕')
  const ours = taken.case
  assert.ok(taken.decision.matters.some((row) => row.id === 'B65' && row.accepts === '12345'))
  assert.equal(taken.decision.because, 'danger')
  assertCites(taken.decision.cites, '4', 'A34')
  assert.deepEqual(legs(ours), ['desk:awaiting_dispatch', 'transfer_out:offered'])
  const alone = await two.hotline.refuses(ours.id, 'confirm-downgrade', { reason: '误会' }, LEAD)
  assert.equal(alone.code, 'downgrade_not_proposed', 'nobody lowers a danger alone')
  await two.settle()
  const police = await two.police.ofDemand(ours.demandId)
  const came = leg(police, 'transfer_in').id
  await two.police.does(police.id, 'accept-transfer', { legId: came })
  const repair = { mode: 'system_push', matters: ['B65'], reason: '已关阀通风、疏散住户，余下管道抢修' }
  await two.police.does(police.id, 'offer-transfer', repair)
  await two.police.does(police.id, 'complete-desk', { text: '到场关阀，无人受伤', resolved: true })
  await two.police.does(police.id, 'write-back', { legId: came, text: '到场关阀，无人受伤', resolved: true })
  await two.settle()
  const early = await two.hotline.refuses(ours.id, 'close', {}, LEAD)
  assert.equal(early.code, 'open_legs', 'the repair is still to be done')
  const rest = leg(await two.hotline.read(ours.id), 'transfer_in', 'offered')
  await two.hotline.does(ours.id, 'accept-transfer', { legId: rest.id })
  await two.hotline.does(ours.id, 'complete-desk', { text: '管道已更换', resolved: true })
  await two.hotline.does(ours.id, 'write-back', { legId: rest.id, text: '管道已更换', resolved: true })
  await two.settle()
  const asked = { reached: true, resolved: 'yes', satisfied: 'satisfied', note: '满意' }
  await two.hotline.does(ours.id, 'record-follow-up', asked, LEAD)
  await two.police.does(police.id, 'close', {}, LEAD)
  await two.settle()
  await two.hotline.does(ours.id, 'close', {}, LEAD)
  await two.settle()
  const ends = [await two.hotline.read(ours.id), await two.police.read(police.id)]
  assert.deepEqual(
    ends.map((file) => [file.state, file.legs.filter((one) => one.open).length]),
    [
      ['closed', 0],
      ['closed', 0],
    ],
  )
})

it('a caller who hangs up in the middle of a transfer is called back, and the order has gone over all the same', async () => {
  const { case: file } = await two.police.contact('我们村口一排路灯好几天不亮了')
  const call = { adapter: 'manual', ref: 'line-7' }
  const ringing = await two.police.does(file.id, 'offer-transfer', { mode: 'one_key_transfer', call })
  const opId = ringing.calls[0]?.opId
  const lost = await two.police.does(file.id, 'record-call', { opId, event: 'caller_lost' })
  const duty = lost.duties[0]
  assert.deepEqual([duty?.kind, duty?.holder, duty?.doneAt], ['call_back', '110', null])
  assert.equal(leg(lost, 'transfer_out').state, 'offered', 'the order stays')
  await two.settle()
  const hotline = await two.hotline.ofDemand(file.demandId)
  await two.hotline.does(hotline.id, 'accept-transfer', { legId: leg(hotline, 'transfer_in', 'offered').id })
  await two.forward(20)
  const overdue = await two.police.timeline(file.id)
  assert.ok(overdue.some((one) => one.kind === 'call_back_overdue' && one.by.account === 'clock'))
  const called = await two.police.does(file.id, 'settle-duty', { dutyId: duty?.id, note: '已回拨，告知已转12345' })
  assert.notEqual(called.duties[0]?.doneAt, null)
})

it('a call of which nobody reports the end is taken for lost, unless the other side has signed', async () => {
  const call = { adapter: 'manual', ref: 'line-8' }
  const body = { mode: 'one_key_transfer', call }
  const unsigned = await two.police.contact('我们村口一排路灯好几天不亮了')
  const signed = await two.police.contact('我们村口一排路灯好几天不亮了')
  for (const taken of [unsigned, signed]) await two.police.does(taken.case.id, 'offer-transfer', body)
  await two.settle()
  const hotline = await two.hotline.ofDemand(signed.case.demandId)
  await two.hotline.does(hotline.id, 'accept-transfer', { legId: leg(hotline, 'transfer_in').id })
  await two.forward(16)
  const [lost, well] = [await two.police.read(unsigned.case.id), await two.police.read(signed.case.id)]
  assert.deepEqual([lost.calls[0]?.state, lost.duties.length], ['failed', 1])
  assert.deepEqual([well.calls[0]?.state, well.duties.length], ['completed', 0])
})
