// Whose is it, and how does it go over: R01's modes, danger first, negotiation, the call that drops (clause 4).
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { CaseFile } from '../../src/cases/case-file.js'
import type { Command } from '../../src/cases/command.js'
import type { Book } from '../../src/instruments/pack.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { clerk, haimenBook, lead, legOf, TwoDesks, unitClerk } from '../support/two-desks.js'

let book: Book
before(async () => {
  book = await haimenBook()
})

function refusal(result: { ok: boolean; refusal?: { code: string } }): string | undefined {
  return result.ok ? undefined : result.refusal?.code
}

const call = { adapter: 'manual', ref: 'line-3' }

describe('danger goes first', () => {
  it('pushes a danger from the internet to 110 in the deed that takes it, whatever the list says', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const hotline = desks.contact('12345', { channel: 'internet', text: '[110 B65!] 煤气味很大' })
    assert.equal(legOf(hotline, 'transfer_out').mode, 'system_push')
    const police = desks.peer(hotline)
    assert.equal(police.danger.present, true)
    assert.equal(legOf(police, 'transfer_in').state, 'offered')
  })

  it('hands a danger on the phone over without waiting for a key', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const hotline = desks.contact('12345', { text: '[110 B65!] 煤气味很大' })
    assert.equal(legOf(hotline, 'transfer_out').mode, 'one_key_transfer')
  })

  it('may not be declined by 110, nor ended, answered or dispatched by the hotline before 110 has it', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const kept = desks.contact('12345', { text: '[110 B65!] 煤气味', handOver: false })
    for (const command of [
      { kind: 'turn_away', ground: 'no_substance', note: '' },
      { kind: 'dispatch', lead: 'housing-bureau' },
      { kind: 'complete_desk', text: '没事', resolved: true },
      { kind: 'close' },
    ] as Command[]) {
      assert.equal(refusal(desks.try(kept, command)), 'danger_goes_first', command.kind)
    }
    const given = desks.do(kept, { kind: 'offer_transfer', mode: 'one_key_transfer' })
    const police = desks.peer(given)
    const decline: Command = {
      kind: 'decline_transfer',
      legId: legOf(police, 'transfer_in').id,
      ground: 'no_facts',
      note: '',
    }
    assert.equal(refusal(desks.try(police, decline)), 'danger_not_declined')
  })

  it('is not downgraded by one person alone', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = desks.contact('12345', { text: '[110 B65!] 煤气味', handOver: false })
    const confirm: Command = { kind: 'confirm_downgrade', reason: '误报' }
    assert.equal(refusal(desks.try(file, confirm, lead('12345'))), 'downgrade_not_proposed')
    desks.do(file, { kind: 'propose_downgrade', reason: '误报' })
    assert.equal(refusal(desks.try(file, confirm)), 'needs_second_person')
    const lowered = desks.do(file, confirm, lead('12345'))
    assert.deepEqual(lowered.danger.downgradedBy, ['agent1', 'lead1'])
  })

  it('goes back to 110 at once when it rises in a matter the hotline has in hand', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const police = desks.contact('110', { text: '[12345 B49] 老板欠薪', handOver: true })
    const hotline = desks.peer(police)
    desks.do(hotline, { kind: 'accept_transfer', legId: legOf(hotline, 'transfer_in').id })
    desks.do(hotline, { kind: 'escalate_back', facts: ['suicide'], reason: '有人要跳楼' })
    const back = desks.get(police.id)
    assert.equal(back.danger.present, true)
    assert.equal(legOf(back, 'transfer_in').state, 'offered')
    assert.deepEqual(legOf(back, 'transfer_in').matters, ['A62'])
  })

  it('shows in a supplement as well as in the first words', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = desks.contact('12345', { text: '[12345 B02] 路灯不亮' })
    assert.equal(desks.do(file, { kind: 'supplement', text: '现在着火了' }).danger.present, true)
  })

  it('lets 110 push only the remainder, and only saying what the first response was', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const police = desks.contact('110', { text: '[split A39 B09!] 树倒了堵死路' })
    const push: Command = { kind: 'offer_transfer', mode: 'system_push', matters: ['B09'] }
    assert.equal(refusal(desks.try(police, push)), 'first_response_missing')
    const pushed = desks.do(police, { ...push, reason: '已清出一条车道，余下树枝待清理' } as Command)
    assert.equal(legOf(pushed, 'desk').state, 'awaiting_dispatch')
    assert.equal(legOf(pushed, 'transfer_out').parent, null)
  })
})

describe('whose is it', () => {
  const unclear = (desks: TwoDesks, at: '12345' | '110' = '110') => {
    const file = desks.contact(at, { text: '[unclear A42 B13] 后街乱停车' })
    return desks.do(file, { kind: 'open_negotiation', says: at === '110' ? '12345' : '110', because: '职责交叉' })
  }

  it('goes where both platforms say it belongs', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const police = unclear(desks)
    const hotline = desks.peer(police)
    desks.do(hotline, {
      kind: 'answer_negotiation',
      legId: legOf(hotline, 'negotiation').id,
      says: '12345',
      because: '委托城管路段',
    })
    const agreed = desks.get(police.id)
    assert.equal(legOf(agreed, 'negotiation').state, 'settled')
    assert.equal(legOf(agreed, 'transfer_out').mode, 'three_way_call')
    assert.equal(legOf(desks.get(hotline.id), 'transfer_in').state, 'offered')
  })

  it('falls to the first receiver by itself when the clock ends undecided', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const police = unclear(desks)
    const hotline = desks.peer(police)
    desks.do(hotline, {
      kind: 'answer_negotiation',
      legId: legOf(hotline, 'negotiation').id,
      says: '110',
      because: '未委托',
    })
    assert.equal(legOf(desks.get(police.id), 'negotiation').state, 'open', 'the two do not agree')
    desks.pass(60)
    const undecided = desks.get(police.id)
    assert.equal(legOf(undecided, 'negotiation').state, 'first_receiver')
    assert.equal(legOf(undecided, 'desk').state, 'awaiting_dispatch')
    assert.equal(desks.get(hotline.id).state, 'closed')
  })

  it('falls to the first receiver also while the link is down', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    desks.linkUp = false
    const police = unclear(desks)
    desks.pass(60)
    assert.equal(legOf(desks.get(police.id), 'negotiation').state, 'first_receiver')
    desks.restoreLink()
    assert.equal(desks.peer(police).state, 'closed')
    assert.deepEqual(desks.refusedMessages, [])
  })

  it('is asked inside the system when it came by internet, and pushed when agreed', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const hotline = desks.contact('12345', { channel: 'internet', text: '[unclear A42 B13] 后街乱停车' })
    assert.equal(legOf(hotline, 'negotiation').mode, 'consultation')
    const police = desks.peer(hotline)
    desks.do(police, {
      kind: 'answer_negotiation',
      legId: legOf(police, 'negotiation').id,
      says: '110',
      because: '未委托路段',
    })
    assert.equal(legOf(desks.get(hotline.id), 'transfer_out').mode, 'system_push')
  })
})

describe('a call that drops', () => {
  const ringing = (desks: TwoDesks) => {
    const file = desks.contact('110', { text: '[12345 B02] 路灯不亮' })
    return desks.do(file, { kind: 'offer_transfer', mode: 'one_key_transfer', call })
  }
  const opIdOf = (file: CaseFile) => file.calls[0]?.opId ?? ''

  it('leaves the order at the other side and a call-back duty here', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = ringing(desks)
    const lost = desks.do(file, { kind: 'record_call', opId: opIdOf(file), event: 'caller_lost' })
    assert.equal(lost.duties[0]?.holder, '110')
    assert.equal(lost.duties[0]?.doneAt, null)
    assert.equal(legOf(desks.peer(file), 'transfer_in').state, 'offered')
    const done = desks.do(lost, { kind: 'settle_duty', dutyId: lost.duties[0]?.id ?? '', note: '已回拨' })
    assert.notEqual(done.duties[0]?.doneAt, null)
  })

  it('keeps the caller with the seat when the other side is busy: no duty, the order goes on', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = ringing(desks)
    const busy = desks.do(file, { kind: 'record_call', opId: opIdOf(file), event: 'failed', cause: 'busy' })
    assert.equal(busy.duties.length, 0)
    assert.equal(legOf(busy, 'transfer_out').state, 'offered')
  })

  it('owes a call-back when nobody ever reported how it ended', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = ringing(desks)
    desks.pass(10)
    const after = desks.get(file.id)
    assert.equal(after.calls[0]?.state, 'failed')
    assert.equal(after.duties.length, 1)
  })

  it('needs no call-back when the other side signed for the order', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = ringing(desks)
    const hotline = desks.peer(file)
    desks.do(hotline, { kind: 'accept_transfer', legId: legOf(hotline, 'transfer_in').id })
    desks.pass(10)
    assert.equal(desks.get(file.id).calls[0]?.state, 'completed')
    assert.equal(desks.get(file.id).duties.length, 0)
  })

  it('cannot close over an open call-back duty', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = desks.contact('12345', { text: '[110 A36] 违停', requester: {} })
    const offered = desks.do(file, { kind: 'offer_transfer', mode: 'one_key_transfer', call })
    desks.do(offered, { kind: 'record_call', opId: opIdOf(offered), event: 'caller_lost' })
    desks.do(offered, { kind: 'recall_transfer', legId: legOf(offered, 'transfer_out').id, reason: '误转' })
    desks.do(file, { kind: 'complete_desk', text: '已答复', resolved: true })
    assert.equal(refusal(desks.try(file, { kind: 'close' })), 'open_duties')
  })
})

describe('what may leave', () => {
  it('keeps the five excluded kinds inside the police side', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const file = desks.contact('110', { text: '[12345 B44] 邻里争议', exclusions: ['investigation'] })
    assert.equal(refusal(desks.try(file, { kind: 'offer_transfer', mode: 'one_key_transfer' })), 'sharing_excluded')
    assert.equal(desks.findPeer(file), undefined)
  })

  it('tells the hotline that a matter is done without saying what, when the police keep its circle small', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const hotline = desks.contact('12345', { text: '[110 A16] 有人犯罪', handOver: true })
    let police = desks.peer(hotline)
    police = desks.do(police, { kind: 'accept_transfer', legId: legOf(police, 'transfer_in').id })
    police = desks.do(police, { kind: 'mark_exclusions', exclusions: ['investigation'], reason: '已立案' })
    police = desks.do(police, { kind: 'complete_desk', text: '嫌疑人甲已被控制', resolved: true })
    desks.do(police, {
      kind: 'write_back',
      legId: legOf(police, 'transfer_in').id,
      text: '嫌疑人甲已被控制',
      resolved: true,
    })
    const back = desks.get(hotline.id)
    assert.equal(legOf(back, 'transfer_out').state, 'written_back')
    assert.equal(JSON.stringify(desks.actions.get(hotline.id)).includes('嫌疑人'), false)
  })

  it('sends the requester’s name only where it is needed: not of one who reports an offence or asked for secrecy', () => {
    const desks = new TwoDesks(book, scriptedTriage)
    const report = desks.contact('12345', { text: '[110 A01] 有人赌博', requestType: 'report', handOver: true })
    assert.equal(desks.peer(report).requester.phone, null)
    const secret = desks.contact('12345', {
      text: '[110 A21] 广场舞太吵',
      requester: { name: '张某', phone: '13700000000', secret: true },
      handOver: true,
    })
    assert.equal(desks.peer(secret).requester.name, null)
    const plain = desks.contact('12345', { text: '[110 A39] 路被堵了', handOver: true })
    assert.equal(desks.peer(plain).requester.phone, '13800000000')
  })
})

describe('any order of deeds', () => {
  it('never leaves a handed-over matter without someone who holds it, and never closes one without its write-back', () => {
    const deed = fc.constantFrom(
      'accept',
      'decline',
      'recall',
      'offer',
      'three',
      'push',
      'dispatch',
      'sign',
      'report',
      'review',
      'back',
      'ask',
      'close',
      'danger',
      'down',
      'up',
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(deed, fc.boolean(), fc.integer({ min: 0, max: 90 })), { maxLength: 30 }),
        (steps) => {
          const desks = new TwoDesks(book, scriptedTriage)
          const first = desks.contact('110', { text: '[12345 B02] 路灯不亮', handOver: true })
          for (const [what, atHotline, wait] of steps) {
            if (what === 'down') desks.linkUp = false
            if (what === 'up') desks.restoreLink()
            const other = desks.findPeer(first)
            const file = atHotline && other ? other : desks.get(first.id)
            const leg = (kind: string) => file.legs.find((one) => one.kind === kind && one.open)
            const legId = (kind: string) => leg(kind)?.id ?? 'none'
            const by = clerk(file.platform)
            const unit = unitClerk(leg('order')?.unit ?? 'housing-bureau', file.platform)
            const commands: Record<string, [Command, typeof by]> = {
              accept: [{ kind: 'accept_transfer', legId: legId('transfer_in') }, by],
              decline: [{ kind: 'decline_transfer', legId: legId('transfer_in'), ground: 'no_facts', note: '' }, by],
              recall: [{ kind: 'recall_transfer', legId: legId('transfer_out'), reason: '误' }, by],
              offer: [{ kind: 'offer_transfer', mode: 'one_key_transfer' }, by],
              three: [{ kind: 'offer_transfer', mode: 'three_way_call' }, by],
              push: [{ kind: 'offer_transfer', mode: 'system_push', reason: '已先期处置' }, by],
              dispatch: [{ kind: 'dispatch', lead: file.platform === '110' ? 'police-station' : 'housing-bureau' }, by],
              sign: [{ kind: 'sign_for', legId: legId('order') }, unit],
              report: [{ kind: 'report_result', legId: legId('order'), text: '好', resolved: true }, unit],
              review: [{ kind: 'review_result', legId: legId('order'), accepted: true, note: '' }, by],
              back: [{ kind: 'write_back', legId: legId('transfer_in'), text: '好', resolved: true }, by],
              ask: [{ kind: 'record_follow_up', reached: true, resolved: 'yes', satisfied: 'satisfied', note: '' }, by],
              close: [{ kind: 'close' }, by],
              danger: [{ kind: 'raise_danger', facts: ['fire'], words: '着火' }, by],
            }
            const asked = commands[what]
            if (asked) desks.try(file, asked[0], asked[1])
            desks.pass(wait)
          }
          desks.restoreLink()
          assert.deepEqual(desks.refusedMessages, [])
          const here = desks.get(first.id)
          const there = desks.findPeer(first)
          const open = [here, there].some((file) => file?.legs.some((leg) => leg.open && leg.holder.kind !== 'none'))
          const ended = here.state === 'closed'
          assert.ok(
            open || ended,
            `nobody holds it: ${JSON.stringify([here.legs, there?.legs].flat().map((l) => `${l?.kind}:${l?.state}`))}`,
          )
          for (const out of here.legs.filter((leg) => leg.kind === 'transfer_out' && leg.state === 'closed')) {
            assert.notEqual(out.writtenBackAt, null)
          }
          // What one side holds as handed over and accepted, the other holds as received and accepted.
          for (const [a, b] of [
            [here, there],
            [there, here],
          ] as const) {
            for (const out of a?.legs.filter((leg) => leg.kind === 'transfer_out') ?? []) {
              const incoming = b?.legs.find((leg) => leg.parent === out.id)
              // A recall and a decline may cross; either way nothing was handed over.
              const word = (state = 'missing') =>
                state === 'declined' || state === 'recalled' ? 'not_handed_over' : state
              assert.equal(word(incoming?.state), word(out.state), `${out.state} here, ${incoming?.state} there`)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
