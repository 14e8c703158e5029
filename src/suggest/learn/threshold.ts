// From which confidence on may the model decide by itself? The lowest at which the answers above it, on texts the scoring model had not
// seen, were right as often as asked even at the lower end of their chance error: what is promised has to hold on the next thousand.

export interface Threshold {
  readonly precision: number
  /** Infinity (null in a file) when no confidence is high enough. */
  readonly from: number
}

/** One-sided 95 %. */
const Z = 1.645
/** Fewer answers than this say nothing. */
const FEWEST = 30

export function findThreshold(confidence: Float64Array, right: Uint8Array, precision: number): Threshold {
  const order = Array.from(confidence, (_, at) => at).sort(
    (a, b) => (confidence[b] as number) - (confidence[a] as number) || a - b,
  )
  let good = 0
  let from = Number.POSITIVE_INFINITY
  for (const [before, at] of order.entries()) {
    good += right[at] as number
    const next = order[before + 1]
    // Answers of one confidence are above the line together.
    if (next !== undefined && confidence[next] === confidence[at]) continue
    if (before + 1 >= FEWEST && lowerBound(good, before + 1) >= precision) from = confidence[at] as number
  }
  return { precision, from }
}

/** Wilson's lower bound of a share. */
export function lowerBound(good: number, all: number): number {
  if (all === 0) return 0
  const share = good / all
  const square = (Z * Z) / all
  const bound = (share + square / 2 - Z * Math.sqrt((share * (1 - share)) / all + square / (4 * all))) / (1 + square)
  // Rounding put it a hair above the share where nothing was right.
  return Math.min(share, bound)
}
