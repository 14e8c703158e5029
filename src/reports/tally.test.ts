// What is added up day by day is what would have been counted at once, and what is taken away leaves nothing behind.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { packsFolder } from '../instruments/checks/broken-town.js'
import type { Indicator } from '../instruments/indicator.js'
import { quickExpression } from '../instruments/quick-expression.js'
import { createCounter } from './counter.js'
import type { DemandFacts } from './facts.js'
import { GROUPS } from './group-by.js'
import { daysOf, partsOf } from './periods.js'
import { tallyIn } from './reckon.js'
import { sheetOf } from './sheet.js'
import { sheetBookOf } from './sheet-book.js'
import { isEmptyTally, percentileOf, type Tally } from './tally.js'

const BOOK = sheetBookOf(
  parse(readFileSync(`${packsFolder()}/haimen/2023-13-hotline-110/assessment.yaml`, 'utf8')) as readonly Indicator[],
  { zone: 'Asia/Shanghai', units: [{ id: 'station-a', kind: 'station' }] },
)

const bool = fc.boolean()
const orderLine = fc.record({
  unit: fc.constantFrom('water', 'station-a', null),
  town: fc.constantFrom('a', 'b', null),
  role: fc.constantFrom('lead', 'assisting'),
  signed: bool,
  signLate: bool,
  signMinutes: fc.option(fc.nat(300), { nil: null }),
  setAside: bool,
  withdrawn: bool,
  returnUpheld: bool,
  contacted: bool,
  contactMinutes: fc.option(fc.nat(3000), { nil: null }),
})
const demandLine = fc.record({
  unit: fc.constantFrom('water', 'station-a', null),
  town: fc.constantFrom('a', 'b', null),
  state: fc.constantFrom('open', 'closed', 'merged'),
  late: bool,
  dispatched: bool,
  rerouted: fc.nat(2),
  satisfied: fc.constantFrom('satisfied', 'acceptable', null),
  setAside: bool,
})
const demands: fc.Arbitrary<readonly DemandFacts[]> = fc.array(
  fc.record({ demand: demandLine, orders: fc.array(orderLine, { maxLength: 3 }), transfers: fc.constant([]) }),
  { maxLength: 12 },
)

function counted(all: readonly DemandFacts[], sign: 1 | -1 = 1, into = new Map<string, Tally>()): Map<string, Tally> {
  const counter = createCounter(BOOK)
  const tallyOf = tallyIn(into, BOOK)
  for (const one of all) counter.count(one, sign, ['unit'], (_, group) => tallyOf(group))
  return into
}

test('a demand that is counted out again leaves the sheet as it was, in whatever order', () => {
  fc.assert(
    fc.property(demands, demands, (stay, go) => {
      const both = counted([...go, ...stay])
      counted(go.toReversed(), -1, both)
      assert.deepEqual(sheetOf(BOOK, both), sheetOf(BOOK, counted(stay)))
      counted(stay, -1, both)
      assert.ok([...both.values()].every(isEmptyTally))
    }),
    { numRuns: 60 },
  )
})

test('the groups of every grouping add up to the same total', () => {
  fc.assert(
    fc.property(demands, (all) => {
      const counter = createCounter(BOOK)
      const totals = GROUPS.map((by) => {
        const tallies = new Map<string, Tally>()
        const tallyOf = tallyIn(tallies, BOOK)
        for (const one of all) counter.count(one, 1, [by], (_, group) => tallyOf(group))
        return JSON.stringify(sheetOf(BOOK, tallies).total)
      })
      assert.equal(new Set(totals).size, 1)
    }),
    { numRuns: 60 },
  )
})

test('a percentile of values counted is the nearest rank of the values in a row', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.constantFrom(0.5, 0.95), (values, share) => {
      const times: Record<string, number> = {}
      for (const value of values) times[value] = (times[value] ?? 0) + 1
      const sorted = [...values].sort((a, b) => a - b)
      assert.equal(percentileOf(times, share), sorted[Math.ceil(share * sorted.length) - 1])
    }),
  )
})

test('whole months and single days together are every day of the time once', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(500), (start, length) => {
      const day = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
      const period = { from: day(start), to: day(start + length) }
      const days = partsOf(period).flatMap((part) =>
        part.length === 10
          ? [part]
          : daysOf({
              from: `${part}-01`,
              to: new Date(Date.UTC(+part.slice(0, 4), +part.slice(5), 0)).toISOString().slice(0, 10),
            }),
      )
      assert.deepEqual(days, daysOf(period))
    }),
  )
})

test('an exclusion granted is left out of the figure and shown beside it', () => {
  const order = {
    unit: 'water',
    role: 'lead',
    signed: true,
    signLate: true,
    signMinutes: 5,
    withdrawn: false,
    returnUpheld: false,
    contacted: false,
    contactMinutes: null,
  }
  const one = (setAside: boolean): DemandFacts => ({
    demand: { unit: 'water', state: 'closed', late: true, setAside, dispatched: true, rerouted: 0, satisfied: null },
    orders: [{ ...order, setAside }],
    transfers: [],
  })
  const { total } = sheetOf(BOOK, counted([one(false), one(true)]))
  assert.deepEqual(total['on-time'], { value: '0.00', where: 0, among: 1, leftOut: 1 })
  assert.deepEqual(total['signed-in-time'], { value: '0.00', where: 0, among: 1, leftOut: 1 })
  assert.deepEqual(total['sign-p50'], { value: '5', where: 1, among: 1, leftOut: 1 })
})

test('every formula of the assessment is plain enough to be asked of a million demands', () => {
  const slow = BOOK.indicators
    .flatMap(({ where, among, leftOut }) => [where, among, leftOut])
    .filter((text) => text !== undefined && quickExpression(text) === null)
  assert.deepEqual(slow, [])
})
