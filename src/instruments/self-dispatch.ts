// Which matters a place lets the desk dispatch by itself (clause 7 wants recommendation and dispatch by machine; which matters, no paper
// says), and which it never may, whoever switched them on.
import type { Day } from '../terms/time.js'
import type { Matter, Pack, Place, SelfDispatchSwitch } from './pack.js'

/** Why a matter always waits for a person. */
export type SelfDispatchBar = 'emergency' | 'fallback' | 'danger' | 'no_unit' | 'other_platform'

/** The switch of a matter that is on, on this day. */
export function findSelfDispatch(place: Place, matter: string, day: Day): SelfDispatchSwitch | undefined {
  return place.selfDispatch?.find((one) => one.matter === matter && one.from <= day)
}

export function selfDispatchBar(matter: Matter, pack: Pack, place: Place): SelfDispatchBar | null {
  if (matter.urgency === 'emergency') return 'emergency'
  // What no other row caught has by definition not been recognised.
  if (matter.fallback) return 'fallback'
  if (
    matter.accepts === '110' &&
    pack.pairs.some((pair) => pair.ifUnknown.danger && pair.ifUnknown.rows.includes(matter.id))
  )
    return 'danger'
  const unit = place.units.find((one) => one.id === matter.unit)
  if (!unit) return 'no_unit'
  return unit.under === matter.accepts ? null : 'other_platform'
}
