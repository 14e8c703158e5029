// Which rooms a role works in, and where its day begins. What it may do there the server decides, not this list.
import type { Account } from '../api/shapes.js'
import { STAFF_SCREENS, type StaffScreen } from './staff-screens.js'

/** Rooms with a door in the band, in its order. */
export function doorsOf(
  account: Account,
): readonly (StaffScreen & { readonly door: NonNullable<StaffScreen['door']> })[] {
  return STAFF_SCREENS.flatMap((screen) => {
    const { door } = screen
    return door?.roles.some((role) => account.roles.includes(role)) ? [{ ...screen, door }] : []
  })
}

export function homeOf(account: Account): string {
  return doorsOf(account)[0]?.path ?? '/supervise'
}
