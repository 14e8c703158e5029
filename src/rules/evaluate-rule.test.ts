// The decision tables of the published paper, asked the way the rooms above ask them.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { packsFolder } from '../instruments/checks/broken-town.js'
import { findRule } from '../instruments/in-force.js'
import { loadBook } from '../instruments/load-book.js'
import type { RuleTable } from '../instruments/pack.js'
import type { RuleInputs, RuleValue } from '../instruments/table-lines.js'
import { Fault } from '../terms/refusal.js'
import { evaluateRule } from './evaluate-rule.js'

const book = await loadBook(path.join(packsFolder(), 'haimen'))
const pack = book.packs.find((candidate) => candidate.id === '2023-13-hotline-110')
assert.ok(pack)
const rule = (id: string): RuleTable => {
  const table = findRule(pack, id)
  assert.ok(table, `rule ${id}`)
  return table
}

for (const table of pack.rules) {
  for (const example of table.examples) {
    test(`${table.id}: ${example.name}`, () => {
      const answer = evaluateRule(table, example.given as RuleInputs)
      assert.equal(answer.kind, 'answer')
      if (answer.kind !== 'answer') return
      for (const [name, expected] of Object.entries(example.expect))
        assert.deepEqual(answer.outputs[name], expected, name)
      assert.ok(answer.cites.length > 0)
    })
  }
}

test('the answer cites the clause of the line that gave it, in the version of the pack', () => {
  const answer = evaluateRule(rule('R01'), { receivedBy: '12345', channel: 'phone', belongs: 'other' })
  assert.ok(answer.kind === 'answer')
  assert.deepEqual(answer.cites, [{ instrument: '海政办发〔2023〕13号', version: '2023-03-24', clause: '4' }])
})

test('what was not said is asked for, not guessed', () => {
  assert.deepEqual(evaluateRule(rule('R01'), { receivedBy: '12345', channel: 'phone' }), {
    kind: 'missing',
    inputs: ['belongs'],
  })
})

test('danger needs nothing more to be known: it goes to 110', () => {
  const answer = evaluateRule(rule('R01'), { receivedBy: '110', emergency: true })
  assert.ok(answer.kind === 'answer')
  assert.equal(answer.outputs.actor, '110')
})

test('an input or a value the table does not know is a fault, not an answer', () => {
  const unknown = (error: unknown): boolean => error instanceof Fault && error.code === 'rule_input_unknown'
  assert.throws(() => evaluateRule(rule('R01'), { colour: 'red' }), unknown)
  assert.throws(() => evaluateRule(rule('R01'), { channel: 'letter' }), unknown)
  assert.throws(() => evaluateRule(rule('R06'), { ask: 'supervise', supervisions: -1 }), unknown)
})

/** Every complete question the table can be asked. */
function questions(table: RuleTable): fc.Arbitrary<RuleInputs> {
  const of = (name: string): fc.Arbitrary<RuleValue> => {
    const domain = table.domains[name]
    return domain?.values ? fc.constantFrom(...domain.values) : fc.integer({ min: domain?.integersFrom ?? 0, max: 50 })
  }
  return fc.record(Object.fromEntries(table.inputs.map((name) => [name, of(name)])))
}

test('every complete question has one cited answer, also for counts beyond those the checker tried', () => {
  for (const table of pack.rules) {
    fc.assert(
      fc.property(questions(table), (question) => {
        const answer = evaluateRule(table, question)
        assert.equal(answer.kind, 'answer')
        assert.deepEqual(evaluateRule(table, question), answer)
      }),
      { numRuns: 200 },
    )
  }
})

test('danger ends at 110 in every combination of circumstances', () => {
  fc.assert(
    fc.property(questions(rule('R01')), (question) => {
      const answer = evaluateRule(rule('R01'), { ...question, emergency: true })
      assert.ok(answer.kind === 'answer')
      assert.equal(answer.outputs.actor, '110')
    }),
  )
})

test('110 shares nothing that carries one of the five exclusions', () => {
  const kinds = ['secret', 'stability', 'terror', 'investigation', 'majorSensitive'] as const
  fc.assert(
    fc.property(questions(rule('R03')), fc.constantFrom(...kinds), (question, kind) => {
      const answer = evaluateRule(rule('R03'), { ...question, from: '110', [kind]: true })
      assert.ok(answer.kind === 'answer')
      assert.equal(answer.outputs.share, false)
      assert.notEqual(answer.outputs.blockedBy, null)
    }),
  )
})
