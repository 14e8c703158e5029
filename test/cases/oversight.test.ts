// The supervision ladder as a procedure, and leaving an order out of the assessment: who may, once, by whom decided, and what counts.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Actor } from '../../src/cases/action.js'
import type { CaseFile, Supervision } from '../../src/cases/case-file.js'
import { lampOf } from '../../src/deadlines/lamp.js'
import { pickLimit } from '../../src/deadlines/pick-limit.js'
import type { Book } from '../../src/instruments/pack.js'
import { demandFacts } from '../../src/reports/demand-facts.js'
import { scriptedTriage } from '../support/scripted-triage.js'
import { haimenBook, lead, legOf, TwoDesks, unitClerk } from '../support/two-desks.js'

let book: Book
before(async () => {
  book = await haimenBook()
})

const housing = unitClerk('housing-bureau')
const boss = lead('12345')
const person = (account: string): Actor => ({ platform: '12345', account, role: 'supervisor', unit: null })

function handed(): { desks: TwoDesks; file: CaseFile; legId: string } {
  const desks = new TwoDesks(book, scriptedTriage)
  const contact = desks.contact('12345', { text: '[12345 B02] 路灯不亮' })
  const file = desks.do(contact, { kind: 'dispatch', lead: 'housing-bureau' })
  const legId = legOf(file, 'order').id
  return { desks, file: desks.do(file, { kind: 'sign_for', legId }, housing), legId }
}

function opened(by = person('sup1'), step = 'supervision') {
  const story = handed()
  const { desks, file } = story
  desks.do(file, { kind: 'open_supervision', step, ground: 'passed_around', note: '两家推' }, by)
  return { ...story, id: last(desks.get(file.id)).id }
}

function last(file: CaseFile): Supervision {
  const one = file.supervisions.at(-1)
  assert.ok(one)
  return one
}

const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? undefined : result.refusal?.code)
const factsOf = (desks: TwoDesks, file: CaseFile) => demandFacts(desks.actions.get(file.id) ?? [])

describe('a step of the supervision ladder', () => {
  it('is opened by hand only on a listed ground that carries it', () => {
    const { desks, file } = handed()
    const asked = { kind: 'open_supervision', note: '' } as const
    assert.equal(code(desks.try(file, { ...asked, step: 'score', ground: 'no_contact' }, boss)), 'step_not_for_ground')
    assert.equal(code(desks.try(file, { ...asked, step: 'circular', ground: 'dislike' }, boss)), 'ground_not_listed')
    assert.ok(desks.try(file, { ...asked, step: 'circular', ground: 'no_contact' }, boss).ok)
    assert.equal(last(desks.get(file.id)).unit, 'housing-bureau')
  })

  it('is answered by its unit, and closed by a person only', () => {
    const { desks, file, id } = opened()
    const answer = { kind: 'answer_supervision', supervisionId: id, measures: '今天换灯' } as const
    assert.equal(code(desks.try(file, answer, unitClerk('water-bureau'))), 'not_your_supervision')
    desks.do(file, answer, housing)
    assert.equal(last(desks.get(file.id)).state, 'answered')
    desks.pass(30 * 1440)
    const one = desks.get(file.id).supervisions.find((each) => each.id === id)
    assert.equal(one?.closedAt, null, 'no clock closes it')
    desks.do(file, { kind: 'close_supervision', supervisionId: id, note: '属实' }, boss)
    assert.equal(desks.get(file.id).supervisions.find((each) => each.id === id)?.state, 'closed')
  })

  it('on site wants the time of arrival and who does what', () => {
    const { desks, file, id } = opened(boss, 'joint_supervision')
    desks.pass(60)
    const answer = { kind: 'answer_supervision', supervisionId: id, measures: '到场' } as const
    assert.equal(code(desks.try(file, answer, housing)), 'on_site_incomplete')
    const there = { ...answer, arrivedAt: desks.now, division: '住建换灯，供电送电' }
    assert.ok(desks.try(file, there, housing).ok)
  })

  it('climbs one step by itself when nobody answers in time', () => {
    const { desks, file, id } = opened()
    desks.pass(2 * 1440)
    const { supervisions } = desks.get(file.id)
    assert.equal(supervisions.find((one) => one.id === id)?.raised, true)
    const next = supervisions.find((one) => one.ground === 'unanswered')
    assert.equal(next?.step, 'joint_supervision')
    assert.equal(next?.unit, 'housing-bureau')
    assert.equal(next?.by, 'clock')
  })

  it('is reversed on appeal by somebody other than who opened it, counts nowhere then, and says why', () => {
    const { desks, file, id } = opened(person('sup1'))
    assert.equal(factsOf(desks, file)?.orders[0]?.points, 1)
    desks.do(file, { kind: 'appeal_supervision', supervisionId: id, reason: '不归我们' }, housing)
    const decide = { kind: 'decide_supervision_appeal', supervisionId: id, reversed: true, reason: '属实' } as const
    assert.equal(code(desks.try(file, decide, person('sup1'))), 'needs_second_person')
    desks.do(file, decide, person('sup2'))
    const one = last(desks.get(file.id))
    assert.equal(one.state, 'reversed')
    assert.equal(one.appealDecided?.reason, '属实')
    const facts = factsOf(desks, file)
    assert.equal(facts?.orders[0]?.points, 0)
    assert.equal(facts?.demand.supervised, 0)
    assert.equal(facts?.demand.stepsReversed, 1)
  })

  it('is appealed once, within the days of the procedure', () => {
    const { desks, file, id } = opened(person('sup1'))
    const appeal = { kind: 'appeal_supervision', supervisionId: id, reason: '不服' } as const
    desks.do(file, appeal, housing)
    const no = { kind: 'decide_supervision_appeal', supervisionId: id, reversed: false, reason: '不成立' } as const
    desks.do(file, no, person('sup2'))
    assert.equal(code(desks.try(file, appeal, housing)), 'appeal_used_up')
    const late = opened(person('sup1'))
    late.desks.pass(10 * 1440)
    const tooLate = { kind: 'appeal_supervision', supervisionId: late.id, reason: '不服' } as const
    assert.equal(code(late.desks.try(late.file, tooLate, housing)), 'appeal_too_late')
  })
})

describe('leaving an order out of the assessment', () => {
  const asked = () => {
    const story = handed()
    const { desks, file, legId } = story
    const ask = {
      kind: 'ask_set_aside',
      subject: 'order',
      legId,
      ground: 'force_majeure',
      reason: '台风',
    } as const
    desks.do(file, ask, housing)
    const id = desks.get(file.id).setAsides?.[0]?.id ?? ''
    const decide = (granted: boolean, by: Actor) =>
      desks.try(file, { kind: 'decide_set_aside', setAsideId: id, granted, reason: '已核' }, by)
    return { ...story, id, ask, decide }
  }

  it('takes two different people, and only then the order is left out', () => {
    const { desks, file, decide } = asked()
    assert.ok(decide(true, person('first')).ok)
    assert.equal(factsOf(desks, file)?.orders[0]?.setAside, false)
    assert.equal(code(decide(true, person('first'))), 'needs_second_person')
    assert.ok(decide(true, person('second')).ok)
    const facts = factsOf(desks, file)
    assert.equal(facts?.orders[0]?.setAside, true)
    assert.equal(facts?.demand.setAside, false, 'the order alone, not the demand')
  })

  it('is refused, appealed once to a third person, and asked no second time', () => {
    const { desks, file, id, ask, decide } = asked()
    assert.ok(decide(false, person('first')).ok)
    assert.equal(code(desks.try(file, ask, housing)), 'set_aside_asked_before')
    desks.do(file, { kind: 'appeal_set_aside', setAsideId: id, reason: '有气象证明' }, housing)
    assert.equal(code(decide(true, person('first'))), 'needs_second_person')
    assert.ok(decide(false, person('third')).ok)
    assert.equal(desks.get(file.id).setAsides?.[0]?.state, 'refused_finally')
    const again = { kind: 'appeal_set_aside', setAsideId: id, reason: '再看' } as const
    assert.equal(code(desks.try(file, again, housing)), 'appeal_used_up')
  })

  it('can be taken back, and changes nothing for the citizen at any point', () => {
    const { desks, file, id, decide } = asked()
    const before = desks.get(file.id)
    decide(true, person('first'))
    decide(true, person('second'))
    const granted = desks.get(file.id)
    assert.deepEqual([granted.clock, granted.legs, granted.state], [before.clock, before.legs, before.state])
    desks.do(file, { kind: 'revoke_set_aside', setAsideId: id, reason: '证明不实' }, boss)
    assert.equal(factsOf(desks, file)?.orders[0]?.setAside, false)
  })
})

describe('limits and lamps', () => {
  it('a limit may be narrower for a town, a unit or a row', () => {
    const line = (when: object, minutes: number) => ({
      id: 'dispatch',
      name: { zh: '', en: '' },
      within: { minutes },
      when,
      cites: [],
    })
    const limits = [
      line({ town: ['sanxing'] }, 10),
      line({ unit: ['u'] }, 20),
      line({ matter: ['B63'] }, 30),
      line({}, 40),
    ]
    const minutes = (about: object) => pickLimit(limits, 'dispatch', about)?.within
    assert.deepEqual(minutes({ town: 'sanxing' }), { minutes: 10 })
    assert.deepEqual(minutes({ town: null, unit: 'u' }), { minutes: 20 })
    assert.deepEqual(minutes({ matters: ['B01', 'B63'] }), { minutes: 30 })
    assert.deepEqual(minutes({}), { minutes: 40 })
  })

  it('a lamp is green, amber from the pack’s point, red after the due time, and out when the clock has stopped', () => {
    const lit = { dueAt: '2026-03-02T10:00:00.000Z', amberAt: '2026-03-02T09:00:00.000Z' }
    assert.equal(lampOf(lit, '2026-03-02T08:59:59.999Z'), 'green')
    assert.equal(lampOf(lit, '2026-03-02T09:00:00.000Z'), 'amber')
    assert.equal(lampOf(lit, '2026-03-02T10:00:00.000Z'), 'amber')
    assert.equal(lampOf(lit, '2026-03-02T10:00:00.001Z'), 'red')
    assert.equal(lampOf({ ...lit, paused: true }, '2026-03-02T11:00:00.000Z'), 'paused')
    assert.equal(lampOf({ ...lit, stopped: true }, '2026-03-02T11:00:00.000Z'), 'none')
  })
})
