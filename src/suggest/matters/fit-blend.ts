// How much weight the learnt score and the pack's words deserve beside each other: the two weights under which the right rows of texts
// that the scoring model had not seen are most likely (Newton's method on the log-likelihood; a text may have several right rows).
import { cappedPoints } from './blend.js'
import type { Blend } from './matter-model.js'

export interface BlendExample {
  /** Learnt scores of all columns. */
  readonly scores: Float32Array
  /** Column → points of the pack's words. */
  readonly points: ReadonlyMap<number, number>
  readonly right: readonly number[]
}

const STEPS = 25
const FIRST: Blend = { learnt: 5, words: 0.5 }
/** Holds the weights where few texts speak. */
const RIDGE = 1e-3

export function fitBlend(examples: readonly BlendExample[]): Blend {
  let { learnt, words } = FIRST
  for (let step = 0; step < STEPS; step++) {
    const sum = { a: 0, b: 0, aa: 2 * RIDGE, ab: 0, bb: 2 * RIDGE }
    for (const example of examples) add(sum, example, learnt, words)
    const determinant = sum.aa * sum.bb - sum.ab * sum.ab
    if (determinant <= 0) break
    const [moveA, moveB] = [
      (sum.bb * sum.a - sum.ab * sum.b) / determinant,
      (sum.aa * sum.b - sum.ab * sum.a) / determinant,
    ]
    // Half steps at most of what stands: the likelihood of several right rows is not quite concave.
    learnt += Math.max(-0.5 * learnt, Math.min(learnt, moveA))
    words += Math.max(-0.5 * words, Math.min(words, moveB))
    if (Math.abs(moveA) + Math.abs(moveB) < 1e-6) break
  }
  return { learnt, words }
}

/** Slope of the log-likelihood, and the spread of the two scores under the present shares (its negative bend). */
function add(
  sum: { a: number; b: number; aa: number; ab: number; bb: number },
  { scores, points, right }: BlendExample,
  learnt: number,
  words: number,
): void {
  const shares = Float64Array.from(scores, (score, k) => learnt * score + words * cappedPoints(points.get(k) ?? 0))
  const most = shares.reduce((top, share) => Math.max(top, share), Number.NEGATIVE_INFINITY)
  let all = 0
  for (let k = 0; k < shares.length; k++) {
    shares[k] = Math.exp((shares[k] as number) - most)
    all += shares[k] as number
  }
  let [meanA, meanB, aa, ab, bb] = [0, 0, 0, 0, 0]
  for (let k = 0; k < shares.length; k++) {
    const share = (shares[k] as number) / all
    const [a, b] = [scores[k] as number, cappedPoints(points.get(k) ?? 0)]
    meanA += share * a
    meanB += share * b
    aa += share * a * a
    ab += share * a * b
    bb += share * b * b
  }
  let [ownA, ownB, own] = [0, 0, 0]
  for (const k of right) {
    const share = shares[k] as number
    ownA += share * (scores[k] as number)
    ownB += share * cappedPoints(points.get(k) ?? 0)
    own += share
  }
  if (own === 0) return
  sum.a += ownA / own - meanA
  sum.b += ownB / own - meanB
  sum.aa += aa - meanA * meanA
  sum.ab += ab - meanA * meanB
  sum.bb += bb - meanB * meanB
}
