// A model learnt from any labelled set: the same twice, right on what it has not seen, and only as sure as it may be.
import assert from 'node:assert/strict'
import test from 'node:test'
import { learn } from '../../src/suggest/learn/learn.js'
import { measure, precisionAndRecall } from '../../src/suggest/learn/measure.js'
import { createPredictor } from '../../src/suggest/learn/model.js'
import { writeModel } from '../../src/suggest/learn/model-file.js'
import { findCut, precisionAndRecallAt } from '../../src/suggest/learn/present-cut.js'
import { generator } from '../../src/suggest/learn/separate.js'
import { inventedSet } from './invented-set.js'

const VAGUE = '说不清楚 不知道找谁 就是这么回事 想问问情况 反正不对劲 你们看着办 有空回个话 记不得了 随便吧 再说'.split(
  ' ',
)

const train = inventedSet(900)
const { model, learnt } = learn(train)
const predictor = createPredictor(model)
const unseen = inventedSet(600, 0.08, 2).map(({ text, label }) => {
  const { labels, confidence } = predictor.predict(text)
  return { truth: label, answers: labels, confidence, thresholds: model.thresholds }
})

test('the same texts give the same model, bit for bit', () => {
  const again = writeModel(learn(inventedSet(900)).model)
  assert.ok(Buffer.from(again).equals(Buffer.from(writeModel(model))))
})

test('other texts give another model', () => {
  const other = writeModel(learn(inventedSet(900, 0.08, 3)).model)
  assert.ok(!Buffer.from(other).equals(Buffer.from(writeModel(model))))
})

test('what was learnt holds on texts nobody has seen', () => {
  // Of a hundred labels eight are thrown by chance among three, so about 94.7 can be known.
  const { accuracy, topThree, macroF1 } = measure(unseen)
  assert.ok(accuracy > 0.9, `accuracy ${accuracy}`)
  assert.equal(topThree, 1)
  assert.ok(macroF1 > 0.9, `macro-F1 ${macroF1}`)
})

test('labels thrown by chance cannot be learnt, and no confidence is high enough to decide alone', () => {
  const chance = learn(inventedSet(600, 1))
  assert.ok(measure(chance.learnt.judged).accuracy < 0.45)
  assert.deepEqual(
    chance.model.thresholds.map(({ from }) => from),
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  )
})

test('the precision that was promised is kept on texts nobody has seen', () => {
  // A third of the texts is pure chance and tells so by its words: the model has to leave them alone.
  const mixed = (count: number, seed: number) => {
    const random = generator(seed)
    const vague = (): string => VAGUE[Math.floor(random() * VAGUE.length)] ?? ''
    return [
      ...inventedSet(count, 0, seed),
      ...inventedSet(count / 2, 1, seed + 10).map(({ label }) => ({
        text: `${vague()}，${vague()}，${vague()}。`,
        label,
      })),
    ]
  }
  const { model } = learn(mixed(800, 4))
  const predictor = createPredictor(model)
  const judged = mixed(800, 5).map(({ text, label }) => {
    const { labels, confidence } = predictor.predict(text)
    return { truth: label, answers: labels, confidence, thresholds: model.thresholds }
  })
  for (const { precision, coverage, realised } of measure(judged).atThreshold) {
    assert.ok(coverage > 0.3, `coverage ${coverage} at ${precision}`)
    assert.ok(realised >= precision, `realised ${realised} at ${precision}`)
  }
  assert.ok(measure(judged).accuracy < 0.95)
})

test('a confidence says how often the model is right', () => {
  const { calibration } = measure(learnt.judged)
  const wrong = calibration.reduce((sum, { texts, said, right }) => sum + texts * Math.abs(said - right), 0)
  assert.ok(wrong / learnt.judged.length < 0.05, `expected calibration error ${wrong / learnt.judged.length}`)
})

test('the words that spoke for a label are words of the text', () => {
  const text = '老车站那边路灯不亮了，晚上看不见'
  const spoke = predictor.explain(text)
  assert.equal(predictor.predict(text).labels[0], '路灯')
  assert.ok(spoke.length > 0 && spoke.every((word) => text.includes(word)), spoke.join(' '))
  assert.ok(
    spoke.some((word) => word.includes('灯')),
    spoke.join(' '),
  )
})

test('whether a label is there or not can be learnt from its presence alone', () => {
  const yesOrNo = inventedSet(600, 0).map(({ text, label }) => ({
    text,
    label: label === '噪音' ? 'present' : 'absent',
  }))
  const { precision, recall } = precisionAndRecall(learn(yesOrNo).learnt.judged, 'present')
  assert.ok(precision > 0.95 && recall > 0.95, `${precision} ${recall}`)
})

test('the line for a yes lies where the wanted share of the yeses is right, and as low as that allows', () => {
  const row = (truth: string, chance: number) => ({
    truth,
    answers: chance >= 0.5 ? ['present'] : ['absent'],
    confidence: Math.max(chance, 1 - chance),
    thresholds: [],
  })
  const judged = [
    row('present', 0.9),
    row('present', 0.8),
    row('absent', 0.7),
    row('present', 0.4),
    row('absent', 0.25),
  ]
  assert.equal(findCut(judged, 'present', 1), 0.8)
  assert.equal(findCut(judged, 'present', 0.75), 0.4)
  assert.deepEqual(
    precisionAndRecallAt(judged, 'present', () => 0.4),
    { precision: 0.75, recall: 1 },
  )
  assert.ok(findCut([row('absent', 0.9)], 'present') > 1)
})

for (const [what, text] of [
  ['nothing', ''],
  ['one character', '灯'],
  ['a space', ' '],
  ['a hundred thousand characters', '路灯不亮'.repeat(25_000)],
  ['emoji', '😀👨‍👩‍👧🏳️‍🌈'],
  ['half of an emoji', '\ud83d'],
  ['traditional characters', '路燈壞了'],
  ['Latin only', 'the street lamp is broken'],
  ['markup', '<b>路灯</b><script>alert(1)</script>'],
  ['control characters', '\u0000\u0007\u001b[31m路灯\u200b'],
] as const) {
  test(`a text of ${what} is answered, and the same twice`, () => {
    const once = predictor.predict(text)
    assert.equal(once.labels.length, 3)
    assert.ok(once.confidence >= 0 && once.confidence <= 1, `${once.confidence}`)
    assert.deepEqual(predictor.predict(text), once)
    predictor.explain(text)
  })
}
