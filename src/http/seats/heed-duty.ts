// "No roster, no transfer": before an order goes to a unit with nobody on duty the dispatcher is asked for a reason, which the action
// keeps; danger goes through at once. Where no roster is kept at all, that is written down (clause 9; seats.yaml says which applies).
import type { DutyNoted } from '../../cases/command.js'
import { heedOf } from '../../seats/duty.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Instant } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'
import { watchDuty } from './duty-watch.js'
import { findStaffing } from './staffing-today.js'

export interface Heeding {
  readonly caseId: string
  readonly units: readonly string[]
  readonly reason: string | undefined
  readonly now: Instant
}

/** Unit → what is to be noted of its duty; units with somebody there are not in it. */
export async function heedDuty(
  { caseId, units, reason, now }: Heeding,
  deps: Deps,
): Promise<Result<Readonly<Record<string, DutyNoted>>>> {
  const staffing = findStaffing(deps, now)
  if (staffing === undefined) return accept({})
  const noted: Record<string, DutyNoted> = {}
  let danger: boolean | undefined
  for (const unit of new Set(units)) {
    const state = (await watchDuty(staffing, now, deps, unit)).of(unit)
    if (state.now !== 'nobody') continue
    const { rosterKept, next } = state
    if (heedOf(state, false, staffing.duty) === 'reason' && reason === undefined) {
      danger ??= (await deps.store.find(caseId))?.danger.present ?? false
      if (!danger) return refuse('nobody_on_duty', { unit, next: next ?? '—' }, staffing.duty.cites)
    }
    noted[unit] = { rosterKept, next, ...(reason === undefined ? {} : { reason }) }
  }
  return accept(noted)
}
