// Erlang C against the printed tables and against itself.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { answeredWithin, erlangB, erlangC, meanWait, offered, planned, seatsFor, waitOfLast } from './erlang.js'

const STRICT = { share: 0.95, seconds: 15 }
/** Calls of the busiest hour: 11 % of a day. */
const peak = (perDay: number, times = 1) => ({ callsPerHour: perDay * 0.11 * times, handlingSeconds: 300 })

test('Erlang B agrees with the printed tables to four digits', () => {
  for (const [seats, erlangs, blocked] of [
    [1, 1, 0.5],
    [2, 1, 0.2],
    [5, 2.88, 0.1],
    [10, 4.46, 0.01],
    [20, 12.03, 0.01],
    [100, 84.06, 0.01],
  ] as const) {
    assert.ok(Math.abs(erlangB(seats, erlangs) - blocked) < 0.0005, `${seats} seats, ${erlangs} erlangs`)
  }
})

test('Erlang C agrees with the closed form for one and two seats, and with the textbook example of eight erlangs', () => {
  assert.ok(Math.abs(erlangC(1, 0.7) - 0.7) < 1e-12)
  assert.ok(Math.abs(erlangC(2, 1) - 1 / 3) < 1e-12)
  assert.ok(Math.abs(erlangC(10, 8) - 0.4092) < 0.0001)
})

test('a county, a prefecture and a capital get the seats the field reckons with, and three times the calls what a surge takes', () => {
  assert.equal(seatsFor(peak(500), STRICT), 9)
  assert.equal(seatsFor(peak(500, 3), STRICT), 21)
  assert.equal(seatsFor(peak(3958), STRICT), 47)
  assert.equal(seatsFor(peak(3958, 3), STRICT), 124)
  assert.equal(seatsFor(peak(70_000), STRICT), 670)
})

test('thousands of seats are reckoned without overflow', () => {
  const answered = answeredWithin(5_100, { callsPerHour: 60_000, handlingSeconds: 300 }, 15)
  assert.ok(Number.isFinite(answered) && answered > 0.5 && answered <= 1)
})

test('one more seat never makes anybody wait longer, one more call never shortens the wait', () => {
  const load = fc.record({
    callsPerHour: fc.double({ min: 0, max: 5_000, noNaN: true }),
    handlingSeconds: fc.double({ min: 10, max: 1_200, noNaN: true }),
  })
  fc.assert(
    fc.property(load, fc.integer({ min: 0, max: 900 }), fc.double({ min: 0, max: 120, noNaN: true }), (asked, n, s) => {
      const more = { ...asked, callsPerHour: asked.callsPerHour + 1 }
      assert.ok(answeredWithin(n + 1, asked, s) >= answeredWithin(n, asked, s) - 1e-12)
      assert.ok(answeredWithin(n, more, s) <= answeredWithin(n, asked, s) + 1e-12)
      const [wait, less] = [meanWait(n, asked), meanWait(n + 1, asked)]
      assert.ok(wait === null || (less !== null && less <= wait + 1e-9))
    }),
  )
})

test('the seats reckoned keep the level and one fewer does not', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 3_000, noNaN: true }),
      fc.double({ min: 30, max: 900, noNaN: true }),
      fc.constantFrom(0.8, 0.9, 0.95, 0.99),
      fc.constantFrom(10, 15, 20, 30),
      (callsPerHour, handlingSeconds, share, seconds) => {
        const load = { callsPerHour, handlingSeconds }
        const seats = seatsFor(load, { share, seconds })
        assert.ok(seats > offered(load))
        assert.ok(answeredWithin(seats, load, seconds) >= share)
        assert.ok(answeredWithin(seats - 1, load, seconds) < share + 1e-9)
      },
    ),
  )
})

test('without calls nobody waits and no seat is needed; without enough seats the wait has no end', () => {
  assert.equal(seatsFor({ callsPerHour: 0, handlingSeconds: 300 }, STRICT), 0)
  assert.equal(meanWait(0, { callsPerHour: 0, handlingSeconds: 300 }), 0)
  assert.equal(meanWait(4, { callsPerHour: 60, handlingSeconds: 300 }), null)
  assert.equal(waitOfLast(3, 0, 300), null)
  assert.equal(waitOfLast(10, 5, 300), 600)
})

test('a tenth lost to breaks and training plans ten seats for nine', () => {
  assert.equal(planned(9, 0.1), 10)
  assert.equal(planned(0, 0.3), 0)
  assert.equal(planned(7, 0.3), 10)
})
