// Slow rises (CUSUM): what is above the usual is added up day by day, a little is forgiven each day, and what is left over tells.
// A rise that no single day would show is seen after some.

export interface DayMeasured {
  readonly seen: number
  readonly expected: number
}

export interface Rise {
  /** What is left over, in standard deviations. */
  readonly sum: number
  /** Days ago since when it has not been nought. */
  readonly since: number
}

/** A day on which next to nothing is expected still scatters by so much: one voice is not a rise. */
const LEAST_VARIANCE = 0.25

/** `days`: the oldest first, the last ends now. */
export function addUp(days: readonly DayMeasured[], dispersion: number, slack: number): Rise {
  let sum = 0
  let start = days.length
  for (const [at, { seen, expected }] of days.entries()) {
    const spread = Math.sqrt(expected + dispersion * expected * expected + LEAST_VARIANCE)
    const next = Math.max(0, sum + (seen - expected) / spread - slack)
    if (sum === 0 && next > 0) start = at
    sum = next
  }
  return { sum, since: sum === 0 ? 0 : days.length - start }
}
