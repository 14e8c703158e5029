// The seats of a day as the screen shows them, put together from rosters, the seats' own notes, the history of calls and the live queue.
import { dayAfter, instantOf, localTime } from '../../deadlines/zoned-time.js'
import type { Staffing } from '../../instruments/staffing.js'
import { bandOf, type Slot } from '../../seats/band.js'
import { planned, waitOfLast } from '../../seats/erlang.js'
import { expectDay, SLOT_MINUTES } from '../../seats/forecast.js'
import { atWork, LONGEST_SITTING_MS, measuredHandling, seatedNow, stretches } from '../../seats/presence.js'
import { tooMuch } from '../../seats/rest.js'
import { propose, surgeLines } from '../../seats/surge.js'
import { type Day, type Instant, instant, ms } from '../../terms/time.js'
import type { SeatsView } from '../contract/seats.js'
import type { Deps } from '../dependencies.js'
import { aidShown, lentSeats, shiftShown, staffShown } from './lines-shown.js'
import { sittings } from './roster-read.js'

const DAYS_SHOWN = 7
/** Calls measured over the last week say how long one takes. */
const MEASURED_DAYS = 7
const DAY_MS = 86_400_000

export interface SeatsAsked {
  readonly day: Day
  readonly today: Day
  readonly now: Instant
  readonly account: string
  readonly mayPlan: boolean
}

export async function seatsShown(staffing: Staffing, asked: SeatsAsked, deps: Deps): Promise<SeatsView> {
  const { store, book, calendar } = deps
  const { zone } = book.place
  const { day, today, now } = asked
  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => dayAfter(day, index))
  const last = days.at(-1) ?? day
  const historyFrom = dayAfter(today, -staffing.history.weeks * 7)
  const at = (one: Day) => instantOf(one, 0, zone)
  const [arrivals, notes, roster, staffed, aid, queue] = await Promise.all([
    store.arrivals(at(historyFrom), at(today), zone),
    store.seatStates(
      instant(Math.min(ms(now) - MEASURED_DAYS * DAY_MS, ms(at(day)) - LONGEST_SITTING_MS)),
      instant(ms(now) + 1),
    ),
    // Days before, for runs of nights and for the shift that began yesterday evening.
    store.rosterOf('seat-shifts', dayAfter(day, -DAYS_SHOWN), last),
    store.listRecords({ register: 'seat-staff', open: true, limit: 200 }),
    store.listRecords({ register: 'mutual-aid', open: true, limit: 50 }),
    deps.queue?.look() ?? null,
  ])
  const history = { from: historyFrom, to: dayAfter(today, -1), arrivals }
  const seen = stretches(notes)
  const measured = measuredHandling(seen)
  const enough = measured.seconds !== null && measured.calls >= staffing.handling.measuredFrom
  const handlingSeconds = enough && measured.seconds !== null ? measured.seconds : staffing.handling.seconds
  const nights = new Set(staffing.shifts.filter(({ night }) => night).map(({ id }) => id))
  const sitting = sittings(roster, nights, zone)
  const band = (one: Day) => {
    const expected = expectDay(one, history, calendar.isWorkingDay)
    const slots = bandOf({ day: one, zone, expected, handlingSeconds, staffing, shifts: sitting, seen, now })
    return { day: one, expected, slots }
  }
  const week = days.map(band)
  const shown = week[0] ?? band(day)
  const current = day === today ? shown : band(today)
  const seated = seatedNow(notes, now)
  const staff = staffShown(staffed.items)
  const surge = surgeShown({
    staffing,
    handlingSeconds,
    slot: current.slots[Math.floor(localTime(now, zone).minute / SLOT_MINUTES)],
    present: atWork(seen, now) + lentSeats(aid.items),
    onBreak: seated.filter(({ state }) => state === 'break').length,
    reserve: staff.filter((one) => one.reserve && !seated.some(({ account }) => account === one.account)).length,
    queue,
  })
  return {
    now,
    platform: deps.platform,
    day,
    levels: staffing.levels.map((level) => ({ ...level, cites: [...level.cites] })),
    handling: { seconds: handlingSeconds, measured: enough, calls: measured.calls },
    shrinkage: staffing.shrinkage.share,
    expected: { basis: shown.expected.basis, days: shown.expected.days, calls: sum(shown.expected.slots) },
    band: [...shown.slots],
    week: week.map(({ day: one, expected, slots }) => ({
      day: one,
      working: calendar.isWorkingDay(one),
      basis: expected.basis,
      calls: sum(expected.slots),
      mostNeeded: Math.max(...slots.map(({ toPlan }) => toPlan)),
      mostPlanned: Math.max(...slots.map((slot) => slot.planned)),
      amber: slots.filter(({ lit }) => lit === 'amber').length,
      red: slots.filter(({ lit }) => lit === 'red').length,
    })),
    templates: staffing.shifts.map((one) => ({ ...one })),
    shifts: roster.filter(({ fields }) => String(fields.day) >= day).flatMap(shiftShown),
    staff,
    skills: staffing.skills.map(({ id, name, words }) => ({ id, name, words: [...words] })),
    seated: seated.map(({ account, seat, state, at: since, reason }) => ({
      account,
      seat,
      state,
      since,
      reason,
      skills: staff.find((one) => one.account === account)?.skills ?? [],
    })),
    mine: seated.find(({ account }) => account === asked.account)?.state ?? null,
    tooMuch: tooMuch(sitting, staffing.rest).filter((one) => dayAfter(one.day, 6) >= day),
    queue,
    mayDrill: asked.mayPlan && deps.queue?.surge !== undefined,
    surge,
    aid: aidShown(aid.items),
    mayPlan: asked.mayPlan,
  }
}

interface SurgeAsked {
  readonly staffing: Staffing
  readonly handlingSeconds: number
  readonly slot: Slot | undefined
  readonly present: number
  readonly onBreak: number
  readonly reserve: number
  readonly queue: SeatsView['queue']
}

function surgeShown(asked: SurgeAsked): SeatsView['surge'] {
  const { staffing, handlingSeconds, slot, present, onBreak, reserve, queue } = asked
  const [level] = staffing.levels
  // Nobody has signed in: then what is planned, less breaks, is the best guess.
  const guessed = Math.floor((slot?.planned ?? 0) * (1 - staffing.shrinkage.share))
  const seats = present > 0 ? present : guessed
  // What rings now, where the switch tells it and enough has rung; else what history lets expect.
  const rings = queue !== null && queue.drill === null && queue.lastHalfHour.offered >= 5
  const callsPerHour = rings && queue !== null ? queue.lastHalfHour.offered * 2 : (slot?.calls ?? 0) * 2
  const load = { callsPerHour, handlingSeconds }
  const most = planned(seats, 0)
  return {
    seats,
    from: present > 0 ? 'present' : 'planned',
    queueLimit: staffing.queue.limit,
    waitOfLast: waitOfLast(queue?.waiting ?? 0, seats, handlingSeconds),
    lines: surgeLines(load, seats, level ?? { share: 0.95, seconds: 15 }, staffing.surges).map((line) => ({
      ...line,
      proposal: propose(line.short, { onBreak, reserve }, Math.max(1, most)),
    })),
  }
}

const sum = (slots: readonly number[]): number => slots.reduce((a, b) => a + b, 0)
