// Forecast, band, presence, duty, rest, surge and skills of the seats, on invented days of 2026 in a place with ordinary office hours.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createCalendar } from '../deadlines/calendar.js'
import type { Place } from '../instruments/place.js'
import type { Staffing } from '../instruments/staffing.js'
import { instant, ms } from '../terms/time.js'
import { bandOf } from './band.js'
import { type DutyShift, dutyOf, heedOf } from './duty.js'
import { type Arrival, expectDay, SLOTS } from './forecast.js'
import { atWork, measuredHandling, type SeatNote, seatedNow, stretches } from './presence.js'
import { tooMuch } from './rest.js'
import { skillsAsked } from './skills.js'
import { spanOf } from './span.js'
import { propose, surgeLines } from './surge.js'

const zone = 'Asia/Shanghai'
const place = {
  zone,
  calendar: {
    coveredUntil: '2026-12-31',
    extraDaysOff: [],
    extraWorkingDays: [],
    workingHours: [{ from: '08:30', to: '17:30' }],
  },
} as unknown as Place
const calendar = createCalendar(place)
const cites = [{ instrument: 'x', version: '2023-01-01', notSetByInstrument: true, source: 'test' }]
const staffing: Staffing = {
  levels: [{ id: 'strict', name: { zh: '严', en: 'strict' }, share: 0.95, seconds: 15, cites }],
  handling: { seconds: 300, measuredFrom: 200, cites },
  shrinkage: { share: 0.25, cites },
  atLeast: { seats: 2, cites },
  history: { weeks: 8, cites },
  queue: { limit: 10, cites },
  surges: [2, 3],
  rest: { nightsInARow: 3, hoursInAWeek: 44, hoursBetween: 11, cites },
  shifts: [],
  skills: [{ id: 'haimen', name: { zh: '海门话', en: 'dialect' }, words: ['方言', '沙地话'] }],
  duty: { aheadDays: 7, nobodyNow: 'reason', noRoster: 'warn', cites },
}

/** Four weeks of March 2026: forty calls at ten on working days, four on others. */
const arrivals: Arrival[] = Array.from({ length: 28 }, (_, index) => {
  const day = `2026-03-${String(index + 2).padStart(2, '0')}`
  return { day, slot: 20, calls: calendar.isWorkingDay(day) ? 40 : 4 }
})
const history = { from: '2026-03-02', to: '2026-03-29', arrivals }

test('a Tuesday is expected as Tuesdays were, a holiday on a working weekday as days off were', () => {
  const tuesday = expectDay('2026-03-31', history, calendar.isWorkingDay)
  assert.deepEqual([tuesday.basis, tuesday.days, tuesday.slots[20]], ['same_weekday', 4, 40])
  // 6 April 2026 is a Monday off (Qingming).
  assert.equal(calendar.isWorkingDay('2026-04-06'), false)
  const holiday = expectDay('2026-04-06', history, calendar.isWorkingDay)
  assert.deepEqual([holiday.basis, holiday.slots[20]], ['same_kind', 4])
})

test('without history nothing is expected and that is said', () => {
  const none = expectDay('2026-03-31', { ...history, arrivals: [] }, calendar.isWorkingDay)
  assert.deepEqual([none.basis, none.days, none.slots.length], ['none', 0, SLOTS])
})

test('a half hour with too few planned is lit, and what has been is judged by who was there', () => {
  const expected = expectDay('2026-03-31', history, calendar.isWorkingDay)
  const now = instant(ms('2026-03-31T01:00:00.000Z'))
  const shift = spanOf({ day: '2026-03-31', begins: '00:00', ends: '00:00' }, zone)
  const band = (people: number) =>
    bandOf({
      day: '2026-03-31',
      zone,
      expected,
      handlingSeconds: 300,
      staffing,
      shifts: Array.from({ length: people }, () => shift),
      seen: [],
      now,
    })
  const ten = band(5)[20]
  // Eighty calls an hour of five minutes are 6.7 erlangs.
  assert.equal(ten?.needed.strict, 12)
  assert.equal(ten?.toPlan, 16)
  assert.deepEqual([ten?.planned, ten?.lit], [5, 'red'])
  assert.equal(band(13)[20]?.lit, 'amber')
  assert.equal(band(16)[20]?.lit, 'none')
  assert.deepEqual([band(16)[0]?.present, band(16)[0]?.lit], [0, 'red'], 'planned but nobody came')
})

const note = (account: string, state: SeatNote['state'], at: string): SeatNote => ({
  account,
  seat: '1',
  state,
  at: `2026-03-31T${at}:00.000Z`,
  reason: null,
})

test('who signed out or never came back from a forgotten sign-in is not counted as there', () => {
  const notes = [note('a', 'ready', '01:00'), note('b', 'ready', '01:00'), note('b', 'out', '02:00')]
  assert.deepEqual(
    seatedNow(notes, '2026-03-31T03:00:00.000Z').map(({ account }) => account),
    ['a'],
  )
  assert.deepEqual(seatedNow(notes, '2026-04-01T03:00:00.000Z'), [])
  assert.equal(atWork(stretches(notes), '2026-03-31T01:30:00.000Z'), 2)
})

test('a call takes its talk and its wrap-up', () => {
  const notes = [
    note('a', 'on_call', '01:00'),
    note('a', 'wrap_up', '01:04'),
    note('a', 'ready', '01:05'),
    note('a', 'on_call', '01:10'),
    note('a', 'ready', '01:13'),
    note('a', 'on_call', '01:20'),
  ]
  assert.deepEqual(measuredHandling(stretches(notes)), { calls: 2, seconds: 240 })
})

const watch = (now: string, until: string) => ({ now, until, calendar, office: { opens: '08:30', closes: '17:30' } })
const duty = (day: string, begins: string, ends: string): DutyShift => ({
  unit: 'water',
  post: 'officer',
  phone: null,
  ...spanOf({ day, begins, ends }, zone),
})

test('a unit whose roster ends on Friday at half past five has nobody until Monday morning, and that is said ahead', () => {
  // Friday 27 March 2026, 10:00 in the place.
  const state = dutyOf(
    'water',
    [duty('2026-03-26', '17:30', '08:30')],
    watch('2026-03-27T02:00:00.000Z', '2026-03-30T02:00:00.000Z'),
  )
  assert.equal(state.now, 'office_hours')
  assert.deepEqual(state.gaps, [{ from: '2026-03-27T09:30:00.000Z', to: '2026-03-30T00:30:00.000Z' }])
})

test('at night the roster decides; where nobody is on it, the next time is told', () => {
  const night = watch('2026-03-27T14:00:00.000Z', '2026-04-01T00:00:00.000Z')
  const on = dutyOf('water', [duty('2026-03-27', '17:30', '08:30')], night)
  assert.deepEqual([on.now, on.next], ['on_duty', night.now])
  const off = dutyOf('water', [duty('2026-03-28', '09:00', '17:00')], night)
  assert.deepEqual([off.now, off.next, off.rosterKept], ['nobody', '2026-03-28T01:00:00.000Z', true])
  assert.equal(heedOf(off, false, staffing.duty), 'reason')
  assert.equal(heedOf(off, true, staffing.duty), 'warn', 'danger is never held up')
  assert.equal(heedOf(dutyOf('water', [], night), false, staffing.duty), 'warn')
})

test('no instant is both covered and in a gap, and none is neither', () => {
  const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:00`)
  const shifts = fc.array(
    fc.tuple(fc.integer({ min: 20, max: 30 }), hour, hour).map(([d, from, to]) => duty(`2026-03-${d}`, from, to)),
    { maxLength: 12 },
  )
  const asked = watch('2026-03-24T03:17:00.000Z', '2026-03-30T03:17:00.000Z')
  fc.assert(
    fc.property(shifts, fc.integer({ min: 0, max: 6 * 1440 - 1 }), (all, minute) => {
      const at = instant(ms(asked.now) + minute * 60_000)
      const there = calendar.isWorkingTime(at) || all.some((one) => one.from <= at && at < one.to)
      const lacking = dutyOf('water', all, asked).gaps.some((gap) => gap.from <= at && at < gap.to)
      assert.notEqual(there, lacking)
    }),
  )
})

test('a fourth night in a row, more than forty-four hours and too short a rest are said; a sitting in two parts is one', () => {
  const sit = (day: string, begins: string, ends: string, night = false) => ({
    account: 'a',
    day,
    night,
    ...spanOf({ day, begins, ends }, zone),
  })
  const nights = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((day) => sit(day, '00:00', '08:00', true))
  assert.deepEqual(
    tooMuch(nights, staffing.rest).map(({ what, day }) => [what, day]),
    [['nights_in_a_row', '2026-03-05']],
  )
  const short = [sit('2026-03-02', '08:00', '16:00'), sit('2026-03-03', '00:00', '08:00')]
  assert.deepEqual(
    tooMuch(short, staffing.rest).map(({ what, found }) => [what, found]),
    [['hours_between', 8]],
  )
  assert.deepEqual(
    tooMuch([sit('2026-03-02', '08:00', '12:00'), sit('2026-03-02', '12:00', '16:00')], staffing.rest),
    [],
  )
  const long = [2, 3, 4, 5, 6].map((d) => sit(`2026-03-0${d}`, '08:00', '18:00'))
  assert.deepEqual(
    tooMuch(long, staffing.rest).map(({ what, found }) => [what, found]),
    [['hours_in_a_week', 50]],
  )
  const twice = [sit('2026-03-02', '08:00', '16:00'), sit('2026-03-02', '09:00', '17:00')]
  assert.deepEqual(
    tooMuch(twice, staffing.rest).map(({ what }) => what),
    ['two_at_once'],
  )
})

test('three times the calls of a county ask for twenty-one seats; breaks and reserves go before aid', () => {
  const lines = surgeLines({ callsPerHour: 55, handlingSeconds: 300 }, 9, { share: 0.95, seconds: 15 }, [2, 3])
  assert.deepEqual(
    lines.map(({ times, needed, short }) => [times, needed, short]),
    [
      [1, 9, 0],
      [2, 15, 6],
      [3, 21, 12],
    ],
  )
  assert.equal(lines[2]?.meanWait, null, 'the queue only grows')
  assert.deepEqual(propose(12, { onBreak: 2, reserve: 4 }, 5), { pauseBreaks: 2, callIn: 4, askAid: 5, left: 1 })
  assert.deepEqual(propose(1, { onBreak: 2, reserve: 4 }, 5), { pauseBreaks: 1, callIn: 0, askAid: 0, left: 0 })
})

test('who speaks the dialect is asked for by what the caller says', () => {
  assert.deepEqual(
    skillsAsked('老人只会说沙地话', staffing.skills).map(({ id }) => id),
    ['haimen'],
  )
  assert.deepEqual(skillsAsked('路灯不亮', staffing.skills), [])
})
