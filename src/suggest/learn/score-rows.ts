// One row of a corpus → the score of every class, by weights learnt from other rows of the same corpus.
import type { Corpus } from './corpus.js'
import type { Weights } from './train-scores.js'

/** Scores of the given rows, one row after the other. */
export function scoreRows(corpus: Corpus, rows: Int32Array, weights: Weights): Float32Array {
  const { classes } = weights
  const numberOf = new Int32Array(corpus.hashes.length).fill(-1)
  weights.kept.forEach((k, number) => {
    numberOf[k] = number
  })
  const scores = new Float32Array(rows.length * classes)
  for (let at = 0; at < rows.length; at++) {
    const own = scores.subarray(at * classes, (at + 1) * classes)
    const row = rows[at] as number
    let square = 0
    for (let i = corpus.start[row] as number, end = corpus.start[row + 1] as number; i < end; i++) {
      const k = numberOf[corpus.feature[i] as number] as number
      if (k < 0) continue
      const value = (1 + Math.log(corpus.count[i] as number)) * (weights.rarity[k] as number)
      square += value * value
      const from = k * classes
      for (let of = 0; of < classes; of++) {
        own[of] = (own[of] as number) + value * (weights.weight[from + of] as number)
      }
    }
    const length = Math.sqrt(square) || 1
    for (let of = 0; of < classes; of++) own[of] = (own[of] as number) / length + (weights.constant[of] as number)
  }
  return scores
}
