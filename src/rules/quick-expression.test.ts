// What is compiled must come to what FEEL comes to, for every kind of value on either side.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parseDate, parseDateTime } from 'feelin'
import { quickExpression } from '../instruments/quick-expression.js'
import { evaluateFeel, fromFeelValue } from './feel.js'

const values = [
  null,
  true,
  false,
  '甲',
  '甲乙',
  '',
  0,
  1,
  2.5,
  parseDate('2023-05-01'),
  parseDateTime('2023-05-01T09:00:00'),
]
const literals = [
  'null',
  'true',
  'false',
  '"甲"',
  '"乙"',
  '0',
  '1',
  '2.5',
  '-1',
  '@"2023-05-01"',
  '@"2023-05-01T09:00:00"',
  'p.门槛',
]
const context = fc.record({
  a: fc.constantFrom(...values),
  b: fc.constantFrom(...values),
  涉案: fc.constantFrom(...values),
  p: fc.constant({ 门槛: 1, 词: '甲' }),
})
const operand = fc.constantFrom('a', 'b', '涉案', ...literals)
const comparison = fc
  .tuple(operand, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), operand)
  .map(([left, operator, right]) => `${left} ${operator} ${right}`)
const look = fc.oneof(
  fc
    .tuple(
      operand,
      fc.uniqueArray(fc.constantFrom(...literals.filter((one) => one !== 'null')), { minLength: 2, maxLength: 3 }),
    )
    .map(([one, among]) => `${one} in (${among.join(', ')})`),
  fc
    .tuple(
      fc.constantFrom('contains', 'matches'),
      fc.constantFrom('a', 'b', '涉案'),
      fc.constantFrom('"甲"', '"甲|丙"', '"^乙$"', '"[甲]"'),
    )
    .map(([name, one, pattern]) => `${name}(${one}, ${pattern})`),
  fc.constantFrom('a', 'b', '涉案', 'true', 'null'),
)
const { expression } = fc.letrec<{ expression: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    comparison,
    look,
    tie('expression').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `not(${inner})`),
  ),
  expression: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(tie('part'), fc.constantFrom('and', 'or'), tie('part')).map((parts) => parts.join(' ')),
    fc
      .tuple(tie('part'), tie('part'), operand, operand)
      .map(([one, two, yes, no]) => `if ${one} and ${two} then ${yes} else ${no}`),
    tie('part'),
  ),
}))

test('what is compiled comes to what FEEL comes to', () => {
  let compiled = 0
  fc.assert(
    fc.property(expression, context, (text, given) => {
      const quick = quickExpression(text)?.(given)
      if (quick === undefined) return
      const { value, warnings } = evaluateFeel(text, given)
      // FEEL gives up on the whole where one part cannot be compared (true >= null), even a part that does not matter.
      if (warnings.length > 0) return
      compiled += 1
      assert.deepEqual(fromFeelValue(quick), fromFeelValue(value), text)
    }),
    { numRuns: 4000 },
  )
  assert.ok(compiled > 300, `only ${compiled} were compiled: the test would prove nothing`)
})

test('what is richer is left to FEEL', () => {
  for (const text of [
    'count(a) > 1',
    'a.month = 3',
    'some x in a satisfies x > 1',
    'a + 1 > 2',
    '[1, 2]',
    'matches(a, "[甲]")',
  ]) {
    assert.equal(quickExpression(text)?.({ a: '甲' }) ?? undefined, undefined, text)
  }
})
