// An indicator as the wire shows it (task 8): its formula, its denominator, what is left out and the clause, beside every figure.
import type { Indicator } from '../instruments/indicator.js'

export function indicatorShown(indicator: Indicator) {
  const { id, name, over, kind, where, among, of, leftOut, unit, good, note, cites } = indicator
  return {
    ...{ id, name, over, kind, unit, good },
    ...(where === undefined ? {} : { where }),
    ...(among === undefined ? {} : { among }),
    ...(of === undefined ? {} : { of }),
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(note === undefined ? {} : { note }),
    cites: [...cites],
  }
}
