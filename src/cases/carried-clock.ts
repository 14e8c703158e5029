// The demand's clock on the platform it came to: it goes on from the first contact, wherever that was, and is never a fresh one
// (clause 3: one closed loop). What lengthened it over there stays listed here; what shortened it there holds here.
import { dueAt } from '../deadlines/due-at.js'
import type { Clock } from './case-file.js'
import { type About, earlierClock, lit, startClock } from './clocks.js'
import type { Context } from './context.js'
import type { OpeningPacket } from './packet.js'

export function carriedClock(context: Context, about: About, packet: OpeningPacket): Clock {
  const { clock: carried, firstContactAt } = packet
  if (!carried) return startClock(context, about, 'demand', firstContactAt)
  // Danger that is new here is counted from now, once the file stands; what the sender knew is in the time it sends.
  const calm = { ...about, danger: { ...about.danger, present: false } }
  const own = startClock(context, calm, 'demand', firstContactAt)
  const pauses = carried.pauses.map(({ rule, from, to }) => ({ rule, from, to, by: 'peer' }))
  const extensions = carried.extensions.map(({ at, days }) => ({ at, days, by: 'peer' }))
  const lengthened = lengthenedDue(context, own, pauses, extensions)
  const clock: Clock = { ...own, pauses, extensions, dueAt: lengthened }
  // Later than our own papers and the listed pauses allow, nobody may set it for us.
  const shorter = earlierClock(context, clock, carried.dueAt, 'carried_over')
  return lit(context, shorter ? { ...shorter, ...(carried.within ? { within: carried.within } : {}) } : clock)
}

function lengthenedDue(
  { calendar }: Context,
  clock: Clock,
  pauses: Clock['pauses'],
  extensions: NonNullable<Clock['extensions']>,
): Clock['dueAt'] {
  if (clock.dueAt === null || clock.within === undefined) return clock.dueAt
  const { dueAt: paused } = dueAt({ within: clock.within }, clock.startedAt, calendar, pauses)
  return extensions.reduce((due, { days }) => dueAt({ within: { workingDays: days } }, due, calendar).dueAt, paused)
}

/** When the clock ended over there and how it was counted. */
export function carriedEnd({ dueAt: end, within }: Pick<NonNullable<OpeningPacket['clock']>, 'dueAt' | 'within'>) {
  return { dueAt: end, ...(within ? { within } : {}) }
}
