// Due times: limits, pauses, the narrower line first, steps of supervision.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Limit, Place } from '../instruments/pack.js'
import { instant, ms } from '../terms/time.js'
import { createCalendar } from './calendar.js'
import { dueAt } from './due-at.js'
import { escalationTimes } from './escalation-times.js'
import { pickLimit } from './pick-limit.js'

const place: Place = {
  id: 'anywhere',
  name: { zh: '某地', en: 'Anywhere' },
  zone: 'Asia/Shanghai',
  platforms: [],
  towns: [],
  gazetteer: [],
  units: [],
  calendar: {
    coveredUntil: '2026-12-31',
    extraDaysOff: [],
    extraWorkingDays: [],
    workingHours: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ],
  },
}
const calendar = createCalendar(place)
const limit = (id: string, within: Limit['within'], when: Limit['when'] = {}): Limit => ({
  id,
  name: { zh: id, en: id },
  within,
  when,
  cites: [],
})
const threeDays = limit('handle', { workingDays: 3 })
const halfHour = limit('sign_for', { minutes: 30 })
const start = '2026-11-16T02:00:00.000Z' // Monday 10:00

test('minutes run round the clock, working days through the calendar', () => {
  assert.equal(dueAt(halfHour, '2026-11-21T18:00:00.000Z', calendar).dueAt, '2026-11-21T18:30:00.000Z')
  assert.equal(dueAt(threeDays, start, calendar).dueAt, '2026-11-19T09:30:00.000Z')
})

test('a due time past the known holidays says that it is provisional', () => {
  assert.equal(dueAt(threeDays, start, calendar).provisional, false)
  assert.equal(dueAt(threeDays, '2026-12-30T02:00:00.000Z', calendar).provisional, true)
})

test('a pause gives back the working time it took and no more', () => {
  const oneMorning = [{ from: '2026-11-17T00:30:00.000Z', to: '2026-11-17T04:00:00.000Z' }]
  // 3.5 working hours after Thursday's close: Friday's morning.
  assert.equal(dueAt(threeDays, start, calendar, oneMorning).dueAt, '2026-11-20T04:00:00.000Z')
  const aNight = [{ from: '2026-11-17T12:00:00.000Z', to: '2026-11-17T22:00:00.000Z' }]
  assert.equal(dueAt(threeDays, start, calendar, aNight).dueAt, '2026-11-19T09:30:00.000Z')
})

test('a pause begun after the due time cannot undo that it is overdue', () => {
  const tooLate = [{ from: '2026-11-16T03:00:00.000Z', to: '2026-11-18T03:00:00.000Z' }]
  assert.equal(dueAt(halfHour, start, calendar, tooLate).dueAt, '2026-11-16T02:30:00.000Z')
})

test('the same pause written twice, or in two overlapping halves, lengthens once', () => {
  const span = fc
    .tuple(fc.integer({ min: -600, max: 6000 }), fc.integer({ min: 1, max: 3000 }))
    .map(([after, long]) => ({
      from: instant(ms(start) + after * 60_000),
      to: instant(ms(start) + (after + long) * 60_000),
    }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (pauses) => {
      for (const one of [threeDays, halfHour]) {
        const due = dueAt(one, start, calendar, pauses).dueAt
        assert.equal(dueAt(one, start, calendar, [...pauses, ...pauses]).dueAt, due)
        assert.ok(due >= dueAt(one, start, calendar).dueAt, 'a pause never makes anything due earlier')
      }
    }),
    { numRuns: 150 },
  )
})

test('the narrower line of a limit applies before the general one', () => {
  const limits = [
    limit('dispatch', { minutes: 60 }, { danger: true }),
    limit('dispatch', { minutes: 120 }, { requestType: ['consultation'] }),
    limit('dispatch', { workingDays: 1 }),
  ]
  assert.deepEqual(pickLimit(limits, 'dispatch', { danger: true, requestType: 'consultation' })?.within, {
    minutes: 60,
  })
  assert.deepEqual(pickLimit(limits, 'dispatch', { requestType: 'consultation' })?.within, { minutes: 120 })
  assert.deepEqual(pickLimit(limits, 'dispatch', {})?.within, { workingDays: 1 })
  assert.equal(pickLimit(limits, 'close', {}), undefined, 'what nobody limited is never overdue')
})

test('a reminder opens one working day before the due time, supervision at it, the circular later', () => {
  const steps = [
    { step: 'reminder', name: { zh: '催办', en: 'Reminder' }, afterMinutes: -420, cites: [] },
    { step: 'supervision', name: { zh: '督办', en: 'Supervision' }, afterMinutes: 0, cites: [] },
    { step: 'circular', name: { zh: '通报', en: 'Circular' }, afterMinutes: 4320, cites: [] },
  ]
  const due = '2026-11-23T09:30:00.000Z' // Monday, close of business
  assert.deepEqual(escalationTimes(steps, due, calendar), [
    { step: 'reminder', at: '2026-11-23T00:30:00.000Z' },
    { step: 'supervision', at: due },
    { step: 'circular', at: '2026-11-26T09:30:00.000Z' },
  ])
})
