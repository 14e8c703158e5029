// Units merge, split off and are renamed; what happened under the old name stays recorded under it and counts for whoever took over.
import type { Bilingual } from '../terms/text.js'
import type { Place } from './pack.js'

/** The unit's id of today; an id nobody took over stays what it is. */
export function successorOf(place: Place, unit: string): string {
  if (place.units.some((one) => one.id === unit)) return unit
  return place.units.find((one) => (one.formerly ?? []).some((former) => former.id === unit))?.id ?? unit
}

/** Units of today and former ones: an old order names the unit as it was called then. */
export function unitNames({ units }: Place): readonly { readonly id: string; readonly name: Bilingual }[] {
  return [...units, ...units.flatMap((unit) => unit.formerly ?? [])]
}
