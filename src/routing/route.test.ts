// The order of precedence, step by step: danger, a row's exception, the most specific row, knowledge first, fallback rows, negotiation,
// first receiver. Readings are written by hand here, so that what is tried is the decision and not the hearing.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { packsFolder } from '../instruments/checks/broken-town.js'
import { loadBook } from '../instruments/load-book.js'
import type { Reading } from '../terms/reading.js'
import type { RoutingQuestion } from './decision.js'
import { route } from './route.js'
import { triageReport } from './triage-report.js'

const book = await loadBook(path.join(packsFolder(), 'haimen'))
const pack = book.packs.find((one) => one.id === '2023-13-hotline-110')
assert.ok(pack)

function heard(rows: Readonly<Record<string, number>>, more: Partial<Reading> = {}): Reading {
  return {
    ranked: Object.entries(rows).map(([id, confidence]) => ({ id, confidence, words: ['词'] })),
    certainty: null,
    band: null,
    knowledge: null,
    facts: {},
    danger: { present: false, words: [], facts: [] },
    requestType: null,
    town: null,
    place: null,
    when: null,
    parts: [],
    outside: null,
    exclusions: [],
    ...more,
  }
}
const fact = (id: string, value: string) => ({ facts: { [id]: { value, words: ['词'] } } })
const DANGER = { danger: { present: true, words: ['着火'], facts: ['fire'] } }
const asked = (more: Partial<RoutingQuestion> = {}): RoutingQuestion => ({
  text: '说的话',
  receivedBy: '12345',
  channel: 'phone',
  asOf: '2026-11-21',
  ...more,
})
const decide = (reading: Reading, more: Partial<RoutingQuestion> = {}, parts: readonly Reading[] = []) =>
  route(asked(more), reading, pack, parts)

test('danger goes to 110 before anything else, and what is left goes on to the hotline', () => {
  const decision = decide(heard({ B04: 0.9 }, DANGER))
  assert.equal(decision.accept, '110')
  assert.equal(decision.because, 'danger')
  assert.equal(decision.mode, 'one_key_transfer')
  assert.equal(decision.desk, 'emergency_line')
  assert.deepEqual(
    decision.legs.map((leg) => leg.platform),
    ['110', '12345'],
  )
  assert.ok(decision.cites.some((cite) => cite.clause === '4'))
})

test('the urgent row of 110 that was heard beside a hotline row says what 110 acts on; else its catch-all does', () => {
  assert.equal(decide(heard({ B47: 0.8, A04: 0.1 }, DANGER)).matters[0]?.id, 'A04')
  assert.equal(decide(heard({ B47: 0.8 }, DANGER)).matters[0]?.id, 'A61')
})

test('danger on the internet is pushed; heard by 110 itself it stays there', () => {
  assert.equal(decide(heard({}, DANGER), { channel: 'internet' }).mode, 'system_push')
  assert.equal(decide(heard({}, DANGER), { receivedBy: '110' }).mode, 'none')
})

test('no choice of matters, no fact and no other city leads danger away from 110', () => {
  const ids = pack.matters.map((matter) => matter.id)
  const values = pack.facts.flatMap((one) => one.values.map((value) => [one.id, value.id] as const))
  fc.assert(
    fc.property(
      fc.subarray(ids, { maxLength: 4 }),
      fc.array(fc.constantFrom(...values), { maxLength: 4 }),
      fc.constantFrom(null, { ground: 'elsewhere', words: ['苏州'] }),
      fc.constantFrom('12345', '110') as fc.Arbitrary<'12345' | '110'>,
      (chosen, facts, outside, receivedBy) => {
        const decision = decide(heard({ B02: 0.9 }, { ...DANGER, outside }), {
          chosen,
          facts: Object.fromEntries(facts),
          receivedBy,
        })
        assert.equal(decision.accept, '110')
        assert.equal(decision.danger.present, true)
      },
    ),
  )
})

test('a printed exception turns the row round: stalls are the hotline’s until they block the road', () => {
  assert.equal(decide(heard({ B13: 0.8 })).accept, '12345')
  const blocked = decide(heard({ B13: 0.8 }, fact('passable', 'blocked')))
  assert.equal(blocked.accept, '110')
  assert.equal(blocked.because, 'row_exception')
  assert.equal(blocked.matters[0]?.id, 'A37')
})

test('the row heard best decides where no exception does, and is cited', () => {
  const decision = decide(heard({ B02: 0.9, B29: 0.05 }))
  assert.equal(decision.accept, '12345')
  assert.equal(decision.because, 'most_specific_row')
  assert.equal(decision.matters[0]?.id, 'B02')
  assert.ok(decision.cites.some((cite) => cite.row === 'B02'))
})

test('a fact read in the text turns a decision only towards a row that was heard too; one that was asked for turns it at once', () => {
  const read = decide(heard({ B26: 0.9 }, fact('vehicle_cause', 'ordinary')))
  assert.equal(read.matters[0]?.id, 'B26')
  const unheard = decide(heard({ B43: 0.9 }, fact('violence', 'violent')))
  assert.equal(unheard.accept, '12345')
  const person = decide(heard({ B43: 0.9 }), { facts: { violence: 'violent' } })
  assert.equal(person.accept, '110')
  assert.deepEqual(person.factsUsed, { violence: 'violent' })
})

test('a cover gone without a warning is two orders, linked', () => {
  const decision = decide(heard({ A35: 0.5, B01: 0.4 }, fact('needs_sign', 'sign_and_repair')))
  assert.equal(decision.accept, 'split')
  assert.deepEqual(
    decision.legs.map((leg) => [leg.platform, leg.matters]),
    [
      ['110', ['A35']],
      ['12345', ['B01']],
    ],
  )
})

test('a question about a police service is answered from the knowledge base; a complaint about it is not', () => {
  const question = decide(heard({ A51: 0.9 }, { requestType: 'consultation' }))
  assert.equal(question.accept, 'kb')
  assert.equal(question.because, 'knowledge_first')
  assert.ok(question.cards.length > 0)
  assert.ok(question.cites.some((cite) => cite.clause === '7'))
  const complaint = decide(heard({ A51: 0.9 }, { requestType: 'complaint' }))
  assert.equal(complaint.accept, '110')
  assert.equal(complaint.desk, 'service_desk')
})

test('when the card has expired the police service desk answers', () => {
  const late = decide(heard({ A51: 0.9 }, { requestType: 'consultation' }), { asOf: '2030-01-01' })
  assert.equal(late.accept, '110')
  assert.equal(late.desk, 'service_desk')
  assert.deepEqual(late.cards, [])
})

test('what no row names is the hotline’s under B68', () => {
  const decision = decide(heard({}))
  assert.equal(decision.accept, '12345')
  assert.equal(decision.because, 'fallback_row')
  assert.equal(decision.matters[0]?.id, 'B68')
})

test('nothing faintly heard calls the police', () => {
  assert.equal(decide(heard({ A18: 0.1 })).accept, '12345')
  assert.equal(decide(heard({ A18: 0.5 })).accept, '110')
})

test('a police matter that neither list names is negotiated and otherwise stays with whoever heard it first', () => {
  for (const receivedBy of ['12345', '110'] as const) {
    const decision = decide(heard({}), { text: '想跟派出所说点别的事', receivedBy })
    assert.equal(decision.accept, receivedBy)
    assert.equal(decision.because, 'first_receiver')
    assert.equal(decision.mode, 'three_way_call')
  }
})

test('two sides heard alike are talked over: three-way on the phone, inside the system from the internet', () => {
  const rows = { A03: 0.4, B42: 0.38 }
  assert.equal(decide(heard(rows)).because, 'negotiation')
  assert.equal(decide(heard(rows)).mode, 'three_way_call')
  assert.equal(decide(heard(rows), { channel: 'internet' }).mode, 'consultation')
})

test('a noise nobody named yet is asked about, with the answers as buttons', () => {
  const decision = decide(heard({ A21: 0.4, B23: 0.35 }))
  assert.equal(decision.ask?.fact, 'noise_source')
  assert.ok((decision.ask?.options.length ?? 0) > 1)
  assert.deepEqual(decision.factsMissing, ['noise_source'])
})

test('what is for neither platform is turned away with its ground, unless a row is plainly named', () => {
  const court = { outside: { ground: 'court', words: ['判决'] } }
  assert.equal(decide(heard({ B43: 0.5 }, court)).accept, 'out')
  assert.equal(decide(heard({ B43: 0.5 }, court)).turnedAway, 'court')
  assert.equal(decide(heard({ B43: 0.9 }, court)).accept, '12345')
  assert.equal(decide(heard({ B02: 0.99 }, { outside: { ground: 'elsewhere', words: ['苏州'] } })).accept, 'out')
})

test('the agent’s own choice of matter outranks what was heard', () => {
  const decision = decide(heard({ B02: 0.9 }), { chosen: ['A21'] })
  assert.equal(decision.accept, '110')
  assert.equal(decision.matters[0]?.id, 'A21')
})

test('whatever was heard, the decision has an actor, a citation and the same answer twice', () => {
  const ids = pack.matters.map((matter) => matter.id)
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.record({ id: fc.constantFrom(...ids), confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
        {
          selector: (one) => one.id,
          maxLength: 6,
        },
      ),
      fc.constantFrom('phone', 'internet') as fc.Arbitrary<'phone' | 'internet'>,
      (rows, channel) => {
        const sorted = [...rows].sort((a, b) => b.confidence - a.confidence)
        const reading = heard(Object.fromEntries(sorted.map((one) => [one.id, one.confidence])))
        const decision = decide(reading, { channel })
        assert.ok(decision.cites.length > 0)
        assert.ok(decision.legs.length > 0)
        assert.ok(decision.steps.length > 0)
        assert.deepEqual(decide(reading, { channel }), decision)
        assert.equal(triageReport(decision).accept, decision.accept)
      },
    ),
  )
})

test('two matters of two sides, each plain in its part, are two legs, and a person confirms', () => {
  const decision = decide(heard({ B02: 0.5, A21: 0.4 }, { band: 'self' }), {}, [
    heard({ A21: 0.9 }),
    heard({ B02: 0.8 }),
  ])
  assert.equal(decision.accept, 'split')
  assert.deepEqual(decision.legs, [
    { platform: '110', matters: ['A21'] },
    { platform: '12345', matters: ['B02'] },
  ])
  assert.deepEqual(
    decision.matters.slice(0, 2).map(({ id, confidence }) => [id, confidence]),
    [
      ['A21', 0.9],
      ['B02', 0.8],
    ],
  )
  assert.notEqual(decision.band, 'self')
  assert.match(decision.steps.map(({ zh }) => zh).join(), /2件事.*各办各的/)
  assert.match(decision.steps.map(({ en }) => en).join(), /2 matters in one text: A21, B02/)
})

test('two matters of one side stay on that side, both shown', () => {
  const decision = decide(heard({ B02: 0.5, B11: 0.4 }), {}, [heard({ B02: 0.9 }), heard({ B11: 0.9 })])
  assert.equal(decision.accept, '12345')
  assert.deepEqual(decision.legs, [{ platform: '12345', matters: ['B02', 'B11'] }])
  assert.equal(
    decide(heard({ B02: 0.5, B11: 0.4 }, { band: 'self' }), {}, [heard({ B02: 0.9 }), heard({ B11: 0.9 })]).band,
    'propose',
  )
  assert.deepEqual(
    decision.cites.filter((cite) => cite.row).map((cite) => cite.row),
    ['B02', 'B11'],
  )
})

test('parts that say the same, say it faintly, or name a pair that a fact decides are one matter', () => {
  const whole = heard({ B02: 0.9 })
  const plain = decide(whole)
  assert.deepEqual(decide(whole, {}, [heard({ B02: 0.9 }), heard({ B02: 0.9 })]), plain)
  assert.deepEqual(decide(whole, {}, [heard({ B02: 0.9 }), heard({ A21: 0.5 })]), plain)
  const pair = pack.pairs.find((one) => one.rows.length > 1)
  assert.ok(pair)
  const [one = '', other = ''] = pair.rows
  assert.deepEqual(decide(whole, {}, [heard({ [one]: 0.9 }), heard({ [other]: 0.9 })]), plain)
})

test('danger and what a person chose outrank the counting of matters', () => {
  const parts = [heard({ A21: 0.9 }), heard({ B02: 0.9 })]
  assert.equal(decide(heard({ B02: 0.9 }, DANGER), {}, parts).because, 'danger')
  assert.deepEqual(decide(heard({ B02: 0.9 }), { chosen: ['B02'] }, parts).legs, [
    { platform: '12345', matters: ['B02'] },
  ])
})

test('where and when go into the decision as they were read', () => {
  const place = {
    town: 'yuelai',
    locality: null,
    road: '盛昌中路8号',
    estate: null,
    address: '盛昌中路8号',
    words: ['盛昌中路8号'],
  }
  const when = { kind: 'since', from: '2026-11-18', words: ['三天了'] } as const
  const decision = decide(heard({ B02: 0.9 }, { place, when }))
  assert.equal(decision.address, '盛昌中路8号')
  assert.deepEqual(decision.when, when)
  assert.equal(decide(heard({ B02: 0.9 })).address, null)
})
