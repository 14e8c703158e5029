// Every utterance scored by a model that had seen neither it nor anything nearly the same, and the columns' weights learnt from all.
import type { Utterance } from '../../instruments/pack.js'
import { readCorpus } from '../learn/corpus.js'
import { dealFolds, rowsWhere } from '../learn/folds.js'
import { createScorer, type Heads, smallHeads } from '../learn/heads.js'
import { marksOf } from '../learn/marks.js'
import { nearDuplicates } from '../learn/near-duplicates.js'
import type { FeatureSettings } from '../learn/read-features.js'
import { type TrainSettings, trainScores } from '../learn/train-scores.js'
import { type Columns, ownColumns } from './columns.js'

const FEATURES: FeatureSettings = { characters: 2, words: true, readAtMost: 700 }
/** Without ratios and with half the rarity: thirty short sentences a row do not carry more (by cross-validation). */
const SETTINGS: TrainSettings = { inAtLeast: 3, cost: 0.5, passes: 25, tolerance: 0.05, ratio: 0, rarity: 0.5 }
/** Each fold is a training: three cost half of what five do, and settle the few numbers that are fitted on them as well. */
const FOLDS = 3
export const MATTER_STEPS = FOLDS + 1

export interface Unseen {
  readonly heads: Heads
  /** Scores of all columns of one utterance. */
  readonly scoresOf: (utterance: number) => Float32Array
  /** Of several sentences, the highest danger score; null of a single one. */
  readonly loudest: readonly (number | null)[]
}

/** `texts`: of the utterances, in the form in which they are read. */
export function scoreUnseen(
  utterances: readonly Utterance[],
  texts: readonly string[],
  columns: Columns,
  tell: (done: number) => void,
): Unseen {
  const { labels } = columns
  const marks = marksOf(
    labels.length,
    utterances.map((utterance) => ownColumns(utterance, columns)),
  )
  const corpus = readCorpus(texts, FEATURES)
  const fold = dealFolds(nearDuplicates(texts), FOLDS)
  const learnFrom = (is: (row: number) => boolean): Heads =>
    smallHeads(FEATURES, labels, corpus, trainScores(corpus, rowsWhere(texts.length, is), marks, SETTINGS))

  const scores = new Float32Array(texts.length * labels.length)
  const loudest = new Array<number | null>(texts.length).fill(null)
  for (let of = 0; of < FOLDS; of++) {
    const scorer = createScorer(learnFrom((row) => fold[row] !== of))
    for (const row of rowsWhere(texts.length, (at) => fold[at] === of)) {
      scores.set(scorer.score(texts[row] as string, true), row * labels.length)
      loudest[row] = scorer.loudest(columns.danger)
    }
    tell(of + 1)
  }
  const heads = learnFrom(() => true)
  tell(MATTER_STEPS)
  return { heads, loudest, scoresOf: (row) => scores.subarray(row * labels.length, (row + 1) * labels.length) }
}
