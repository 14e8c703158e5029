// The boards keep their promises whatever comes: sizes are lists, order does not matter, no voice is lost by merging, quiet stays quiet.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { BoardBook } from '../instruments/boards.js'
import { boardTopics } from './board-topics.js'
import { countDays } from './count-days.js'
import { findTopics } from './find-topics.js'
import { groupVoices } from './groups.js'
import { dayKindOf, historyOf } from './history.js'
import { findNewTopics, piecesOf } from './new-topics.js'
import { addUp } from './slow-rise.js'
import { upperEdge, upperTail } from './tails.js'
import { createUsual } from './usual.js'
import type { Voice } from './voice.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.parse('2026-07-20T04:00:00.000Z')
const clock = {
  dayOf: (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10),
  hourOf: (at: number) => new Date(at + 8 * HOUR).getUTCHours(),
  kindOf: () => 'work' as const,
}
const tells = 'centre'
const name = { zh: '', en: '' }
const book: BoardBook = {
  register: 'early-warnings',
  duty: { '12345': { unit: tells, post: name }, '110': { unit: tells, post: name } },
  boards: [
    { id: 'hot', name, what: name, classes: [], rows: [], rest: true, tells, cites: [] },
    { id: 'risk', name, what: name, classes: [], rows: ['R1'], rest: false, tells, cites: [] },
  ],
  signs: [
    { id: 'gathering', name, board: 'risk', cues: [], dangers: [], rows: [], people: 1, hours: 72, cites: [] },
    { id: 'danger', name, board: 'risk', cues: [], dangers: ['*'], rows: [], people: 3, hours: 24, cites: [] },
  ],
  together: [],
  map: [],
  limits: {
    people: { place: 4, spot: 5, town: 6, district: 10, words: 4, new: 5 },
    chance: { place: 1e-5, spot: 1e-5, town: 1e-5, district: 1e-6, new: 1e-6 },
    hours: [24, 72],
    slow: { days: 14, slack: 0.5, over: 10 },
    ratio: { town: 2, district: 1.6 },
    grownBy: 0.25,
    quietDays: 7,
    cites: [],
  },
}
const boardOf = (row: string | null) => (row === 'R1' ? 'risk' : 'hot')

const voice = fc.record({
  at: fc.integer({ min: NOW - 13 * DAY, max: NOW }),
  person: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')),
  town: fc.option(fc.constantFrom('t1', 't2')),
  places: fc.uniqueArray(fc.constantFrom('p路', 'q村', 'r小区'), { maxLength: 2 }),
  row: fc.option(fc.constantFrom('R1', 'R2', 'R3')),
  bands: fc.constantFrom([], [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 9, 9], [11, 12, 13, 14, 15, 16, 17, 18]),
  marks: fc.constantFrom([], [], [], ['danger'], ['gathering']),
})
const stream = fc
  .array(voice, { maxLength: 120 })
  .map((some): readonly Voice[] => some.map((one, at) => ({ ...one, caseId: `c${at}` })))

const days = Array.from({ length: 60 }, (_, at) => clock.dayOf(NOW - (60 - at) * DAY))
const usualOf = (voices: readonly Voice[]) => createUsual(historyOf(days, clock.kindOf, countDays(voices, clock)))
const shownOf = (voices: readonly Voice[]) =>
  boardTopics(voices, {
    now: NOW,
    hours: 14 * 24,
    clock,
    usual: usualOf(voices),
    book,
    boardOf,
    rows: ['R1', 'R2', 'R3'],
  })
const foundOf = (voices: readonly Voice[]) =>
  findTopics({ now: NOW, clock, usual: usualOf(voices), book, voices, told: [] })

test('the boards add up to all demands, their towns to each board, and no topic lists a demand twice or one that never came', () => {
  fc.assert(
    fc.property(stream, (voices) => {
      const ids = new Set(voices.map(({ caseId }) => caseId))
      const boards = shownOf(voices)
      assert.equal(
        boards.reduce((sum, board) => sum + board.voices.length, 0),
        voices.length,
      )
      for (const board of boards) {
        assert.equal(
          board.towns.reduce((sum, town) => sum + town.voices.length, 0),
          board.voices.length,
        )
        for (const { voices: own, people } of board.topics) {
          assert.equal(new Set(own.map(({ caseId }) => caseId)).size, own.length)
          assert.ok(own.every(({ caseId, row }) => ids.has(caseId) && boardOf(row) === board.board))
          assert.ok(people <= own.length)
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

test('in whatever order demands are read, the same topics and the same warnings come out', () => {
  fc.assert(
    fc.property(stream, fc.integer(), (voices, seed) => {
      const shuffled = [...voices].sort((a, b) => (hash(a.caseId, seed) - hash(b.caseId, seed)) | 0 || 0)
      const say = (found: ReturnType<typeof foundOf>) =>
        found.map(({ key, voices: own }) => [key, own.map((one) => one.caseId)])
      assert.deepEqual(say(foundOf(shuffled)), say(foundOf(voices)))
      assert.deepEqual(
        shownOf(shuffled).map(({ topics }) => topics.map(({ key }) => key)),
        shownOf(voices).map(({ topics }) => topics.map(({ key }) => key)),
      )
    }),
    { numRuns: 25, endOnFailure: true },
  )
})

test('a demand merged into another keeps its voice: the same people are counted, and the topic stays as large', () => {
  const water = Array.from({ length: 6 }, (_, at) => told(at, { row: 'R1', places: ['p路'], town: 't1' }))
  const [topic] = shownOf(water).flatMap(({ topics }) => topics)
  assert.deepEqual([topic?.voices.length, topic?.people], [6, 6])
  // Merging changes the file, not its voice: what is read of it is what was read before.
  assert.deepEqual(
    shownOf(water.map((one) => ({ ...one }))).map(({ voices }) => voices.length),
    [0, 6],
  )
})

test('one person who writes ten times is one voice and makes no warning', () => {
  const often = Array.from({ length: 10 }, (_, at) => told(at, { row: 'R1', places: ['p路'], town: 't1', person: 'a' }))
  assert.deepEqual(foundOf(often), [])
  assert.equal(groupVoices(often, { place: 4, spot: 4, town: 4, district: 4, words: 4 })[0]?.people, 1)
})

test('four people at one place within a day make one warning, not one for the place and another for its town', () => {
  const found = foundOf(Array.from({ length: 7 }, (_, at) => told(at, { row: 'R1', places: ['p路'], town: 't1' })))
  assert.deepEqual(
    found.map(({ key, people }) => [key, people]),
    [['place|R1|t1|p路', 7]],
  )
})

test('a single announced gathering is told at once, danger only when three people tell of one place', () => {
  const sign = foundOf([told(1, { row: 'R2', marks: ['gathering'] })])
  assert.deepEqual(
    sign.map(({ why, people }) => [why, people]),
    [['sign', 1]],
  )
  const danger = (n: number) =>
    Array.from({ length: n }, (_, at) => told(at, { row: null, places: ['q村'], marks: ['danger'] }))
  assert.deepEqual(foundOf(danger(2)), [])
  assert.deepEqual(
    foundOf(danger(3)).map(({ sign: id }) => id),
    ['danger'],
  )
})

test('a rise that no single day would show is added up, and ordinary days come back to nought', () => {
  const usual = Array.from({ length: 14 }, (_, at) => ({ seen: 4 + (at % 2 ? 1 : -1), expected: 4 }))
  assert.ok(addUp(usual, 0.05, 0.5).sum < 2)
  const rising = usual.map((day, at) => ({ ...day, seen: at < 5 ? 4 : 8 }))
  const { sum, since } = addUp(rising, 0.05, 0.5)
  assert.ok(sum > 8, String(sum))
  assert.equal(since, 9)
})

test('chances fall with the count, rise with the mean, and the upper edge keeps its word', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0.01, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seen, mean, scatter) => {
        const p = upperTail(seen, mean, scatter)
        assert.ok(p >= 0 && p <= 1)
        assert.ok(upperTail(seen + 1, mean, scatter) <= p + 1e-9)
        assert.ok(upperTail(seen, mean * 1.2, scatter) >= p - 1e-9)
        assert.ok(upperTail(upperEdge(mean, scatter) + 1, mean, scatter) <= 0.025)
      },
    ),
  )
  assert.ok(Math.abs(upperTail(3, 2) - 0.3233) < 1e-4)
  assert.ok(upperTail(40, 1, 0) > 0 && upperTail(40, 1, 0) < 1e-40)
})

test('a word nobody used before, from five people, is a new topic; a word of every day is not', () => {
  const say = (at: number, text: string, days: number): Parameters<typeof findNewTopics>[0][number] => ({
    ...told(at, { row: null }),
    at: NOW - days * DAY,
    pieces: piecesOf(text),
  })
  const before = Array.from({ length: 60 }, (_, at) => say(at, '请问医保怎么报销', 4 + (at % 23)))
  const drones = Array.from({ length: 5 }, (_, at) => say(100 + at, `无人机在${'一二三四五'[at]}楼窗外飞`, 1))
  const asked = { now: NOW, hours: 72, rememberedDays: 28, people: 5, chance: 1e-6 }
  const found = findNewTopics([...before, ...drones], asked)
  assert.equal(found.length, 1)
  assert.ok(
    found[0]?.words.some((word) => word.includes('无人机')),
    found[0]?.words.join(),
  )
  assert.deepEqual(
    findNewTopics(
      [
        ...before,
        ...before.slice(0, 8).map((one, at) => ({ ...one, caseId: `n${at}`, person: `n${at}`, at: NOW - DAY })),
      ],
      asked,
    ),
    [],
  )
})

test('two days off are a weekend, three and more a holiday', () => {
  const off = new Set(['2026-07-04', '2026-07-05', '2026-10-01', '2026-10-02', '2026-10-03'])
  const step = (day: string, by: number) => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10)
  const kind = (day: string) => dayKindOf(day, (one) => !off.has(one), step)
  assert.deepEqual(['2026-07-03', '2026-07-04', '2026-10-01', '2026-10-03'].map(kind), [
    'work',
    'weekend',
    'holiday',
    'holiday',
  ])
})

function told(at: number, more: Partial<Voice>): Voice {
  return {
    caseId: `c${at}`,
    at: NOW - at * 600_000 - 60_000,
    person: `p${at}`,
    town: null,
    places: [],
    row: 'R2',
    bands: [],
    marks: [],
    ...more,
  }
}

function hash(id: string, seed: number): number {
  let out = seed | 0
  for (const char of id) out = Math.imul(out ^ char.charCodeAt(0), 0x9e3779b1)
  return out >>> 8
}
