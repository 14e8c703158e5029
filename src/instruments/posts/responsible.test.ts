// Who was responsible on the day a unit got a matter, with invented names in an invented county (R88).
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { HandlingUnit } from '../place.js'
import { countedActs, type PostAct } from './post-acts.js'
import { holderOfOffice, responsibleFor } from './responsible.js'
import { tenuresOf } from './tenures.js'

const unit: HandlingUnit = {
  id: 'ferry',
  name: { zh: '区渡管局', en: 'Ferry bureau' },
  kind: 'bureau',
  under: '12345',
  aliases: ['渡管局', '区渡口管理局'],
  namedIn: null,
  head: '区渡管局局长',
}

function act(person: string, what: PostAct['act'], post: string, on: string): PostAct {
  const rest = { probationMonths: null, probationEnds: null, concurrent: false, basis: null }
  return { person, act: what, post, on, instrument: `云政干〔2031〕${on.slice(6, 7)}号`, ...rest }
}

const ACTS = [
  act('柳安', 'appointed', '云山市清河区渡口管理局局长', '2031-03-31'),
  act('柳安', 'removed', '区渡口管理局局长', '2031-08-01'),
  act('方宁', 'appointed', '区渡口管理局局长', '2031-08-01'),
  act('石海', 'appointed', '区渡口船舶管理局局长', '2031-03-01'),
]
const known = {
  tenures: tenuresOf(countedActs(ACTS, [])),
  seen: [
    { person: '竹青', office: '区水文站站长', instrument: '云政办发〔2031〕9号', on: '2031-05-09' },
    { person: '梅白', office: '区委副书记、区政府常务副区长', instrument: '云政办发〔2031〕9号', on: '2031-05-09' },
  ],
}
const NOTHING = { tenures: [], seen: [] }

test('who headed the unit on the day it got the matter is named, whoever came later', () => {
  const told = responsibleFor(unit, '2031-07-31', known)
  assert.deepEqual(told, {
    ...{ unit: 'ferry', post: '区渡管局局长', holder: '柳安', paper: '云政干〔2031〕3号', note: null },
    asOf: '2031-07-31',
  })
  assert.equal(responsibleFor(unit, '2031-08-01', known).holder, '方宁')
})

test('before the first printed appointment nobody is named, and the note says that the predecessor is not printed', () => {
  const told = responsibleFor(unit, '2031-03-30', known)
  assert.deepEqual([told.holder, told.paper], [null, null])
  assert.match(told.note?.zh ?? '', /未知：前任未载/)
})

test('a bureau whose name holds the letters of another is not taken for it', () => {
  for (const day of ['2031-03-01', '2031-06-01', '2031-12-01'])
    assert.notEqual(responsibleFor(unit, day, known).holder, '石海')
})

test('without an imported gazette the post alone is told, and a unit without a head’s post tells nothing', () => {
  const { post, holder, note } = responsibleFor(unit, '2031-07-01', NOTHING)
  assert.deepEqual([post, holder, note], ['区渡管局局长', null, null])
  const { head: _, ...headless } = unit
  assert.equal(responsibleFor(headless, '2031-07-01', known).post, null)
})

test('two heads at once are both told and neither is made responsible', () => {
  const acts = [...ACTS, act('林远', 'appointed', '区渡口管理局局长', '2031-09-01')]
  const told = responsibleFor(unit, '2031-09-02', { ...known, tenures: tenuresOf(countedActs(acts, [])) })
  assert.equal(told.holder, null)
  assert.match(told.note?.zh ?? '', /方宁、林远在任/)
})

test('a committee member’s office tells who is named with it on the list; a name without an office tells nothing', () => {
  const told = holderOfOffice('区委副书记、区政府常务副区长', '2031-06-01', known)
  assert.equal(told?.holder, null)
  assert.equal(told?.note?.zh, '名单所见：梅白（云政办发〔2031〕9号，2031-05-09）。')
  assert.match(holderOfOffice('区水文站站长', '2031-06-01', known)?.note?.zh ?? '', /竹青/)
  assert.equal(holderOfOffice('区渡口管理局局长', '2031-06-01', known)?.holder, '柳安')
  assert.equal(holderOfOffice('渡口', '2031-06-01', known), undefined)
})

test('whatever the day, only somebody who held the post on it is named', () => {
  const days = fc
    .integer({ min: 0, max: 500 })
    .map((n) => new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, (day) => {
      const expected = day < '2031-03-31' ? null : day < '2031-08-01' ? '柳安' : '方宁'
      assert.equal(responsibleFor(unit, day, known).holder, expected)
    }),
  )
})
