// What counts as right: the same row at the same unit, to the end. Everything else has a name.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type SelfDispatchFate, selfDispatchOutcome } from './self-dispatch-outcome.js'

const right: SelfDispatchFate = {
  row: 'B02',
  unit: 'housing-bureau',
  state: 'closed',
  nowRow: 'B02',
  nowAccept: '12345',
  accepted: '12345',
  lead: { unit: 'housing-bureau', row: 'B02', state: 'completed' },
  returned: false,
  handedOver: false,
}
const outcome = (change: Partial<SelfDispatchFate>): string => selfDispatchOutcome({ ...right, ...change })
const elsewhere = { unit: 'water-bureau', row: 'B02', state: 'completed' }

test('closed with the same row at the same unit is right, and nothing is right before it is closed', () => {
  assert.equal(outcome({}), 'same')
  assert.equal(outcome({ state: 'open' }), 'open')
  assert.equal(outcome({ state: 'open', lead: null }), 'open')
})

test('a return that was upheld is known at once, wherever it goes afterwards', () => {
  assert.equal(outcome({ returned: true, state: 'open' }), 'returned')
  assert.equal(outcome({ returned: true, lead: elsewhere }), 'returned')
})

test('another unit, or a desk that dealt with it without one, is a reassignment', () => {
  assert.equal(outcome({ lead: elsewhere }), 'reassigned')
  assert.equal(outcome({ lead: elsewhere, state: 'open' }), 'reassigned')
  assert.equal(outcome({ lead: null }), 'reassigned')
})

test('another row, the other platform, an answer or a refusal is a new triage', () => {
  assert.equal(outcome({ lead: { ...elsewhere, row: 'B03' } }), 'retriaged')
  assert.equal(outcome({ nowRow: 'B03', state: 'open' }), 'retriaged')
  assert.equal(outcome({ nowAccept: '110', state: 'open' }), 'retriaged')
  assert.equal(outcome({ handedOver: true, state: 'open' }), 'retriaged')
  assert.equal(outcome({ state: 'answered', lead: null }), 'retriaged')
  assert.equal(outcome({ state: 'turned_away', lead: null }), 'retriaged')
})

test('a file merged into another says nothing of its own', () => {
  assert.equal(outcome({ state: 'merged', lead: null }), 'open')
})
