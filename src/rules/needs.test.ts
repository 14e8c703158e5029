// A line may need inputs that are optional elsewhere (R10: four conditions bind only one kind of firm).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskedRule } from '../instruments/asked-rule.js'
import { decideByLines, feelContext } from './decide-lines.js'
import { readInputs } from './read-inputs.js'

const name = { zh: '条件', en: 'condition' }
const rule: AskedRule = {
  id: 'N1',
  title: name,
  question: name,
  public: false,
  inputs: {
    strict: { type: 'boolean', name },
    one: { type: 'boolean', optional: true, name },
    two: { type: 'boolean', optional: true, name },
  },
  parameters: {},
  formula: null,
  table: null,
  hit: 'first',
  lines: [
    { when: ['one = false'], answer: 'no', cites: [] },
    { when: ['strict = true'], needs: ['one', 'two'], answer: 'both seen', cites: [] },
  ],
  otherwise: { answer: 'not asked', cites: [] },
  must: [],
  cites: [],
  readings: [],
  missing: [],
  examples: [],
}

function decided(given: Record<string, unknown>): unknown {
  const { taken } = readInputs(rule, given)
  const decision = decideByLines(rule, taken, feelContext(rule, taken))
  return decision.kind === 'answer' ? decision.out : decision.kind === 'missing' ? decision.inputs : null
}

test('what only one kind of asker must say is asked of that kind alone', () => {
  assert.deepEqual(decided({ strict: true }), ['one', 'two'])
  assert.deepEqual(decided({ strict: true, one: true }), ['two'])
  assert.equal(decided({ strict: true, one: true, two: false }), 'both seen')
  assert.equal(decided({ strict: false }), 'not asked')
})

test('what rules a case out is answered without asking for the rest', () => {
  assert.equal(decided({ strict: true, one: false }), 'no')
})
