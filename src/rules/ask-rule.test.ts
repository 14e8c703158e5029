// What happens to a question on its way through a rule: read, weighed, asked back, answered.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { AskedRule } from '../instruments/asked-rule.js'
import type { Pack } from '../instruments/pack.js'
import type { Json } from '../terms/json.js'
import { askRule } from './ask-rule.js'
import type { RuleAnswer } from './rule-answer.js'

const named = (zh: string) => ({ zh, en: zh })
const cites = [{ instrument: '样例发〔2020〕1号', version: '2020-01-10', clause: '1' }]
const pack = {
  id: 'sample',
  document: { number: '样例发〔2020〕1号', version: '2020-01-10', inForceFrom: '2020-01-10', inForceTo: '2024-12-31' },
  rules: [],
} as unknown as Pack

const base: AskedRule = {
  id: 'R1',
  title: named('井盖'),
  question: named('谁来修？'),
  public: true,
  inputs: {
    kind: { type: 'choice', values: ['road', 'yard'], aliases: { 路: 'road' }, name: named('地点') },
    deep: { type: 'decimal', min: 0, max: 50, places: 2, name: named('深度') },
    day: { type: 'date', optional: true, name: named('日期') },
    urgent: { type: 'boolean', default: false, name: named('紧急') },
  },
  parameters: { 深: '2.5' },
  formula: null,
  table: null,
  hit: 'first',
  lines: [
    { when: ['urgent = true'], answer: 'now', cites },
    {
      when: ['kind = "road"', 'deep >= p.深'],
      answer: { who: 'city', metres: '= deep', day: '= string(day)' },
      because: named('深 {deep}'),
      cites,
    },
  ],
  otherwise: { answer: 'owner', cites },
  must: [{ that: 'not(kind = "yard" and deep > 10)', else: named('院里没有这么深的井') }],
  cites,
  readings: [],
  missing: [],
  examples: [],
}

const tools = { calendar: { isWorkingDay: () => true, coveredUntil: '2026-12-31' }, papers: () => null }
const ask = (given: Record<string, unknown>, rule: Partial<AskedRule> = {}, asOf = '2023-01-01'): RuleAnswer =>
  askRule({ pack, rule: { ...base, ...rule }, given, asOf, tools })
const out = (given: Record<string, unknown>, rule: Partial<AskedRule> = {}): Json => ask(given, rule).out

test('a line that needs less than was said answers; a member without a value is left out', () => {
  assert.equal(out({ urgent: true }), 'now')
  assert.deepEqual(out({ kind: '路', deep: '2.50' }), { who: 'city', metres: 2.5 })
  assert.deepEqual(out({ kind: 'road', deep: 3, day: '2023-05-01' }), { who: 'city', metres: 3, day: '2023-05-01' })
  assert.equal(out({ kind: 'road', deep: 2.49 }), 'owner')
  assert.equal(ask({ kind: 'road', deep: 3 }).steps[0]?.zh, '深 3')
})

test('a false condition outranks an unknown one; otherwise what is unknown is asked for', () => {
  assert.equal(out({ kind: 'yard' }), 'owner')
  assert.deepEqual(
    ask({ kind: 'road' }).missing.map((one) => one.input),
    ['deep'],
  )
  assert.deepEqual(
    ask({}).missing.map((one) => one.input),
    ['kind', 'deep'],
  )
})

test('everything that is wrong is said at once, by field', () => {
  const { status, refused, out: nothing } = ask({ kind: 'roof', deep: 51, day: '2023-02-30', urgent: 'yes', depth: 3 })
  assert.equal(status, 'refused')
  assert.equal(nothing, null)
  assert.deepEqual(refused.map((one) => one.input).sort(), ['day', 'deep', 'depth', 'kind', 'urgent'])
})

test('numbers that no person means are refused, not rounded', () => {
  for (const deep of ['1e3', '0x10', 'NaN', Number.NaN, Number.POSITIVE_INFINITY, '1.234', [1], { n: 1 }, '１', true]) {
    assert.equal(ask({ kind: 'road', deep }).status, 'refused', String(deep))
  }
})

test('inputs that contradict each other are refused with the reason', () => {
  const { status, refused } = ask({ kind: 'yard', deep: 11 })
  assert.equal(status, 'refused')
  assert.deepEqual(refused, [{ input: null, why: named('院里没有这么深的井') }])
})

test('lines that collect answer with all that holds, and wait where one is unknown', () => {
  const rule: Partial<AskedRule> = {
    hit: 'collect',
    lines: [
      { when: ['deep > 1'], answer: ['fence'], cites },
      { when: ['deep > 2'], answer: ['lamp'], cites },
      { when: ['kind = "road"'], answer: 'sign', cites },
    ],
  }
  assert.deepEqual(out({ kind: 'road', deep: 3 }, rule), ['fence', 'lamp', 'sign'])
  assert.equal(ask({ deep: 3 }, rule).status, 'missing')
  assert.equal(out({ kind: 'yard', deep: 0 }, rule), 'owner')
})

test('a paper that another one has repealed says so, whatever its own dates', () => {
  const why = named('2022年5月1日被废止。')
  const papers = () => ({ status: 'repealed', why }) as unknown as ReturnType<typeof tools.papers>
  const answer = askRule({ pack, rule: base, given: { urgent: true }, asOf: '2023-01-01', tools: { ...tools, papers } })
  assert.equal(answer.validity.status, 'repealed')
  assert.match(answer.validity.note.zh, /被废止/)
})

test('a day outside the paper’s term is answered with that said plainly', () => {
  assert.equal(ask({ urgent: true }, {}, '2019-12-31').validity.status, 'not_yet')
  assert.equal(ask({ urgent: true }, {}, '2025-01-01').validity.status, 'expired')
  assert.equal(ask({ urgent: true }, {}, '2024-12-31').validity.status, 'in_force')
})
