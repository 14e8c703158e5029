// What trying every combination finds out about a decision table.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { analyseTable } from './analyse-table.js'
import type { RuleTable } from './pack.js'
import { findLine } from './table-lines.js'

type Whens = readonly Readonly<Record<string, unknown>>[]

function table(hit: RuleTable['hit'], whens: Whens, excluded: RuleTable['excluded'] = []): RuleTable {
  return {
    id: 'T',
    title: { zh: '表', en: 'Table' },
    inputs: ['wet', 'count'],
    domains: { wet: { values: [true, false] }, count: { integersFrom: 0, checkedTo: 3 } },
    hit,
    excluded,
    outputs: ['line'],
    // biome-ignore lint/suspicious/noThenProperty: a table's line is data and is never awaited
    lines: whens.map((when, line) => ({ when, then: { line }, cites: [] })),
    examples: [],
  }
}

test('where the first line wins, a wider line below settles every overlap', () => {
  const found = analyseTable(table('first', [{ wet: true }, { count: { atLeast: 2 } }, {}]))
  assert.deepEqual(found, { gaps: [], overlaps: [], neverWins: [], tooMany: null })
})

test('where lines may not overlap, the same lines are named in pairs', () => {
  const found = analyseTable(
    table('unique', [{ wet: true }, { count: { atLeast: 2 } }, { wet: false, count: { below: 2 } }]),
  )
  assert.deepEqual(found.overlaps, [{ lines: [0, 1], example: { wet: true, count: 2 } }])
  assert.deepEqual(found.gaps, [])
})

test('what no line answers is a gap, unless the table says that it cannot arise', () => {
  const whens = [{ wet: true }, { count: { not: 3 } }]
  assert.deepEqual(analyseTable(table('first', whens)).gaps, [{ wet: false, count: 3 }])
  const declared = [{ when: { wet: false, count: 3 }, because: 'three only come when it is wet' }]
  assert.deepEqual(analyseTable(table('first', whens, declared)).gaps, [])
})

test('a line below a wider one never wins', () => {
  assert.deepEqual(analyseTable(table('first', [{}, { wet: true }])).neverWins, [1])
})

const aCondition = fc.oneof(
  fc.record({ wet: fc.boolean() }),
  fc.record({ count: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ count: fc.record({ atLeast: fc.integer({ min: 0, max: 3 }) }) }),
  fc.record({
    wet: fc.record({ not: fc.boolean() }),
    count: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 }),
  }),
)

test('a table without gaps answers every question, and one with a gap does not', () => {
  fc.assert(
    fc.property(fc.array(aCondition, { minLength: 1, maxLength: 5 }), (whens) => {
      const subject = table('first', whens)
      const unanswered = [true, false].flatMap((wet) =>
        [0, 1, 2, 3].filter((count) => findLine(subject, { wet, count }) === null),
      )
      assert.equal(analyseTable(subject).gaps.length, Math.min(unanswered.length, 5))
    }),
  )
})
