// A learnt model of one label and what it says of a text: the labels ranked, how sure it is, and the words that spoke for the first.
import { bestClasses } from './best-classes.js'
import { type Calibration, confidenceOf } from './calibrate.js'
import { createScorer, type Heads } from './heads.js'
import type { Threshold } from './threshold.js'

export interface Model extends Heads {
  readonly calibration: Calibration
  readonly thresholds: readonly Threshold[]
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

export function createPredictor(model: Model): Predictor {
  const scorer = createScorer(model)
  return {
    predict(text) {
      const found = bestClasses(scorer.score(text, false), 3)
      return {
        labels: found.map(({ of }) => model.labels[of] as string),
        confidence: confidenceOf(found, model.calibration),
      }
    },
    explain(text) {
      const [first, second] = bestClasses(scorer.score(text, true), 2)
      return first ? scorer.spoke(first.of, second?.of ?? -1, MOST_WORDS) : []
    },
  }
}
