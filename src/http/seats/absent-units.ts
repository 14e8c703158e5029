// What a demand from the internet is told of the duty of units: an order the desk would send by itself waits where nobody is there to take
// it (clause 9: no roster, no transfer). Looked up only where the place has switched something on at all.
import type { AbsentUnit } from '../../cases/dispatch-command.js'
import { heedOf } from '../../seats/duty.js'
import type { Instant } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'
import { watchDuty } from './duty-watch.js'
import { findStaffing } from './staffing-today.js'

export async function absentUnits(
  channel: string,
  now: Instant,
  deps: Deps,
): Promise<{ readonly duty?: Readonly<Record<string, AbsentUnit>> }> {
  const { place } = deps.book
  const staffing = findStaffing(deps, now)
  if (channel !== 'internet' || (place.selfDispatch ?? []).length === 0 || staffing === undefined) return {}
  const watch = await watchDuty(staffing, now, deps, undefined)
  const duty: Record<string, AbsentUnit> = {}
  for (const { id } of place.units.filter(({ under }) => under === deps.platform)) {
    const state = watch.of(id)
    if (state.now !== 'nobody') continue
    const { rosterKept, next } = state
    duty[id] = { rosterKept, next, waits: heedOf(state, false, staffing.duty) === 'reason' }
  }
  return { duty }
}
