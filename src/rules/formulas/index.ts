// The formulas a pack may name. A formula is written where a table cannot say it: money, rounding, calendars, lists.
import type { Formula } from '../formula.js'
import { relocationCompensation } from './relocation-compensation.js'

export const FORMULAS: Readonly<Record<string, Formula>> = {
  'relocation-compensation': relocationCompensation,
}
