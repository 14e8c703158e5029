// The staffing of the day (seats.yaml), wherever in the book it stands; a place without one is told what to write.
import { packsInForce } from '../../instruments/in-force.js'
import type { Staffing } from '../../instruments/staffing.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Instant } from '../../terms/time.js'
import { today } from '../book-today.js'
import type { Deps } from '../dependencies.js'

export function findStaffing(deps: Deps, now: Instant): Staffing | undefined {
  return packsInForce(deps.book, today(deps, now)).find((pack) => pack.staffing != null)?.staffing ?? undefined
}

export function staffingOf(deps: Deps, now: Instant): Result<Staffing> {
  const staffing = findStaffing(deps, now)
  return staffing === undefined ? refuse('no_staffing_kept', { file: 'seats.yaml' }) : accept(staffing)
}
