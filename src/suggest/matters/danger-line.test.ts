// The line of danger: laid so that calm texts cost no more alarms than are borne, and every voice weighs what it proved worth.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { generator } from '../learn/separate.js'
import { type DangerExample, dangerRates, expectedDanger, fitDangerLine, isDanger } from './danger-line.js'

const alarms = (examples: readonly DangerExample[], borne: number) => {
  const line = fitDangerLine(examples, [0, 0.5], borne)
  const heard = (danger: boolean) => examples.filter((one) => one.danger === danger && isDanger(line, one)).length
  return { line, calm: heard(false), grave: heard(true) }
}

const voices = fc.record({
  score: fc.double({ min: -3, max: 3, noNaN: true }),
  loudest: fc.constant(null),
  facts: fc.subarray(['fire', 'knife', 'trapped']),
  expected: fc.double({ min: 0, max: 1, noNaN: true }),
  danger: fc.boolean(),
})

test('calm examples never cost more alarms than were allowed', () => {
  fc.assert(
    fc.property(fc.array(voices, { minLength: 4, maxLength: 80 }), fc.constantFrom(0, 0.05, 0.2), (examples, borne) => {
      const calm = examples.filter(({ danger }) => !danger).length
      assert.ok(alarms(examples, borne).calm <= borne * calm)
    }),
    { numRuns: 60 },
  )
})

test('nor do calm texts of several sentences by their loudest one alone', () => {
  const loud = voices.map((one) => ({ ...one, loudest: one.score + 1 }))
  fc.assert(
    fc.property(fc.array(loud, { minLength: 4, maxLength: 80 }), (examples) => {
      const line = fitDangerLine(examples, [0, 0.5], 0.1)
      const calm = examples.filter(({ danger }) => !danger)
      const byLoudest = calm.filter(({ loudest }) => (loudest ?? -9) > line.loudestFrom).length
      assert.ok(byLoudest <= 0.1 * calm.length)
    }),
    { numRuns: 60 },
  )
})

/** Where fire is always danger, pets hardly ever, and the learnt score leans the right way. */
function told(count: number): readonly DangerExample[] {
  const random = generator(3)
  return Array.from({ length: count }, () => {
    const danger = random() < 0.4
    const facts = [...(danger && random() < 0.7 ? ['fire'] : []), ...(random() < (danger ? 0.1 : 0.5) ? ['pets'] : [])]
    return {
      ...{ danger, facts, loudest: null },
      score: random() * 2 - 1 + (danger ? 0.8 : -0.8),
      expected: danger ? 0.2 + 0.7 * random() : 0.4 * random(),
    }
  })
}

test('a word that never errs weighs more than one that mostly does, and dangers are found', () => {
  const examples = told(400)
  const { line, grave } = alarms(examples, 0.05)
  assert.ok((line.words.fire ?? 0) > (line.words.pets ?? 0), JSON.stringify(line.words))
  assert.ok(line.learnt > 0 && line.rows > 0)
  assert.ok(grave >= 0.9 * examples.filter(({ danger }) => danger).length, `${grave}`)
})

test('the more alarms are borne, the more dangers are heard', () => {
  const examples = told(400)
  const heard = [0, 0.02, 0.1, 0.3].map((borne) => alarms(examples, borne).grave)
  for (const [at, grave] of heard.entries()) assert.ok(at === 0 || grave >= (heard[at - 1] ?? 0), heard.join())
})

test('one loud sentence is danger though the whole text is not', () => {
  const line = { constant: -1, learnt: 1, loudestFrom: 0.5, words: {}, rows: 0, rates: [] }
  const quiet = { score: 0, facts: [], expected: 0 }
  assert.equal(isDanger(line, { ...quiet, loudest: 0.6 }), true)
  assert.equal(isDanger(line, { ...quiet, loudest: 0.4 }), false)
  assert.equal(isDanger(line, { ...quiet, loudest: null }), false)
})

test('a fact the line has never met adds nothing and breaks nothing', () => {
  const { line } = alarms(told(100), 0.05)
  const voice = { score: 0.2, loudest: null, expected: 0.1 }
  assert.equal(isDanger(line, { ...voice, facts: ['volcano'] }), isDanger(line, { ...voice, facts: [] }))
})

test('the share of danger of a row is counted from its sentences, and of nothing known is none', () => {
  const say = (danger: boolean) => ({
    ...{ text: 'x', rows: [], outside: null, danger, knowledge: false, split: false },
    ...{ facts: {}, ask: null },
  })
  const rates = dangerRates([say(true), say(true), say(false)], [[0], [0, 1], [1]], 3)
  // One silent sentence is added to each row, so that a single one is no certainty.
  assert.deepEqual(rates, [0.667, 0.333, 0])
  assert.equal(expectedDanger([0.5, 0.5, 0], rates), 0.5)
  assert.equal(expectedDanger([0, 0, 1], rates), 0)
})
