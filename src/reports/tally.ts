// A tally: what some demands contribute to the figures of one group. Tallies add up, and what was added can be taken away again, so that
// a changed demand costs its own lines and not the sheet's (task 8). Percentiles stay exact: every value is kept with how often it came.

export interface Tally {
  /** Demands. */
  n: number
  /** Per indicator three in a row: denominator, numerator, left out. */
  c: number[]
  /** Per indicator that is a percentile, by its index: value → how often. */
  v: Record<string, Record<string, number>>
}

export const AMONG = 0
export const WHERE = 1
export const LEFT_OUT = 2
export const PER_INDICATOR = 3

export function emptyTally(indicators: number): Tally {
  return { n: 0, c: Array.from({ length: indicators * PER_INDICATOR }, () => 0), v: {} }
}

export function addTally(into: Tally, other: Tally): void {
  into.n += other.n
  for (const [at, value] of other.c.entries()) into.c[at] = (into.c[at] ?? 0) + value
  for (const [index, values] of Object.entries(other.v))
    for (const [value, times] of Object.entries(values)) noteValue(into, index, value, times)
}

export function noteValue(tally: Tally, index: string, value: string, times: number): void {
  const values = tally.v[index] ?? {}
  tally.v[index] = values
  const left = (values[value] ?? 0) + times
  if (left === 0) delete values[value]
  else values[value] = left
  if (Object.keys(values).length === 0) delete tally.v[index]
}

/** Nothing in it, not even a percentile's value: such a tally is not kept. */
export function isEmptyTally({ n, c, v }: Tally): boolean {
  return n === 0 && Object.keys(v).length === 0 && c.every((value) => value === 0)
}

/** Nearest rank: a value that was really there; null where there is none. */
export function percentileOf(values: Readonly<Record<string, number>> | undefined, share: number): number | null {
  const sorted = Object.entries(values ?? {})
    .map(([value, times]) => [Number(value), times] as const)
    .sort(([a], [b]) => a - b)
  const all = sorted.reduce((sum, [, times]) => sum + times, 0)
  let rank = Math.max(1, Math.ceil(share * all))
  for (const [value, times] of sorted) {
    rank -= times
    if (rank <= 0) return value
  }
  return null
}
