// Self-dispatch: what came over the internet, is plain, and was switched on by the place goes out by itself. Everything else waits for a person.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { ReceiveContact } from '../../src/cases/command.js'
import type { Book } from '../../src/instruments/pack.js'
import type { Decision, RoutingQuestion } from '../../src/routing/decision.js'
import type { Platform } from '../../src/terms/platform.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { haimenBook, lead, legOf, TwoDesks, unitClerk } from '../support/two-desks.js'

let haimen: Book
before(async () => {
  haimen = await haimenBook()
})

const LAMP = '[12345 B02] 路灯不亮'
const sure: Partial<Decision> = { band: 'self', certainty: 0.97, unit: 'housing-bureau' }

function desks(decided: Partial<Decision> = sure, from: string | null = '2026-01-01', matter = 'B02'): TwoDesks {
  const line = { matter, from: from ?? '', decidedBy: '区指挥中心', note: '试行' }
  const { selfDispatch: _none, ...place } = haimen.place
  const book = { ...haimen, place: from === null ? place : { ...place, selfDispatch: [line] } }
  return new TwoDesks(book, (question: RoutingQuestion) => ({ ...scriptedTriage(question), ...decided }))
}

function orders(two: TwoDesks, contact: Partial<ReceiveContact> = {}, platform: Platform = '12345'): number {
  const file = two.contact(platform, { text: LAMP, channel: 'internet', ...contact })
  return file.legs.filter((leg) => leg.kind === 'order').length
}

describe('a plain demand from the internet', () => {
  it('goes to its unit by itself, in the same deed, citing who switched that on', () => {
    const two = desks()
    const file = two.contact('12345', { text: LAMP, channel: 'internet' })
    assert.deepEqual(two.kinds(file), ['contact_received', 'desk_opened', 'order_dispatched', 'desk_handed_to_units'])
    const action = two.actions.get(file.id)?.find(({ kind }) => kind === 'order_dispatched')
    assert.equal(action?.body.by_itself, true)
    assert.equal(action?.body.certainty, 0.97)
    assert.deepEqual(action?.by, { platform: '12345', account: 'triage', role: 'triage', unit: null })
    const decided = action?.cites.find((cite) => cite.notSetByInstrument)
    assert.match(decided?.source ?? '', /selfDispatch B02: 区指挥中心, 2026-01-01/)
    const order = legOf(file, 'order', 'dispatched')
    assert.deepEqual([order.unit, order.role, order.matters], ['housing-bureau', 'lead', ['B02']])
    assert.equal(legOf(file, 'desk').state, 'with_units')
  })

  it('waits for a person, and says why, where nobody is on duty at the unit (clause 9)', () => {
    const two = desks()
    const absent = { rosterKept: true, next: null, waits: true }
    const file = two.contact('12345', { text: LAMP, channel: 'internet', duty: { 'housing-bureau': absent } })
    assert.deepEqual(two.kinds(file), ['contact_received', 'desk_opened', 'self_dispatch_held'])
    assert.equal(two.actions.get(file.id)?.at(-1)?.body.unit, 'housing-bureau')
    const told = two.contact('12345', {
      text: LAMP,
      channel: 'internet',
      duty: { 'housing-bureau': { ...absent, rosterKept: false, waits: false } },
    })
    assert.equal(two.actions.get(told.id)?.find(({ kind }) => kind === 'order_dispatched')?.body.by_itself, true)
    assert.equal(orders(two, { duty: { 'water-bureau': absent } }), 1, 'another unit’s empty desk holds up nothing')
  })

  it('can be returned by the unit and sent on by a person, like any order', () => {
    const two = desks()
    const file = two.contact('12345', { text: LAMP, channel: 'internet' })
    const legId = legOf(file, 'order').id
    two.do(
      file,
      { kind: 'return_order', legId, ground: 'not_our_duty', cite: 'A47', note: '' },
      unitClerk('housing-bureau'),
    )
    const reassignTo = 'urban-management-bureau'
    const after = two.do(file, { kind: 'adjudicate_return', legId, upheld: true, note: '', reassignTo }, lead('12345'))
    assert.equal(legOf(after, 'order', 'dispatched').unit, reassignTo)
  })

  it('waits for a person where the place has switched nothing on, or another matter, or only from a later day', () => {
    assert.equal(orders(desks(sure, null)), 0)
    assert.equal(orders(desks(sure, '2026-01-01', 'B03')), 0)
    assert.equal(orders(desks(sure, '2026-03-03')), 0)
    assert.equal(orders(desks(sure, '2026-03-02')), 1)
  })

  it('waits for a person when the desk only proposes or has to ask, when no unit is known, or nothing was learnt', () => {
    const { band: _none, ...unlearnt } = sure
    assert.equal(orders(desks({ ...sure, band: 'propose' })), 0)
    assert.equal(orders(desks({ ...sure, band: 'ask' })), 0)
    assert.equal(orders(desks({ ...sure, unit: null })), 0)
    assert.equal(orders(desks(unlearnt)), 0)
  })

  it('waits for a person when it is a drill, kept from sharing, dangerous, or was asked not to be handed over', () => {
    assert.equal(orders(desks(), { drill: true }), 0)
    assert.equal(orders(desks(), { exclusions: ['stability'] }), 0)
    assert.equal(orders(desks(), { danger: true }), 0)
    assert.equal(orders(desks(), { text: '[12345 B02!] 路灯着火' }), 0)
    assert.equal(orders(desks(), { handOver: false }), 0)
  })

  it('waits for a person when it holds two matters, or is the other platform’s', () => {
    assert.equal(orders(desks(), { text: '[12345 B02 B03] 路灯和路面' }), 0)
    assert.equal(orders(desks(), { text: '[split B02 A35] 井盖' }), 0)
    assert.equal(orders(desks(), { text: LAMP }, '110'), 0)
  })
})

describe('what never goes out by itself', () => {
  it('a telephone call: an agent is on the line', () => {
    assert.equal(orders(desks(), { channel: 'phone' }), 0)
    assert.equal(orders(desks(), { channel: 'phone', handOver: true }), 0)
  })

  it('a catch-all, though somebody switched it on past the checker', () => {
    assert.equal(orders(desks(sure, '2026-01-01', 'B68'), { text: '[12345 B68] 其他' }), 0)
  })

  it('a demand that the other platform pushed over', () => {
    const two = desks()
    const police = two.contact('110', { text: LAMP, channel: 'internet' })
    const hotline = two.peer(police)
    assert.ok(hotline.legs.every((leg) => leg.kind !== 'order'))
  })
})
