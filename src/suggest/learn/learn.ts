// Labelled texts → a model with a confidence that means something. Settings, calibration and thresholds come from these texts alone:
// every text is scored once by a model that has read neither it nor anything nearly the same.
import { bestClasses } from './best-classes.js'
import { calibrate, confidenceOf } from './calibrate.js'
import { type Corpus, readCorpus } from './corpus.js'
import { dealFolds, rowsWhere } from './folds.js'
import { smallHeads } from './heads.js'
import { type Marks, marksOf } from './marks.js'
import type { Judged } from './measure.js'
import type { Model } from './model.js'
import { nearDuplicates } from './near-duplicates.js'
import type { FeatureSettings } from './read-features.js'
import { scoreRows } from './score-rows.js'
import { findThreshold, type Threshold } from './threshold.js'
import { type TrainSettings, trainScores } from './train-scores.js'

export interface Example {
  readonly text: string
  readonly label: string
}

export type Tell = (done: number) => void

export const FOLDS = 5
export const STEPS = FOLDS + 2
export const PRECISIONS = [0.95, 0.98] as const

const FEATURES: FeatureSettings = { characters: 2, words: true, readAtMost: 700 }
const COMMON = { inAtLeast: 3, passes: 25, tolerance: 0.05 } as const

/** Long letters of few classes · short calls of many classes · in between. The training texts choose. */
export const CHOICES: readonly TrainSettings[] = [
  { ...COMMON, cost: 1, ratio: 0.5, rarity: 1 },
  { ...COMMON, cost: 0.3, ratio: 0.3, rarity: 1 },
  { ...COMMON, cost: 0.2, ratio: 0.4, rarity: 0.5 },
]

/** What was learnt about the training texts on the way: each judged by models that had not seen it. */
export interface Learnt {
  readonly settings: TrainSettings
  readonly labels: readonly string[]
  readonly fold: Int32Array
  readonly judged: readonly Judged[]
}

interface Prepared {
  readonly corpus: Corpus
  readonly labels: readonly string[]
  readonly classOf: Int32Array
  readonly marks: Marks
  readonly fold: Int32Array
}

/** Cross-validation for calibration and thresholds, then a model of all texts. `tell` hears STEPS steps. */
export function learn(examples: readonly Example[], tell: Tell = () => {}): { model: Model; learnt: Learnt } {
  const prepared = prepare(examples)
  const { learnt, scores } = validated(prepared, tell)
  const { corpus, labels, classOf } = prepared
  const everything = rowsWhere(examples.length, () => true)
  const weights = trainScores(corpus, everything, prepared.marks, learnt.settings)
  tell(STEPS)
  const calibration = calibrate(scores, labels.length, classOf)
  const { confidence, right } = judge(scores, labels.length, classOf, everything, () => calibration)
  const thresholds = PRECISIONS.map((precision) => findThreshold(confidence, right, precision))
  return { model: { ...smallHeads(FEATURES, labels, corpus, weights), calibration, thresholds }, learnt }
}

function prepare(examples: readonly Example[]): Prepared {
  const texts = examples.map(({ text }) => text)
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const numberOf = new Map(labels.map((label, at) => [label, at]))
  const classOf = Int32Array.from(examples, ({ label }) => numberOf.get(label) ?? 0)
  return {
    corpus: readCorpus(texts, FEATURES),
    labels,
    classOf,
    marks: marksOf(
      labels.length,
      Array.from(classOf, (of) => [of]),
    ),
    fold: dealFolds(nearDuplicates(texts), FOLDS),
  }
}

function validated(prepared: Prepared, tell: Tell): { learnt: Learnt; scores: Float32Array } {
  const { corpus, labels, fold } = prepared
  const classes = labels.length
  const scores = new Float32Array(corpus.texts * classes)
  const score = (of: number, settings: TrainSettings): void => {
    const unseen = rowsWhere(corpus.texts, (row) => fold[row] === of)
    const weights = trainScores(
      corpus,
      rowsWhere(corpus.texts, (row) => fold[row] !== of),
      prepared.marks,
      settings,
    )
    const found = scoreRows(corpus, unseen, weights)
    for (const [at, row] of unseen.entries()) {
      scores.set(found.subarray(at * classes, (at + 1) * classes), row * classes)
    }
  }
  const settings = choose(prepared, scores, score)
  tell(1)
  // The first fold's scores are those of the choice.
  for (let of = 0; of < FOLDS; of++) {
    if (of > 0) score(of, settings)
    tell(of + 2)
  }
  return { learnt: { settings, labels, fold, judged: judgeFolds(prepared, scores) }, scores }
}

/** Leaves the first fold's scores by the settings chosen. By first and first-three answers on the first fold: one fold decides between settings that lie a point apart, five would cost minutes. */
function choose(
  { corpus, labels, classOf, fold }: Prepared,
  scores: Float32Array,
  score: (of: number, settings: TrainSettings) => void,
): TrainSettings {
  const classes = labels.length
  let chosen = CHOICES[0] as TrainSettings
  let most = -1
  let held = scores.slice()
  for (const settings of CHOICES) {
    score(0, settings)
    let good = 0
    for (const row of rowsWhere(corpus.texts, (at) => fold[at] === 0)) {
      const best = bestClasses(scores.subarray(row * classes, (row + 1) * classes), 3)
      const place = best.findIndex(({ of }) => of === classOf[row])
      good += place === 0 ? 2 : place > 0 ? 1 : 0
    }
    if (good > most) [most, chosen, held] = [good, settings, scores.slice()]
  }
  scores.set(held)
  return chosen
}

/** Each fold is judged with a calibration and thresholds from the other four. */
function judgeFolds({ corpus, labels, classOf, fold }: Prepared, scores: Float32Array): Judged[] {
  const classes = labels.length
  const judged = new Array<Judged>(corpus.texts)
  for (let of = 0; of < FOLDS; of++) {
    const others = rowsWhere(corpus.texts, (row) => fold[row] !== of)
    const gathered = new Float32Array(others.length * classes)
    for (const [at, row] of others.entries()) {
      gathered.set(scores.subarray(row * classes, (row + 1) * classes), at * classes)
    }
    const truth = Int32Array.from(others, (row) => classOf[row] as number)
    const calibration = calibrate(gathered, classes, truth)
    const { confidence, right } = judge(scores, classes, classOf, others, () => calibration)
    const thresholds: Threshold[] = PRECISIONS.map((precision) => findThreshold(confidence, right, precision))
    for (const row of rowsWhere(corpus.texts, (at) => fold[at] === of)) {
      const best = bestClasses(scores.subarray(row * classes, (row + 1) * classes), 3)
      judged[row] = {
        truth: labels[classOf[row] as number] as string,
        answers: best.map((one) => labels[one.of] as string),
        confidence: confidenceOf(best, calibration),
        thresholds,
      }
    }
  }
  return judged
}

function judge(
  scores: Float32Array,
  classes: number,
  classOf: Int32Array,
  rows: Int32Array,
  by: () => ReturnType<typeof calibrate>,
): { confidence: Float64Array; right: Uint8Array } {
  const confidence = new Float64Array(rows.length)
  const right = new Uint8Array(rows.length)
  for (const [at, row] of rows.entries()) {
    const best = bestClasses(scores.subarray(row * classes, (row + 1) * classes), 2)
    confidence[at] = confidenceOf(best, by())
    right[at] = best[0]?.of === classOf[row] ? 1 : 0
  }
  return { confidence, right }
}
