// The duty of units as it stands: read from their roster, judged by the room of seats (clause 9: no roster, no transfer).
import { dayAfter } from '../../deadlines/zoned-time.js'
import type { Staffing } from '../../instruments/staffing.js'
import { type DutyState, dutyOf } from '../../seats/duty.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'
import { dutyShifts } from './roster-read.js'

export interface DutyWatch {
  readonly until: Instant
  of(unit: string): DutyState
}

/** Of one unit, or of all. */
export async function watchDuty(
  staffing: Staffing,
  now: Instant,
  deps: Deps,
  unit: string | undefined,
): Promise<DutyWatch> {
  const { calendar, book, store } = deps
  const today = calendar.dayOf(now)
  const until = instant(ms(now) + staffing.duty.aheadDays * 86_400_000)
  const records = await store.rosterOf(
    'unit-duty',
    dayAfter(today, -1),
    calendar.dayOf(until),
    unit === undefined ? {} : { unit },
  )
  const shifts = dutyShifts(records, book.place.zone)
  const hours = book.place.calendar.workingHours
  const opens = hours.map(({ from }) => from).sort()[0] ?? '09:00'
  const closes =
    hours
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '17:00'
  return { until, of: (one) => dutyOf(one, shifts, { now, until, calendar, office: { opens, closes } }) }
}
