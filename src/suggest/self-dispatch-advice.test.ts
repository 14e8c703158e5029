// What the figures advise: on only when the promise holds at the lower end of the chance error, off as soon as the share is below it.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { adviceOn, PROMISED, tallyOf } from './self-dispatch-advice.js'

const tally = (same: number, wrong = 0, open = 0) =>
  tallyOf({ open, same, returned: wrong, reassigned: 0, retriaged: 0 })
const NOTHING = tally(0)

test('twenty right of twenty are not yet enough to switch on, sixty of sixty are', () => {
  assert.equal(adviceOn(false, false, tally(20), NOTHING), 'wait')
  assert.equal(adviceOn(false, false, tally(60), NOTHING), 'switch_on')
})

test('a matter below the promise stays off, and is switched off where it was on', () => {
  assert.equal(adviceOn(false, false, tally(80, 20), NOTHING), 'leave_off')
  assert.equal(adviceOn(true, false, tally(100), tally(18, 2)), 'switch_off')
  assert.equal(adviceOn(true, false, tally(100), tally(19, 1)), 'keep')
})

test('until anything it did has an outcome, a matter that is on is judged by what it would have done', () => {
  assert.equal(adviceOn(true, false, tally(80, 20), tally(0, 0, 5)), 'switch_off')
  assert.equal(adviceOn(true, false, tally(60), tally(0, 0, 5)), 'keep')
})

test('a few outcomes are no reason to switch off', () => {
  assert.equal(adviceOn(true, false, NOTHING, tally(4, 2)), 'keep')
})

test('what is barred is never advised', () => {
  assert.equal(adviceOn(false, true, tally(1000), NOTHING), 'never')
  assert.equal(adviceOn(true, true, tally(1000), tally(1000)), 'switch_off')
})

test('of many that were all wrong, none is promised right', () => {
  assert.equal(tally(0, 379).atLeast, 0)
})

test('the lower bound never lies above the share, and what is still open changes neither', () => {
  const many = fc.nat(500)
  fc.assert(
    fc.property(many, many, many, (same, wrong, open) => {
      const counted = tally(same, wrong, open)
      assert.equal(counted.count, same + wrong + open)
      assert.equal(counted.precision === null, same + wrong === 0)
      if (counted.precision !== null && counted.atLeast !== null) assert.ok(counted.atLeast <= counted.precision)
      assert.deepEqual([counted.precision, counted.atLeast], [tally(same, wrong).precision, tally(same, wrong).atLeast])
      if (adviceOn(false, false, counted, NOTHING) === 'switch_on') assert.ok((counted.precision ?? 0) >= PROMISED)
    }),
  )
})
