// A learnt model and what it says of a text: the labels ranked, how sure it is, and the words that spoke for the first.
// Weights are one byte each with a step per feature, so that a place's model is a few megabytes and opens at once.
import { type Best, bestClasses } from './best-classes.js'
import { type Calibration, confidenceOf } from './calibrate.js'
import { HashTable } from './hash-table.js'
import { type FeatureSettings, readFeatures } from './read-features.js'
import type { Threshold } from './threshold.js'

export interface Model {
  readonly features: FeatureSettings
  readonly labels: readonly string[]
  readonly calibration: Calibration
  readonly thresholds: readonly Threshold[]
  readonly hashes: Uint32Array
  readonly rarity: Float32Array
  /** weights[feature × labels + label] × step[feature] */
  readonly weights: Int8Array
  readonly step: Float32Array
  readonly constant: Float32Array
}

export interface Prediction {
  /** Best first, at most three. */
  readonly labels: readonly string[]
  /** Chance that the first is right, 0 … 1. */
  readonly confidence: number
}

export interface Predictor {
  predict(text: string): Prediction
  /** Pieces of the text, as the model reads it, that spoke most for the first label and against the second. */
  explain(text: string): readonly string[]
}

const MOST_WORDS = 5
/** 1 + log of a count; higher counts are worked out. */
const LOGS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count))

export function createPredictor(model: Model): Predictor {
  const { labels, features, rarity, weights, step } = model
  const classes = labels.length
  const table = new HashTable(model.hashes.length)
  for (const hash of model.hashes) table.number(hash)
  const counts = new Int32Array(model.hashes.length)
  const touched = new Int32Array(model.hashes.length)
  const scores = new Float32Array(classes)

  const best = (text: string): Best[] => {
    let kinds = 0
    readFeatures(text, features, (hash) => {
      const k = table.find(hash)
      if (k < 0) return
      if ((counts[k] as number) === 0) touched[kinds++] = k
      counts[k] = (counts[k] as number) + 1
    })
    scores.fill(0)
    let square = 0
    for (let at = 0; at < kinds; at++) {
      const k = touched[at] as number
      const count = counts[k] as number
      const value = (LOGS[count] ?? 1 + Math.log(count)) * (rarity[k] as number)
      counts[k] = 0
      square += value * value
      const each = value * (step[k] as number)
      const from = k * classes
      for (let of = 0; of < classes; of++) {
        scores[of] = (scores[of] as number) + each * (weights[from + of] as number)
      }
    }
    const length = Math.sqrt(square) || 1
    for (let of = 0; of < classes; of++) {
      scores[of] = (scores[of] as number) / length + (model.constant[of] as number)
    }
    return bestClasses(scores, 3)
  }

  return {
    predict(text) {
      const found = best(text)
      return {
        labels: found.map(({ of }) => labels[of] as string),
        confidence: confidenceOf(found, model.calibration),
      }
    },
    explain(text) {
      const [first, second] = best(text)
      if (!first) return []
      const spoke = new Map<string, number>()
      readFeatures(text, features, (hash, piece) => {
        const k = table.find(hash)
        if (k < 0) return
        const from = k * classes
        const against = second ? (weights[from + second.of] as number) : 0
        const lead = ((weights[from + first.of] as number) - against) * (step[k] as number) * (rarity[k] as number)
        const said = piece()
        // A single character or a comma explains nothing to a reader.
        if (/^[\p{L}\p{N}]{2,}$/u.test(said)) spoke.set(said, (spoke.get(said) ?? 0) + lead)
      })
      return [...spoke]
        .filter(([, lead]) => lead > 0)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MOST_WORDS)
        .map(([said]) => said)
    },
  }
}
