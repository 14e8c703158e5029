// Whom instead, when nobody is on duty at a unit: those the rows of the matter name, then those of the rows that catch what no other row
// catches, then the town itself. Nobody else: who happens to be awake is not therefore competent (clauses 2 and 9).
import { localUnit } from '../instruments/local-unit.js'
import type { Matter } from '../instruments/pack.js'
import type { Place } from '../instruments/place.js'
import type { Platform } from '../terms/platform.js'

export interface Fitting {
  readonly rows: readonly string[]
  readonly town: string | null
  readonly platform: Platform
}

/** Unit ids, the fittest first. */
export function fitUnits(
  { rows, town, platform }: Fitting,
  matters: readonly Matter[],
  place: Pick<Place, 'units'>,
): readonly string[] {
  const { units } = place
  const named = rows.flatMap((row) => matters.filter(({ id }) => id === row))
  const catching = matters.filter(({ fallback, accepts }) => fallback && accepts === platform)
  const proposed = [...named, ...catching].map(({ unit }) => localUnit(place, unit, town)).filter((id) => id !== null)
  const seats = units.filter(({ id, kind }) => kind === 'town' && town !== null && id === `town-${town}`)
  const here = new Set(units.filter(({ under }) => under === platform).map(({ id }) => id))
  return [...new Set([...proposed, ...seats.map(({ id }) => id)])].filter((id) => here.has(id))
}
