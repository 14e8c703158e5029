// The closed loop of one demand through two platforms (clauses 3, 4, 8; rule R06).
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { findChainFault } from '../../src/cases/action.js'
import { fold } from '../../src/cases/fold.js'
import type { Book } from '../../src/instruments/pack.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { clerk, haimenBook, legOf, TwoDesks, unitClerk } from '../support/two-desks.js'

let book: Book
before(async () => {
  book = await haimenBook()
})

function refusal(result: { ok: boolean; refusal?: { code: string } }): string | undefined {
  return result.ok ? undefined : result.refusal?.code
}

/** A street light reported to 110 and handed to the hotline, which dispatched it. */
function streetLightWithUnit(desks: TwoDesks) {
  let police = desks.contact('110', { text: '[12345 B02] 路灯不亮', handOver: true })
  let hotline = desks.peer(police)
  hotline = desks.do(hotline, { kind: 'accept_transfer', legId: legOf(hotline, 'transfer_in').id })
  hotline = desks.do(hotline, { kind: 'dispatch', lead: 'housing-bureau', assisting: ['power-company'] })
  police = desks.get(police.id)
  return { police, hotline }
}

function handleAll(desks: TwoDesks, hotlineId: string) {
  for (const order of desks.get(hotlineId).legs.filter((leg) => leg.kind === 'order' && leg.open)) {
    const unit = order.unit ?? ''
    desks.do(desks.get(hotlineId), { kind: 'sign_for', legId: order.id }, unitClerk(unit))
    desks.do(
      desks.get(hotlineId),
      { kind: 'report_result', legId: order.id, text: '已修好', resolved: true },
      unitClerk(unit),
    )
    desks.do(desks.get(hotlineId), { kind: 'review_result', legId: order.id, accepted: true, note: '' })
  }
}

describe('one demand through two platforms', () => {
  it('goes from 110 to the hotline, to two units, back to 110 and closes on both sides', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const { police, hotline } = streetLightWithUnit(desks)
    assert.equal(legOf(police, 'transfer_out').state, 'accepted')
    assert.equal(legOf(police, 'desk').state, 'handed_over')
    assert.equal(police.peerNumber, hotline.number)
    handleAll(desks, hotline.id)
    const done = desks.get(hotline.id)
    assert.equal(legOf(done, 'desk').state, 'completed')

    const early = desks.try(done, { kind: 'close' })
    assert.equal(refusal(early), 'write_back_missing')

    const incoming = legOf(done, 'transfer_in')
    desks.do(done, { kind: 'write_back', legId: incoming.id, text: '路灯已修复', resolved: true })
    const back = desks.get(police.id)
    assert.equal(legOf(back, 'transfer_out').result?.text, '路灯已修复')
    assert.equal(refusal(desks.try(back, { kind: 'close' })), 'follow_up_missing')
    desks.do(back, { kind: 'record_follow_up', reached: true, resolved: 'yes', satisfied: 'satisfied', note: '' })
    desks.do(desks.get(police.id), { kind: 'close' })
    assert.equal(desks.get(police.id).state, 'closed')
    assert.equal(desks.get(hotline.id).state, 'closed')
    assert.deepEqual(desks.refusedMessages, [])
    assert.ok(desks.kinds(police).includes('peer_progressed'), 'the police side sees the units at work')
  })

  it('keeps every action chained, and the file is what its actions say', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const { police, hotline } = streetLightWithUnit(desks)
    handleAll(desks, hotline.id)
    for (const file of [desks.get(police.id), desks.get(hotline.id)]) {
      const actions = desks.actions.get(file.id) ?? []
      assert.equal(findChainFault(actions), undefined)
      assert.deepEqual(fold(actions), file)
      const altered = actions.map((action, i) => (i === 1 ? { ...action, body: { forged: true } } : action))
      assert.deepEqual(findChainFault(altered), { seq: 2, what: 'hash_differs' })
    }
  })

  it('leaves the duty with the sender until the other side has signed', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    desks.linkUp = false
    const police = desks.contact('110', { text: '[12345 B02] 路灯不亮', handOver: true })
    assert.deepEqual(legOf(police, 'transfer_out').holder, { kind: 'desk', id: '110' })
    assert.equal(legOf(police, 'desk').state, 'awaiting_dispatch')
    assert.equal(desks.findPeer(police), undefined)
    desks.pass(60)
    desks.restoreLink()
    const hotline = desks.peer(police)
    assert.equal(hotline.firstContactAt, police.firstContactAt, 'the clock is the citizen’s, not the receiver’s')
    assert.equal(hotline.clock.dueAt, police.clock.dueAt)
    assert.ok(hotline.receivedAt > hotline.firstContactAt)
  })

  it('reopens once by itself when the citizen says it is not solved, and calls the supervisor the second time', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const { police, hotline } = streetLightWithUnit(desks)
    const unhappy = {
      kind: 'record_follow_up',
      reached: true,
      resolved: 'no',
      satisfied: 'unsatisfied',
      note: '',
    } as const
    handleAll(desks, hotline.id)
    const due = desks.get(police.id).clock.dueAt
    const incoming = legOf(hotline, 'transfer_in')
    desks.do(hotline, { kind: 'write_back', legId: incoming.id, text: '修好', resolved: true })
    desks.do(desks.get(police.id), unhappy)
    assert.equal(legOf(desks.get(police.id), 'transfer_out').state, 'accepted')
    assert.equal(legOf(desks.get(hotline.id), 'desk').state, 'awaiting_dispatch')
    assert.equal(desks.get(police.id).clock.dueAt, due, 'the second round has no fresh limit')

    desks.do(desks.get(hotline.id), { kind: 'dispatch', lead: 'housing-bureau' })
    handleAll(desks, hotline.id)
    desks.do(desks.get(hotline.id), { kind: 'write_back', legId: incoming.id, text: '再修', resolved: true })
    desks.do(desks.get(police.id), unhappy)
    assert.equal(desks.get(police.id).supervisions.at(-1)?.limit, 'unsatisfied_again')
    assert.equal(legOf(desks.get(police.id), 'transfer_out').state, 'written_back')
  })

  it('splits a matter with two halves into two linked legs, each closed on its own', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    let police = desks.contact('110', { text: '[split B01 A35] 井盖没了，路上要放警示牌', handOver: false })
    police = desks.do(police, { kind: 'offer_transfer', mode: 'one_key_transfer' })
    assert.deepEqual(legOf(police, 'desk').matters, ['A35'])
    assert.deepEqual(legOf(police, 'transfer_out').matters, ['B01'])
    const hotline = desks.peer(police)
    desks.do(hotline, { kind: 'accept_transfer', legId: legOf(hotline, 'transfer_in').id })
    police = desks.get(police.id)
    assert.equal(legOf(police, 'desk').state, 'awaiting_dispatch', 'the police half stays with the police')
    police = desks.do(police, { kind: 'complete_desk', text: '已放警示牌', resolved: true })
    assert.equal(refusal(desks.try(police, { kind: 'close' })), 'write_back_missing')
  })

  it('recalls a mistaken transfer: the work there ends with a trace, and the matter is back', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const { police, hotline } = streetLightWithUnit(desks)
    const out = legOf(police, 'transfer_out')
    desks.do(police, { kind: 'recall_transfer', legId: out.id, reason: '转错了' })
    assert.equal(legOf(desks.get(police.id), 'desk').state, 'awaiting_dispatch')
    const there = desks.get(hotline.id)
    assert.equal(there.state, 'closed')
    assert.ok(there.legs.filter((leg) => leg.kind === 'order').every((leg) => leg.state === 'withdrawn'))
  })

  it('survives a recall and a sign-for that cross on the way', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const police = desks.contact('110', { text: '[12345 B02] 路灯不亮', handOver: true })
    const hotline = desks.peer(police)
    desks.linkUp = false
    desks.do(hotline, { kind: 'accept_transfer', legId: legOf(hotline, 'transfer_in').id })
    desks.do(police, { kind: 'recall_transfer', legId: legOf(police, 'transfer_out').id, reason: '转错了' })
    desks.restoreLink()
    assert.equal(legOf(desks.get(police.id), 'transfer_out').state, 'recalled')
    assert.equal(legOf(desks.get(hotline.id), 'transfer_in').state, 'recalled')
    assert.ok(desks.kinds(police).includes('peer_message_crossed'))
    assert.deepEqual(desks.refusedMessages, [])
  })

  it('lets the receiver decline with the row that shows why, and only with one that exists', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const police = desks.contact('110', { text: '[12345 A43] 停车位', handOver: true })
    const hotline = desks.peer(police)
    const legId = legOf(hotline, 'transfer_in').id
    const base = { kind: 'decline_transfer', legId, ground: 'listed_at_sender', note: '清单列在110' } as const
    assert.equal(refusal(desks.try(hotline, base)), 'citation_missing')
    assert.equal(refusal(desks.try(hotline, { ...base, cite: 'Z99' })), 'citation_unknown')
    assert.equal(refusal(desks.try(hotline, { ...base, ground: 'busy' })), 'ground_not_listed')
    desks.do(hotline, { ...base, cite: 'A43' })
    const back = desks.get(police.id)
    assert.equal(legOf(back, 'transfer_out').state, 'declined')
    assert.equal(legOf(back, 'desk').state, 'awaiting_dispatch')
    assert.equal(desks.get(hotline.id).state, 'closed')
    const again = desks.try(back, { kind: 'offer_transfer', mode: 'one_key_transfer' })
    assert.equal(refusal(again), 'one_key_already_used', 'a second hand-over needs a three-way call')
    desks.do(back, { kind: 'offer_transfer', mode: 'three_way_call' })
    assert.equal(legOf(desks.get(hotline.id), 'transfer_in', 'offered').mode, 'three_way_call')
    assert.equal(desks.get(hotline.id).state, 'open', 'the same file takes the demand up again')
  })

  it('merges duplicates without losing a petitioner: each is answered before the file closes', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const main = desks.contact('12345', { text: '[12345 B02] 路灯不亮' })
    const second = desks.contact('12345', {
      text: '[12345 B02] 还是那盏路灯',
      requester: { name: '李某', phone: '13900000000' },
    })
    desks.merge(second, main)
    assert.equal(desks.get(second.id).mergedInto, main.id)
    assert.equal(desks.get(second.id).state, 'merged')
    desks.do(desks.get(main.id), { kind: 'complete_desk', text: '已修', resolved: true })
    const happy = {
      kind: 'record_follow_up',
      reached: true,
      resolved: 'yes',
      satisfied: 'satisfied',
      note: '',
    } as const
    desks.do(desks.get(main.id), happy)
    assert.equal(refusal(desks.try(desks.get(main.id), { kind: 'close' })), 'petitioner_unanswered')
    desks.do(desks.get(main.id), { ...happy, petitioner: second.id })
    desks.do(desks.get(main.id), { kind: 'close' })
    assert.equal(desks.get(main.id).state, 'closed')
  })

  it('refuses a stale version and leaves nothing half-done', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = desks.contact('12345', { text: '[12345 B02] 路灯不亮' })
    const result = desks.try(file, { kind: 'write_back', legId: 'nowhere', text: 'x', resolved: true }, clerk('12345'))
    assert.equal(refusal(result), 'leg_unknown')
    assert.deepEqual(desks.get(file.id), file)
  })
})
