// When a new model is better than the one at work.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compareAnswers, type ModelAnswer, type Pairing, type Truth, verdictOn } from './compare.js'

const truth: Truth = { rows: ['B02'], side: '12345', danger: false, unit: 'works' }
const right: ModelAnswer = { rows: ['B02', 'B03'], side: '12345', danger: false, unit: 'works' }
const third: ModelAnswer = { rows: ['A01', 'B03', 'B02'], side: '110', danger: false, unit: null }
const wrong: ModelAnswer = { rows: [], side: 'out', danger: false, unit: null }

const times = (count: number, one: Pairing): Pairing[] => new Array<Pairing>(count).fill(one)

test('both models are counted on the same demands, and where only one is right', () => {
  const compared = compareAnswers([
    ...times(3, { truth, old: right, new: right }),
    ...times(2, { truth, old: third, new: right }),
    { truth, old: right, new: wrong },
    { truth: { ...truth, unit: null }, old: wrong, new: third },
  ])
  assert.deepEqual(
    { ...compared, chance: undefined },
    {
      demands: 7,
      dangers: 0,
      units: 6,
      old: { firstRight: 4, inThree: 6, sideRight: 4, dangerMissed: 0, falseAlarms: 0, unitRight: 4 },
      new: { firstRight: 5, inThree: 6, sideRight: 5, dangerMissed: 0, falseAlarms: 0, unitRight: 5 },
      onlyOldRight: 1,
      onlyNewRight: 2,
      chance: undefined,
    },
  )
  // Of three fair throws two or three heads: 4/8.
  assert.ok(Math.abs(compared.chance - 0.5) < 1e-12)
})

test('a demand with two rows is right with either of them', () => {
  const both: Truth = { ...truth, rows: ['B02', 'B07'] }
  const compared = compareAnswers([{ truth: both, old: { ...right, rows: ['B07'] }, new: { ...right, rows: ['A01'] } }])
  assert.deepEqual([compared.old.firstRight, compared.new.firstRight], [1, 0])
})

test('danger that one of them misses and danger that is none are counted apart', () => {
  const alarm: ModelAnswer = { ...right, danger: true }
  const {
    dangers,
    old,
    new: fresh,
  } = compareAnswers([
    { truth: { ...truth, danger: true }, old: right, new: alarm },
    { truth, old: right, new: alarm },
    { truth, old: right, new: right },
  ])
  assert.deepEqual([dangers, old.dangerMissed, old.falseAlarms, fresh.dangerMissed, fresh.falseAlarms], [1, 1, 0, 0, 1])
})

test('better is: right more often where they differ, on fifty demands, without one danger more missed', () => {
  const better = [...times(48, { truth, old: right, new: right }), ...times(2, { truth, old: wrong, new: right })]
  assert.deepEqual(verdictOn(compareAnswers(better)), { better: true })
  assert.deepEqual(verdictOn(compareAnswers(better.slice(1))), { better: false, because: 'too_few' })
  const even = [...better, ...times(2, { truth, old: right, new: wrong })]
  assert.deepEqual(verdictOn(compareAnswers(even)), { better: false, because: 'not_more_right' })
  const danger: Truth = { ...truth, danger: true }
  const missed: Pairing = { truth: danger, old: { ...right, danger: true }, new: right }
  assert.deepEqual(verdictOn(compareAnswers([...better, missed])), { better: false, because: 'more_danger_missed' })
})

test('the chance of the outcome is a chance, also for thousands, and falls with every success', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }), (old, fresh) => {
      const of = (oldOnly: number, newOnly: number) =>
        compareAnswers([
          ...times(oldOnly, { truth, old: right, new: wrong }),
          ...times(newOnly, { truth, old: wrong, new: right }),
        ]).chance
      const chance = of(old, fresh)
      assert.ok(chance >= 0 && chance <= 1, `${chance}`)
      if (old > 0) assert.ok(of(old - 1, fresh + 1) <= chance + 1e-9)
      // As many on either side: a little more than a half, for the middle itself.
      if (old === fresh) assert.ok(chance >= 0.5)
    }),
    { numRuns: 30 },
  )
})
