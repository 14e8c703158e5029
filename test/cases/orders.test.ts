// Work orders at a unit: return and adjudication, extension, the clock that nobody can hold still.
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

const housing = unitClerk('housing-bureau')

function refusal(result: { ok: boolean; refusal?: { code: string } }): string | undefined {
  return result.ok ? undefined : result.refusal?.code
}

function dispatched(): { desks: TwoDesks; file: CaseFile; legId: string } {
  const desks = new TwoDesks(book, scriptedTriage)
  const contact = desks.contact('12345', { text: '[12345 B02] 路灯不亮' })
  const file = desks.do(contact, { kind: 'dispatch', lead: 'housing-bureau' })
  return { desks, file, legId: legOf(file, 'order').id }
}

const giveBack = (legId: string): Command => ({
  kind: 'return_order',
  legId,
  ground: 'not_our_duty',
  cite: 'A47',
  note: '信号灯归交警',
})

describe('a work order at a handling unit', () => {
  it('can be returned inside the window with a listed ground and the row that shows it', () => {
    const { desks, file, legId } = dispatched()
    assert.equal(
      refusal(desks.try(file, { ...giveBack(legId), ground: 'too_busy' } as Command, housing)),
      'ground_not_listed',
    )
    const uncited: Command = { kind: 'return_order', legId, ground: 'not_our_duty', note: '' }
    assert.equal(refusal(desks.try(file, uncited, housing)), 'citation_missing')
    const after = desks.do(file, giveBack(legId), housing)
    assert.equal(legOf(after, 'order').state, 'return_requested')
    assert.deepEqual(legOf(after, 'order').holder, { kind: 'desk', id: '12345' })
    assert.equal(legOf(after, 'order').unit, 'housing-bureau')
  })

  it('cannot be returned after the window, counted from dispatch and not from sign-for', () => {
    const { desks, file, legId } = dispatched()
    desks.pass(3 * 24 * 60)
    const signed = desks.do(file, { kind: 'sign_for', legId }, housing)
    assert.equal(refusal(desks.try(signed, giveBack(legId), housing)), 'return_window_closed')
  })

  it('cannot be returned a second time once a return was adjudicated', () => {
    const { desks, file, legId } = dispatched()
    desks.do(file, giveBack(legId), housing)
    const judged = desks.do(
      file,
      { kind: 'adjudicate_return', legId, upheld: false, note: '路灯归住建' },
      lead('12345'),
    )
    assert.equal(legOf(judged, 'order').state, 'in_progress')
    assert.equal(refusal(desks.try(judged, giveBack(legId), housing)), 'already_adjudicated')
  })

  it('goes to another unit when the return is upheld, on the same citizen’s clock', () => {
    const { desks, file, legId } = dispatched()
    desks.pass(120)
    desks.do(file, giveBack(legId), housing)
    desks.do(
      file,
      { kind: 'adjudicate_return', legId, upheld: true, note: '', reassignTo: 'urban-management-bureau' },
      lead('12345'),
    )
    const current = desks.get(file.id)
    const order = legOf(current, 'order', 'dispatched')
    assert.equal(order.unit, 'urban-management-bureau')
    const signed = desks.do(current, { kind: 'sign_for', legId: order.id }, unitClerk('urban-management-bureau'))
    assert.equal(legOf(signed, 'order', 'in_progress').clock.dueAt, file.clock.dueAt)
  })

  it('waits for dispatch again when the return is upheld and no other unit is named', () => {
    const { desks, file, legId } = dispatched()
    desks.do(file, giveBack(legId), housing)
    const judged = desks.do(file, { kind: 'adjudicate_return', legId, upheld: true, note: '' }, lead('12345'))
    assert.equal(legOf(judged, 'desk').state, 'awaiting_dispatch')
  })

  it('is nobody else’s: another unit’s clerk may not sign, return or report it', () => {
    const { desks, file, legId } = dispatched()
    const stranger = unitClerk('water-bureau')
    for (const command of [
      { kind: 'sign_for', legId },
      giveBack(legId),
      { kind: 'report_result', legId, text: '好了', resolved: true },
    ] as Command[]) {
      assert.equal(refusal(desks.try(file, command, stranger)), 'not_your_order')
    }
  })

  it('is extended once, before expiry, with approval, and only when the citizen was told', () => {
    const { desks, file, legId } = dispatched()
    desks.do(file, { kind: 'sign_for', legId }, housing)
    const ask: Command = { kind: 'request_extension', legId, days: 3, reason: '等配件' }
    desks.do(file, ask, housing)
    const decide: Command = { kind: 'decide_extension', legId, approved: true, note: '', citizenTold: false }
    assert.equal(refusal(desks.try(file, decide, lead('12345'))), 'citizen_not_told')
    const extended = desks.do(file, { ...decide, citizenTold: true } as Command, lead('12345'))
    assert.ok((extended.clock.dueAt ?? '') > (file.clock.dueAt ?? ''))
    assert.equal(legOf(extended, 'order').clock.dueAt, extended.clock.dueAt)
    assert.equal(refusal(desks.try(extended, ask, housing)), 'extension_used_up')
  })

  it('cannot be extended once it is late', () => {
    const { desks, file, legId } = dispatched()
    desks.do(file, { kind: 'sign_for', legId }, housing)
    desks.pass(30 * 24 * 60)
    const ask: Command = { kind: 'request_extension', legId, days: 3, reason: '来不及' }
    assert.equal(refusal(desks.try(file, ask, housing)), 'extension_too_late')
  })

  it('climbs the ladder of supervision by itself while it stays unsigned', () => {
    const { desks, file } = dispatched()
    desks.pass(40 * 24 * 60)
    const steps = desks
      .get(file.id)
      .supervisions.filter((one) => one.limit === 'sign_for')
      .map((one) => one.step)
    assert.deepEqual(steps.slice(-4), ['joint_supervision', 'circular', 'admonition_talk', 'score'])
    assert.ok(steps.includes('supervision'))
  })

  it('stops the citizen’s clock only under a named rule, and lists what lengthened the wait', () => {
    const { desks, file, legId } = dispatched()
    desks.do(file, { kind: 'sign_for', legId }, housing)
    const nameless: Command = { kind: 'pause_clock', rule: 'we_are_busy', reason: '忙' }
    assert.equal(refusal(desks.try(file, nameless)), 'pause_rule_not_listed')
    desks.do(file, { kind: 'pause_clock', rule: 'waiting_for_requester', reason: '等材料' })
    desks.pass(24 * 60)
    const resumed = desks.do(file, { kind: 'resume_clock' })
    assert.equal(resumed.clock.pauses[0]?.rule, 'waiting_for_requester')
    assert.ok((resumed.clock.dueAt ?? '') > (file.clock.dueAt ?? ''))
    assert.equal(legOf(resumed, 'order').clock.dueAt, resumed.clock.dueAt)
  })

  it('ends a pause by itself when the rule’s longest time is over', () => {
    const { desks, file } = dispatched()
    desks.do(file, { kind: 'pause_clock', rule: 'waiting_for_requester', reason: '等材料' })
    desks.pass(11 * 24 * 60)
    assert.equal(desks.get(file.id).clock.paused, null)
  })

  it('never lengthens the citizen’s wait by any sequence of returns, reassignments and reviews', () => {
    const units = ['housing-bureau', 'water-bureau', 'ecology-bureau', 'market-bureau']
    const step = fc.record({
      deed: fc.constantFrom(
        'sign',
        'return',
        'uphold',
        'reject',
        'reassign',
        'report',
        'refuse',
        'supplement',
        'dispatch',
      ),
      unit: fc.constantFrom(...units),
      wait: fc.integer({ min: 0, max: 600 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { desks, file } = dispatched()
        const due = file.clock.dueAt
        for (const { deed, unit, wait } of steps) {
          desks.pass(wait)
          const now = desks.get(file.id)
          const order = now.legs.find((leg) => leg.kind === 'order' && leg.open)
          const legId = order?.id ?? 'none'
          const by = unitClerk(order?.unit ?? unit)
          const asked: Record<string, [Command, typeof by]> = {
            sign: [{ kind: 'sign_for', legId }, by],
            return: [giveBack(legId), by],
            uphold: [{ kind: 'adjudicate_return', legId, upheld: true, note: '' }, lead('12345')],
            reject: [{ kind: 'adjudicate_return', legId, upheld: false, note: '' }, lead('12345')],
            reassign: [{ kind: 'adjudicate_return', legId, upheld: true, note: '', reassignTo: unit }, lead('12345')],
            report: [{ kind: 'report_result', legId, text: '好', resolved: true }, by],
            refuse: [{ kind: 'review_result', legId, accepted: false, note: '' }, clerk('12345')],
            supplement: [{ kind: 'supplement', text: '还没修' }, clerk('12345')],
            dispatch: [{ kind: 'dispatch', lead: unit }, clerk('12345')],
          }
          const [command, actor] = asked[deed] ?? asked.sign ?? [giveBack(legId), by]
          desks.try(now, command, actor)
          const after = desks.get(file.id)
          assert.equal(after.clock.dueAt, due)
          assert.equal(after.firstContactAt, file.firstContactAt)
          for (const leg of after.legs) {
            if (leg.kind === 'order' && leg.state === 'in_progress') assert.equal(leg.clock.dueAt, due)
          }
          // Someone always has it: an open file never has a time without an open leg.
          assert.ok(after.legs.some((leg) => leg.open))
        }
      }),
      { numRuns: 60 },
    )
  })
})
