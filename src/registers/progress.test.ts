// Targets as a clerk would judge them: over is over, at least is at least, what nobody reported is not reached.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Target } from '../instruments/register.js'
import { progressOf, type TargetReport } from './progress.js'

const target = (over: Partial<Target> = {}): Target => ({
  id: 'T1',
  name: { zh: '目标', en: 'target' },
  unit: '件',
  kind: 'target',
  value: '100',
  comparator: '>',
  counts: 'sum',
  period: '2021–2025',
  due: '2025-12-31',
  owner: '某局',
  cites: [],
  ...over,
})
const report = (value: string | null, over: Partial<TargetReport> = {}): TargetReport => ({
  period: '2023-06',
  town: null,
  value,
  words: null,
  ...over,
})

test('“over 100” is not met by 100 and met by 101; “at least” is met by the figure itself', () => {
  assert.equal(progressOf(target(), [report('100')], null, '2026-01-01').status, 'not_met')
  assert.equal(progressOf(target(), [report('60'), report('41')], null, '2026-01-01').status, 'met')
  assert.equal(progressOf(target({ comparator: '>=' }), [report('100')], null, '2025-06-01').status, 'met')
})

test('before its day a target is on the way, after it not met, and without a report it is never called reached', () => {
  assert.equal(progressOf(target(), [report('50')], null, '2024-01-01').status, 'on_the_way')
  assert.equal(progressOf(target(), [], null, '2024-01-01').status, 'no_report')
  assert.equal(progressOf(target(), [], null, '2026-01-01').status, 'overdue')
})

test('a target in words waits for a person’s words', () => {
  const words = target({ comparator: 'qual', value: null })
  assert.equal(progressOf(words, [], null, '2024-01-01').status, 'no_report')
  assert.equal(progressOf(words, [report(null, { words: '全市第一' })], null, '2024-01-01').status, 'qualitative')
})

test('of a level the latest report stands, of a count all add up', () => {
  const reports = [report('10', { period: '2023-03' }), report('25', { period: '2023-06' })]
  assert.equal(progressOf(target({ counts: 'latest' }), reports, null, '2024-01-01').reached, '25')
  assert.equal(progressOf(target(), reports, null, '2024-01-01').reached, '35')
})

test('the parts of the towns must add up to the whole', () => {
  const split = target({ value: '3000', byTown: { a: '1000', b: '2000' } })
  assert.equal(progressOf(split, [], null, '2024-01-01').partsAgree, true)
  assert.equal(progressOf({ ...split, value: '3001' }, [], null, '2024-01-01').partsAgree, false)
  const half = progressOf(split, [report('500', { town: 'a' }), report('1000', { town: 'b' })], null, '2023-07-01')
  assert.equal(half.share, '50.0')
  assert.deepEqual(
    half.towns.map(({ share }) => share),
    ['50.0', '50.0'],
  )
})

test('what a register counts by town stands beside that town, without a report', () => {
  const split = target({ value: '3000', byTown: { a: '1000', b: '2000' } })
  const counted = { value: '750', towns: new Map([['a', '750']]) }
  const { reached, towns } = progressOf(split, [], counted, '2023-07-01')
  assert.equal(reached, '750')
  assert.deepEqual(
    towns.map((one) => one.reached),
    ['750', '0'],
  )
})

test('sums are exact however many reports there are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 40 }), (cents) => {
      const reports = cents.map((one) => report((one / 100).toFixed(2)))
      const reached = progressOf(target(), reports, null, '2024-01-01').reached
      assert.equal(
        Math.round(Number(reached) * 100),
        cents.reduce((sum, one) => sum + one, 0),
      )
    }),
  )
})
