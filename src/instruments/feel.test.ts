// What packs may rely on when they write FEEL.
import assert from 'node:assert/strict'
import test from 'node:test'
import { daysBetween, feel, holds, monthsAfter, namesRead } from './feel.js'

test('days are ISO text: they compare as days and can be counted between', () => {
  assert.equal(holds('due < today', { due: '2023-12-31', today: '2024-01-01' }), true)
  assert.equal(holds('due < today', { due: '2024-01-01', today: '2024-01-01' }), false)
  assert.equal(feel('days between(a, b)', { a: '2023-02-28', b: '2023-03-01' }).value, 1)
  assert.equal(feel('days after(a, 20)', { a: '2023-01-10' }).value, '2023-01-30')
})

test('a month after the thirty-first is the last day of the shorter month', () => {
  assert.equal(monthsAfter('2023-01-31', 1), '2023-02-28')
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2)
})

test('a name nobody knows answers null and is told, never guessed', () => {
  const { value, warnings } = feel('面积 > 3', {})
  assert.equal(value, null)
  assert.equal(warnings.length, 1)
})

test('what is no FEEL answers null instead of failing the case', () => {
  assert.equal(feel('a >', { a: 1 }).value, null)
  assert.equal(namesRead('a >', ['a']), null)
})

test('the names of every branch are found, the functions are not taken for names', () => {
  assert.deepEqual(namesRead('if 面积 > 1 then x else count(list)', []), ['面积', 'x', 'list'])
})
