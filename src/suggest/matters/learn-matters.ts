// A pack's utterances → the model that ranks its rows. Weights of the two voices, the line of danger, confidence and bands come from
// utterances judged by models that had seen neither them nor anything nearly the same. The same pack gives the same bytes.
import type { Pack, Utterance } from '../../instruments/pack.js'
import { createDangerReader } from '../danger.js'
import { bestClasses } from '../learn/best-classes.js'
import { calibrate, confidenceOf } from '../learn/calibrate.js'
import { readCorpus } from '../learn/corpus.js'
import { dealFolds, rowsWhere } from '../learn/folds.js'
import { createScorer, smallHeads } from '../learn/heads.js'
import { marksOf } from '../learn/marks.js'
import { nearDuplicates } from '../learn/near-duplicates.js'
import type { FeatureSettings } from '../learn/read-features.js'
import { findThreshold } from '../learn/threshold.js'
import { type TrainSettings, trainScores } from '../learn/train-scores.js'
import { LiteralIndex } from '../literals.js'
import { normalise, withoutFrame } from '../normalise.js'
import { createRowHearing, type HeardRow } from '../rank.js'
import { blendScores, sharesOf } from './blend.js'
import { expectedDanger, fitDangerLine, isDanger } from './danger-line.js'
import { fitBlend } from './fit-blend.js'
import { DANGER, KNOWLEDGE, type MatterModel, outsideColumn } from './matter-model.js'

const FEATURES: FeatureSettings = { characters: 2, words: true, readAtMost: 700 }
const SETTINGS: TrainSettings = { inAtLeast: 2, cost: 0.5, passes: 25, tolerance: 0.05, ratio: 0, rarity: 0.5 }
/** Each fold is a training: three cost half of what five do, and settle the few numbers that are fitted on them as well. */
const FOLDS = 3
/** Changes with what is learnt or how: a model of another number is built anew. */
export const MATTER_TRAINER = 5
export const MATTER_STEPS = FOLDS + 1

/** Alone the desk acts where at least so many of its answers are right; under this chance it asks rather than proposes. */
const ALONE = 0.95
const RATHER_ASK = 0.35
/** Share of calm utterances, many of them written to sound like danger, on which an alarm is borne. */
const FALSE_ALARMS = 0.06

export interface LearntMatters {
  readonly model: MatterModel
  /** For the record: every utterance judged by a model that had not seen it. */
  readonly judged: readonly JudgedUtterance[]
}

export interface JudgedUtterance {
  readonly utterance: Utterance
  /** Columns, best first. */
  readonly answers: readonly string[]
  readonly confidence: number
  readonly danger: boolean
}

/** `lessons`: what closed demands teach beside the pack. */
export function learnMatters(
  pack: Pack,
  tell: (done: number) => void = () => {},
  lessons: readonly Utterance[] = [],
): LearntMatters {
  const utterances = [...pack.utterances, ...lessons]
  const labels = columnsOf(pack)
  const columnOf = new Map(labels.map((label, at) => [label, at]))
  const choices = labels.length - 2
  const texts = utterances.map(({ text }) => withoutFrame(normalise(text)))
  const marks = marksOf(
    labels.length,
    utterances.map((utterance) => ownColumns(utterance, columnOf)),
  )
  const corpus = readCorpus(texts, FEATURES)
  const fold = dealFolds(nearDuplicates(texts), FOLDS)
  const scores = new Float32Array(texts.length * labels.length)
  const loudest = new Array<number | null>(texts.length).fill(null)
  const dangerColumn = columnOf.get(DANGER) as number
  for (let of = 0; of < FOLDS; of++) {
    const weights = trainScores(
      corpus,
      rowsWhere(texts.length, (row) => fold[row] !== of),
      marks,
      SETTINGS,
    )
    const scorer = createScorer(smallHeads(FEATURES, labels, corpus, weights))
    for (const row of rowsWhere(texts.length, (at) => fold[at] === of)) {
      scores.set(scorer.score(texts[row] as string), row * labels.length)
      loudest[row] = scorer.loudest(dangerColumn)
    }
    tell(of + 1)
  }
  const heard = hearAll(pack, texts)
  const scoresOf = (row: number) => scores.subarray(row * labels.length, (row + 1) * labels.length)
  const rightOf = (row: number) =>
    ownColumns(utterances[row] as Utterance, columnOf).filter((column) => column < choices)

  const blend = fitBlend(
    texts.map((_, row) => ({
      scores: scoresOf(row).subarray(0, choices),
      points: new Map(heard.rows[row]?.map(({ id, points }) => [columnOf.get(id) ?? -1, points])),
      right: rightOf(row),
    })),
  )
  const sums = new Float32Array(texts.length * choices)
  const truth = new Int32Array(texts.length)
  for (let row = 0; row < texts.length; row++) {
    const own = blendScores(scoresOf(row), heard.rows[row] ?? [], columnOf, choices, blend)
    sums.set(own, row * choices)
    const right = rightOf(row)
    const first = bestClasses(own, 1)[0]?.of ?? 0
    truth[row] = right.includes(first) ? first : (right[0] ?? 0)
  }
  const calibration = calibrate(sums, choices, truth)
  const rates = dangerRates(utterances, columnOf, choices)
  const voices = texts.map((_, row) => ({
    score: scoresOf(row)[dangerColumn] as number,
    loudest: loudest[row] ?? null,
    facts: heard.danger[row] ?? [],
    expected: expectedDanger(sharesOf(sums.subarray(row * choices, (row + 1) * choices)), rates),
    danger: utterances[row]?.danger === true,
  }))
  const danger = fitDangerLine(voices, rates, FALSE_ALARMS)
  const judged = utterances.map((utterance, row): JudgedUtterance => {
    const best = bestClasses(sums.subarray(row * choices, (row + 1) * choices), 3)
    return {
      utterance,
      answers: best.map(({ of }) => labels[of] as string),
      confidence: confidenceOf(best, calibration),
      danger: isDanger(danger, voices[row] as (typeof voices)[number]),
    }
  })
  const right = Uint8Array.from(judged, ({ answers }, row) =>
    rightOf(row).includes(columnOf.get(answers[0] ?? '') ?? -1) ? 1 : 0,
  )
  const { from } = findThreshold(
    Float64Array.from(judged, (one) => one.confidence),
    right,
    ALONE,
  )
  const everything = trainScores(
    corpus,
    rowsWhere(texts.length, () => true),
    marks,
    SETTINGS,
  )
  tell(MATTER_STEPS)
  const model: MatterModel = {
    ...smallHeads(FEATURES, labels, corpus, everything),
    blend,
    danger,
    knowledgeFrom: knowledgeCut(pack, utterances, (row) => scoresOf(row)[columnOf.get(KNOWLEDGE) as number] as number),
    calibration,
    bands: { self: Number.isFinite(from) ? from : null, ask: RATHER_ASK },
  }
  return { model, judged }
}

/** Share of danger among the utterances of each row and ground, drawn a little towards none. */
function dangerRates(
  utterances: readonly Utterance[],
  columnOf: ReadonlyMap<string, number>,
  choices: number,
): number[] {
  const all = new Array<number>(choices).fill(1)
  const grave = new Array<number>(choices).fill(0)
  for (const utterance of utterances) {
    for (const column of ownColumns(utterance, columnOf).filter((one) => one < choices)) {
      all[column] = (all[column] as number) + 1
      if (utterance.danger) grave[column] = (grave[column] as number) + 1
    }
  }
  return grave.map((count, column) => Math.round((1000 * count) / (all[column] as number)) / 1000)
}

/** Of utterances about rows that ask the knowledge base first: the score that best tells questions from what needs a person. */
function knowledgeCut(pack: Pack, utterances: readonly Utterance[], scoreOf: (row: number) => number): number {
  const first = new Set(pack.matters.filter((matter) => matter.knowledgeFirst).map((matter) => matter.id))
  const told = utterances
    .flatMap((utterance, row) =>
      first.has(utterance.rows[0] ?? '') ? [{ score: scoreOf(row), asks: utterance.knowledge }] : [],
    )
    .sort((a, b) => b.score - a.score)
  let good = told.filter(({ asks }) => !asks).length
  let [most, cut] = [good, 0]
  for (const { score, asks } of told) {
    good += asks ? 1 : -1
    if (good > most) [most, cut] = [good, score]
  }
  return cut
}

/** Rows first, then grounds: these compete. The last two are questions of their own. */
function columnsOf(pack: Pack): readonly string[] {
  return [
    ...pack.matters.map((matter) => matter.id),
    ...pack.outside.map(({ ground }) => outsideColumn(ground)),
    DANGER,
    KNOWLEDGE,
  ]
}

function ownColumns(utterance: Utterance, columnOf: ReadonlyMap<string, number>): readonly number[] {
  return [
    ...utterance.rows,
    ...(utterance.outside === null ? [] : [outsideColumn(utterance.outside)]),
    ...(utterance.danger ? [DANGER] : []),
    ...(utterance.knowledge ? [KNOWLEDGE] : []),
  ].flatMap((label) => columnOf.get(label) ?? [])
}

/** What the pack's own words say of every text. */
function hearAll(
  pack: Pack,
  texts: readonly string[],
): { rows: (readonly HeardRow[])[]; danger: (readonly string[])[] } {
  const literals = new LiteralIndex()
  const hearRows = createRowHearing(pack.matters, pack.words, literals, false)
  const readDanger = createDangerReader(pack.danger, literals)
  const all = new Set(pack.matters.map((matter) => matter.id))
  const rows: (readonly HeardRow[])[] = []
  const danger: (readonly string[])[] = []
  for (const text of texts) {
    const heard = literals.hear(text)
    rows.push(hearRows(heard, all))
    danger.push(readDanger(heard).facts)
  }
  return { rows, danger }
}
