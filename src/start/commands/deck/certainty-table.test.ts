// What a said certainty was worth: every text counted once, in its tenth and in its band.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Band } from '../../../terms/reading.js'
import { certaintyTable } from './certainty-table.js'
import type { Scored } from './score-deck.js'

interface Told {
  readonly certainty?: number | null
  readonly band?: Band
  readonly first: boolean | null
  readonly three?: boolean
}

/** As a deck scores it; only what the table reads. */
function scored({ certainty, band, first, three }: Told): Scored {
  const decision = { ...(certainty === undefined ? {} : { certainty }), ...(band === undefined ? {} : { band }) }
  return { decision, rowFirst: first, rowInThree: first === null ? null : (three ?? first) } as unknown as Scored
}

const table = (...told: Told[]) => certaintyTable(told.map(scored))

test('by band: how many, how often the first was right, how often one of three', () => {
  const lines = table(
    { certainty: 0.97, band: 'self', first: true },
    { certainty: 0.96, band: 'self', first: false, three: true },
    { certainty: 0.6, band: 'propose', first: false },
    { certainty: 0.2, band: 'ask', first: true },
  )
  assert.deepEqual(lines.slice(1, 4), [
    '  可自动派发 by itself: 2 · 50.0% · 100.0%',
    '  给三个建议 propose three: 1 · 0.0% · 0.0%',
    '  先问一句 ask first: 1 · 100.0% · 100.0%',
  ])
})

test('by tenth of certainty: whole certainty belongs to the highest, a border to the tenth above it', () => {
  const lines = table(
    { certainty: 1, band: 'self', first: true },
    { certainty: 0.9, band: 'self', first: false },
    { certainty: 0.5, band: 'propose', first: true },
    { certainty: 0, band: 'ask', first: false },
  )
  assert.deepEqual(
    lines.filter((line) => line.startsWith('  0.')),
    ['  0.0–0.1: 1 · 0.0%', '  0.5–0.6: 1 · 100.0%', '  0.9–1.0: 2 · 50.0%'],
  )
})

test('without anything learnt, or without rows in the deck, there is no table', () => {
  assert.deepEqual(table(), [])
  assert.deepEqual(table({ first: true }, { certainty: null, first: true }), [])
  assert.deepEqual(table({ certainty: 0.9, band: 'self', first: null }), [])
})

test('a band without texts is shown as none, not as nought per cent', () => {
  assert.ok(table({ certainty: 0.2, band: 'ask', first: true }).includes('  可自动派发 by itself: 0 · – · –'))
})

test('every text that has a row and a certainty is counted once by band and once by tenth', () => {
  const told = fc.record({
    certainty: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)),
    band: fc.constantFrom<Band>('self', 'propose', 'ask'),
    first: fc.constantFrom(true, false, null),
  })
  fc.assert(
    fc.property(fc.array(told, { maxLength: 60 }), (all) => {
      const counted = all.filter(({ certainty, first }) => certainty !== null && first !== null).length
      const lines = table(...all)
      const sum = (own: readonly string[]) =>
        own.reduce((total, line) => total + Number(/: (\d+) ·/.exec(line)?.[1]), 0)
      assert.equal(sum(lines.filter((line) => line.startsWith('  0.'))), counted)
      assert.equal(sum(lines.slice(1, 4)), counted)
    }),
  )
})
