// The decision as it is kept with a file: where the catalogue names a body that stands in every town (属地派出所), the one of this town.
import { localUnit } from '../instruments/local-unit.js'
import type { Decision } from '../routing/decision.js'
import type { Context } from './context.js'

export function decideLocally(
  { place }: Pick<Context, 'place'>,
  decision: Decision,
  town: string | null | undefined,
): Decision {
  const unit = localUnit(place, decision.unit, town ?? decision.town)
  return unit === decision.unit ? decision : { ...decision, unit }
}
