// 属地派出所 is one name in a catalogue and many stations on the map: which of them it is in a town (task 8 assesses down to the station).
import type { Place } from './place.js'

/** The unit that stands for `unit` in that town; the unit itself where the town is not known or nobody stands for it. */
export function localUnit({ units }: Pick<Place, 'units'>, unit: string | null, town: string | null): string | null {
  if (unit === null || town === null) return unit
  const local = units.find(({ serves }) => serves?.as === unit && serves.towns.includes(town))
  return local?.id ?? unit
}
