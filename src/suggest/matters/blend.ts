// Two voices become one ranking: what was learnt from the utterances, and the pack's own words. Both are scores; their weighted sum is
// shared out over all rows and grounds (softmax), so that a confidence is a share of everything the text could mean.
import type { HeardRow } from '../rank.js'
import type { Blend } from './matter-model.js'

/** Beyond this more words say no more: a long complaint with twelve hits is no surer than one with six. */
const MOST_POINTS = 8
const LEAST_POINTS = -2

export function cappedPoints(points: number): number {
  return Math.max(LEAST_POINTS, Math.min(MOST_POINTS, points))
}

/** Weighted sums of one text: `scores` has the columns in order, `heard` the rows' points. Columns not in `columnOf` are left out. */
export function blendScores(
  scores: Float32Array,
  heard: readonly HeardRow[],
  columnOf: ReadonlyMap<string, number>,
  columns: number,
  { learnt, words }: Blend,
): Float32Array {
  const sums = new Float32Array(columns)
  for (let k = 0; k < columns; k++) sums[k] = learnt * (scores[k] as number)
  for (const { id, points } of heard) {
    const k = columnOf.get(id)
    if (k !== undefined) sums[k] = (sums[k] as number) + words * cappedPoints(points)
  }
  return sums
}

/** Sums → shares of one. Columns at minus infinity take no part. */
export function sharesOf(sums: Float32Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < sums.length; k++) if ((sums[k] as number) > most) most = sums[k] as number
  const shares = new Float64Array(sums.length)
  let all = 0
  for (let k = 0; k < sums.length; k++) {
    const share = Math.exp((sums[k] as number) - most)
    shares[k] = share
    all += share
  }
  for (let k = 0; k < sums.length; k++) shares[k] = (shares[k] as number) / all
  return shares
}
