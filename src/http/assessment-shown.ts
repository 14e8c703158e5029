// What an assessment on the wire rests on: the indicators in force on the last day of the period.

import { packsInForce } from '../instruments/in-force.js'
import type { Indicator } from '../instruments/indicator.js'
import type { Day } from '../terms/time.js'
import type { Deps } from './dependencies.js'

export function indicatorsOn(deps: Pick<Deps, 'book'>, day: Day): readonly Indicator[] {
  return packsInForce(deps.book, day).flatMap(({ assessment }) => assessment)
}
