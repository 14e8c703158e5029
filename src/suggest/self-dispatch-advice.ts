// Realised precision of self-dispatch per matter, its lower bound, and what that advises: promised are 95 of 100 (docs/suggest.md).
import { lowerBound } from './learn/threshold.js'

export const PROMISED = 0.95
/** Fewer outcomes than this are no reason to switch off. */
const FEWEST = 10

export interface SelfDispatchTally {
  readonly count: number
  /** No outcome yet. */
  readonly open: number
  readonly same: number
  readonly returned: number
  readonly reassigned: number
  readonly retriaged: number
  /** Share of outcomes that are `same`; null without any. */
  readonly precision: number | null
  /** Its lower bound (Wilson, one-sided 95 %). */
  readonly atLeast: number | null
}

/** `never`: barred for this matter, whatever the figures. */
export type SelfDispatchAdvice = 'switch_on' | 'leave_off' | 'wait' | 'keep' | 'switch_off' | 'never'

export type SelfDispatchCounts = Readonly<Record<'open' | 'same' | 'returned' | 'reassigned' | 'retriaged', number>>

export function tallyOf(counts: SelfDispatchCounts): SelfDispatchTally {
  const { open, same, returned, reassigned, retriaged } = counts
  const known = same + returned + reassigned + retriaged
  return {
    count: open + known,
    open,
    same,
    returned,
    reassigned,
    retriaged,
    precision: known === 0 ? null : same / known,
    atLeast: known === 0 ? null : lowerBound(same, known),
  }
}

/**
 * Off: by what it would have done, on only when the lower bound holds the promise. On: by what it did, off as soon as the realised share
 * is below it; until anything it did has an outcome, by what it would have done.
 */
export function adviceOn(
  on: boolean,
  barred: boolean,
  would: SelfDispatchTally,
  did: SelfDispatchTally,
): SelfDispatchAdvice {
  if (barred) return on ? 'switch_off' : 'never'
  const basis = on && did.precision !== null ? did : would
  const known = basis.count - basis.open
  const below = basis.precision !== null && basis.precision < PROMISED && known >= FEWEST
  if (on) return below ? 'switch_off' : 'keep'
  if (basis.atLeast !== null && basis.atLeast >= PROMISED) return 'switch_on'
  return below ? 'leave_off' : 'wait'
}
