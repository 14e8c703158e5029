// Two models on the same demands that neither learnt from: what each gets right, and where only one of them does. A new model has to be
// right more often where they differ, and may miss no more danger, before it replaces the old one.
import type { Platform } from '../../terms/platform.js'

export interface Truth {
  readonly rows: readonly string[]
  readonly side: Platform | 'split' | 'kb'
  readonly danger: boolean
  /** The unit that dealt with it; null where none did. */
  readonly unit: string | null
}

export interface ModelAnswer {
  /** Best first. */
  readonly rows: readonly string[]
  readonly side: Platform | 'split' | 'kb' | 'out'
  readonly danger: boolean
  readonly unit: string | null
}

export interface Figures {
  readonly firstRight: number
  readonly inThree: number
  readonly sideRight: number
  readonly dangerMissed: number
  /** Danger heard where there was none. */
  readonly falseAlarms: number
  readonly unitRight: number
}

export interface Comparison {
  readonly demands: number
  readonly dangers: number
  /** Demands whose unit is known. */
  readonly units: number
  readonly old: Figures
  readonly new: Figures
  /** McNemar's two counts, by the first row. */
  readonly onlyOldRight: number
  readonly onlyNewRight: number
  /** Chance of so many for the new one if both were equally good (one-sided sign test). */
  readonly chance: number
}

export interface Pairing {
  readonly truth: Truth
  readonly old: ModelAnswer
  readonly new: ModelAnswer
}

/** A switch needs at least so many demands to be judged on. */
const FEWEST_JUDGED = 50

export type Verdict =
  | { readonly better: true }
  | { readonly better: false; readonly because: 'too_few' | 'not_more_right' | 'more_danger_missed' }

export function compareAnswers(pairings: readonly Pairing[]): Comparison {
  const [old, fresh] = [new Tally(), new Tally()]
  let [onlyOldRight, onlyNewRight] = [0, 0]
  for (const { truth, old: one, new: other } of pairings) {
    const [before, after] = [old.add(truth, one), fresh.add(truth, other)]
    if (before && !after) onlyOldRight++
    if (after && !before) onlyNewRight++
  }
  return {
    demands: pairings.length,
    dangers: pairings.filter(({ truth }) => truth.danger).length,
    units: pairings.filter(({ truth }) => truth.unit !== null).length,
    old: old.figures(),
    new: fresh.figures(),
    onlyOldRight,
    onlyNewRight,
    chance: signTest(onlyNewRight, onlyOldRight + onlyNewRight),
  }
}

export function verdictOn(comparison: Comparison): Verdict {
  if (comparison.demands < FEWEST_JUDGED) return { better: false, because: 'too_few' }
  // Asked first: no number of better rows makes up for one danger more that nobody heard.
  if (comparison.new.dangerMissed > comparison.old.dangerMissed) return { better: false, because: 'more_danger_missed' }
  if (comparison.onlyNewRight <= comparison.onlyOldRight) return { better: false, because: 'not_more_right' }
  return { better: true }
}

class Tally {
  private readonly sums = { firstRight: 0, inThree: 0, sideRight: 0, dangerMissed: 0, falseAlarms: 0, unitRight: 0 }

  /** True when the first row is right. */
  add(truth: Truth, answer: ModelAnswer): boolean {
    const { sums } = this
    const right = truth.rows.includes(answer.rows[0] ?? '')
    if (right) sums.firstRight++
    if (answer.rows.slice(0, 3).some((row) => truth.rows.includes(row))) sums.inThree++
    if (answer.side === truth.side) sums.sideRight++
    if (truth.danger && !answer.danger) sums.dangerMissed++
    if (!truth.danger && answer.danger) sums.falseAlarms++
    if (truth.unit !== null && truth.unit === answer.unit) sums.unitRight++
    return right
  }

  figures(): Figures {
    return { ...this.sums }
  }
}

/** P(X ≥ successes) of a fair coin thrown `throws` times; summed in logarithms, because 2^-2000 is no number. */
function signTest(successes: number, throws: number): number {
  if (successes === 0) return 1
  let logWays = 0
  let chance = 0
  for (let k = 0; k <= throws; k++) {
    if (k > 0) logWays += Math.log(throws - k + 1) - Math.log(k)
    if (k >= successes) chance += Math.exp(logWays - throws * Math.LN2)
  }
  return Math.min(1, chance)
}
