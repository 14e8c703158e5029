// How likely is it that so many come by themselves? Upper tails of the Poisson and the negative binomial law; the latter where
// counts scatter more than Poisson, as every hotline's do.

/** P(X >= seen) for a mean and an overdispersion (variance = mean + dispersion · mean²). */
export function upperTail(seen: number, mean: number, scatter = 0): number {
  // A vanishing dispersion is lost in rounding before it is felt.
  const dispersion = scatter < 1e-9 ? 0 : scatter
  if (seen <= 0) return 1
  if (mean <= 0) return 0
  const first = dispersion > 0 ? -Math.log1p(dispersion * mean) / dispersion : -mean
  let log = first
  let below = Math.exp(log)
  for (let k = 1; k < seen; k++) {
    const grow = dispersion > 0 ? (mean * (1 + dispersion * (k - 1))) / (1 + dispersion * mean) : mean
    log += Math.log(grow / k)
    below += Math.exp(log)
    if (below >= 1) return tailFrom(seen, mean, dispersion, log, k)
  }
  // Far out the difference to one is lost in rounding: there the tail itself is added up.
  return below < 0.999 ? Math.max(0, 1 - below) : tailFrom(seen, mean, dispersion, log, seen - 1)
}

/** Adds up the tail from `seen` on, given the logarithm of the chance of exactly `at`. */
function tailFrom(seen: number, mean: number, dispersion: number, logAt: number, at: number): number {
  let log = logAt
  let sum = 0
  for (let k = at + 1; k < at + 100_000; k++) {
    const grow = dispersion > 0 ? (mean * (1 + dispersion * (k - 1))) / (1 + dispersion * mean) : mean
    log += Math.log(grow / k)
    if (k < seen) continue
    const term = Math.exp(log)
    sum += term
    if (k > mean && term <= sum * 1e-9) break
  }
  return Math.min(1, sum)
}

/** The count that is exceeded with at most this chance: the upper edge of what is expected. */
export function upperEdge(mean: number, dispersion: number, chance = 0.025): number {
  const spread = Math.sqrt(mean + dispersion * mean * mean)
  let edge = Math.max(0, Math.floor(mean + spread))
  while (upperTail(edge + 1, mean, dispersion) > chance) edge += Math.max(1, Math.floor(spread / 4))
  return edge
}
