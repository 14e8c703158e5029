// The working calendar: days off, make-up days, working hours, and what holds for every instant.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Place } from '../instruments/pack.js'
import { instant, ms } from '../terms/time.js'
import { createCalendar } from './calendar.js'
import { instantOf, localTime } from './zoned-time.js'

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
    extraDaysOff: ['2026-08-20'],
    extraWorkingDays: ['2026-08-23'],
    workingHours: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ],
  },
}
const calendar = createCalendar(place)
const at = (day: string, time: string): string =>
  instantOf(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), place.zone)

const anInstant = fc
  .integer({ min: Date.parse('2023-03-24T00:00:00Z'), max: Date.parse('2026-12-20T00:00:00Z') })
  .map(instant)

test('national holidays are days off and make-up Saturdays are working days', () => {
  assert.equal(calendar.isWorkingDay('2026-10-01'), false)
  assert.equal(calendar.isWorkingDay('2026-10-10'), true, 'a Saturday worked for the autumn holiday')
  assert.equal(calendar.isWorkingDay('2026-10-17'), false, 'an ordinary Saturday')
})

test("the operator's own days outrank the library's", () => {
  assert.equal(calendar.isWorkingDay('2026-08-20'), false, 'a Thursday the operator gave off')
  assert.equal(calendar.isWorkingDay('2026-08-23'), true, 'a Sunday the operator works')
})

test('one working day from the eve of the autumn holiday ends at close of business after it', () => {
  assert.equal(calendar.addWorkingDays(at('2026-09-30', '10:00'), 1), at('2026-10-08', '17:30'))
})

test('the day is read in the place’s zone, not in UTC', () => {
  assert.equal(calendar.dayOf('2026-11-20T16:30:00.000Z'), '2026-11-21')
})

test('the lunch break and the night are not working time', () => {
  assert.equal(calendar.workingMinutesBetween(at('2026-11-20', '11:00'), at('2026-11-20', '15:00')), 120)
  assert.equal(calendar.addWorkingMinutes(at('2026-11-20', '17:00'), 60), at('2026-11-23', '09:00'), 'Friday to Monday')
  assert.equal(calendar.addWorkingMinutes(at('2026-11-23', '09:00'), -60), at('2026-11-20', '17:00'))
})

test('a time beyond the known holidays is provisional', () => {
  assert.equal(calendar.isProvisional(at('2026-12-31', '23:59')), false)
  assert.equal(calendar.isProvisional(at('2027-01-01', '00:00')), true)
})

test('a due time counted in working days never falls on a day off', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 40 }), (from, days) => {
      assert.ok(calendar.isWorkingDay(calendar.dayOf(calendar.addWorkingDays(from, days))))
    }),
    { numRuns: 200 },
  )
})

test('who starts later is never due earlier, and more days are never due earlier', () => {
  fc.assert(
    fc.property(anInstant, fc.nat(20 * 1440), fc.integer({ min: 1, max: 20 }), fc.nat(5), (from, later, days, more) => {
      const due = calendar.addWorkingDays(from, days)
      assert.ok(calendar.addWorkingDays(instant(ms(from) + later * 60_000), days) >= due)
      assert.ok(calendar.addWorkingDays(from, days + more) >= due)
    }),
    { numRuns: 200 },
  )
})

test('between start and due lie exactly the working days that were counted', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 15 }), (from, days) => {
      const last = calendar.dayOf(calendar.addWorkingDays(from, days))
      let counted = 0
      for (let t = Date.parse(`${calendar.dayOf(from)}T00:00:00Z`) + 86_400_000; ; t += 86_400_000) {
        const day = new Date(t).toISOString().slice(0, 10)
        if (day > last) break
        if (calendar.isWorkingDay(day)) counted += 1
      }
      assert.equal(counted, days)
    }),
    { numRuns: 100 },
  )
})

test('working minutes added are the working minutes found in between, forward and back', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 1, max: 4000 }), (from, minutes) => {
      const forward = calendar.addWorkingMinutes(from, minutes)
      assert.equal(calendar.workingMinutesBetween(from, forward), minutes)
      const back = calendar.addWorkingMinutes(from, -minutes)
      assert.equal(calendar.workingMinutesBetween(back, from), minutes)
    }),
    { numRuns: 150 },
  )
})

test('a local time and its instant are two names of one moment, also where clocks change', () => {
  for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York']) {
    fc.assert(
      fc.property(anInstant, (moment) => {
        const minute = instant(Math.floor(ms(moment) / 60_000) * 60_000)
        const shown = localTime(minute, zone)
        const again = localTime(instantOf(shown.day, shown.minute, zone), zone)
        assert.deepEqual(again, shown)
      }),
      { numRuns: 60 },
    )
  }
})
