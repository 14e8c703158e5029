// Seeded chance for the measurements: the same seed gives the same stream on every machine.

export interface Seeded {
  /** 0 … 1 */
  next(): number
  below(n: number): number
  pick<T>(all: readonly T[]): T
  /** Index by weight. */
  weighed(cumulated: readonly number[]): number
  poisson(mean: number): number
  /** A count that scatters more than Poisson: variance = mean + dispersion · mean². */
  scattered(mean: number, dispersion: number): number
}

export function createSeeded(seed: number): Seeded {
  let state = (seed * 2_654_435_761) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const poisson = (mean: number): number => {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = next(); product > limit; product *= next()) count += 1
    return count
  }
  return {
    next,
    below: (n) => Math.floor(next() * n),
    pick: (all) => all[Math.floor(next() * all.length)] as (typeof all)[number],
    weighed(cumulated) {
      const at = next() * (cumulated.at(-1) ?? 0)
      let low = 0
      let high = cumulated.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if ((cumulated[middle] ?? 0) < at) low = middle + 1
        else high = middle
      }
      return low
    },
    poisson,
    scattered: (mean, dispersion) => poisson(mean * Math.exp(Math.sqrt(dispersion) * normal() - dispersion / 2)),
  }
}

export function cumulate(weights: readonly number[]): readonly number[] {
  let sum = 0
  return weights.map((weight) => {
    sum += weight
    return sum
  })
}
