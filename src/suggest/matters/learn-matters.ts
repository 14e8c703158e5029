// A pack's utterances → the model that ranks its rows. Weights of the two voices, the line of danger, confidence and bands come from
// utterances judged by models that had seen neither them nor anything nearly the same. The same pack gives the same bytes.
import type { Pack, Utterance } from '../../instruments/pack.js'
import { bestClasses } from '../learn/best-classes.js'
import { type Calibration, calibrate, confidenceOf } from '../learn/calibrate.js'
import { findThreshold } from '../learn/threshold.js'
import { normalise, withoutFrame } from '../normalise.js'
import { blendScores, sharesOf } from './blend.js'
import { type Columns, columnsOf, rightChoices } from './columns.js'
import { dangerRates, expectedDanger, fitDangerLine } from './danger-line.js'
import { fitBlend } from './fit-blend.js'
import { type HeardUtterance, hearUtterances } from './hear-utterances.js'
import { knowledgeCut } from './knowledge-cut.js'
import type { Blend, MatterModel } from './matter-model.js'
import { scoreUnseen, type Unseen } from './score-unseen.js'

/** Changes with what is learnt or how: a model of another number is built anew. */
export const MATTER_TRAINER = 12

/** Alone the desk acts where at least so many of its answers are right; under this chance it asks rather than proposes. */
const ALONE = 0.95
const RATHER_ASK = 0.35
/** Share of calm utterances, many of them written to sound like danger, on which an alarm is borne. */
const FALSE_ALARMS = 0.08
/** A pack of fewer sentences says too little of where calm ends: lessons help to lay the line. */
const ENOUGH_FOR_A_LINE = 300

/** `lessons`: what closed demands teach beside the pack. */
export function learnMatters(
  pack: Pack,
  tell: (done: number) => void = () => {},
  lessons: readonly Utterance[] = [],
): MatterModel {
  const utterances = [...pack.utterances, ...lessons]
  const texts = utterances.map(({ text }) => withoutFrame(normalise(text)))
  const columns = columnsOf(pack)
  const unseen = scoreUnseen(utterances, texts, columns, tell)
  const heard = hearUtterances(pack, texts)
  const right = utterances.map((utterance) => rightChoices(utterance, columns))
  const blend = fitBlend(
    heard.map(({ rows }, at) => ({
      scores: unseen.scoresOf(at).subarray(0, columns.choices),
      points: new Map(rows.map(({ id, points }) => [columns.columnOf.get(id) ?? -1, points])),
      right: right[at] ?? [],
    })),
  )
  const sums = sumsOf(unseen, heard, columns, blend)
  const calibration = calibrate(sums, columns.choices, truthOf(sums, columns.choices, right))
  const rates = dangerRates(utterances, right, columns.choices)
  // The line is laid by the pack alone: everyday lessons outnumber what was written to sound like danger, and would lower it.
  const laidBy = pack.utterances.length >= ENOUGH_FOR_A_LINE ? pack.utterances : utterances
  const voices = laidBy.map(({ danger }, at) => ({
    score: unseen.scoresOf(at)[columns.danger] as number,
    loudest: unseen.loudest[at] ?? null,
    facts: heard[at]?.danger ?? [],
    expected: expectedDanger(sharesOf(rowOf(sums, columns.choices, at)), rates),
    danger,
  }))
  return {
    ...unseen.heads,
    blend,
    danger: fitDangerLine(voices, rates, FALSE_ALARMS),
    knowledgeFrom: knowledgeCut(pack, utterances, (at) => unseen.scoresOf(at)[columns.knowledge] as number),
    calibration,
    bands: { self: selfFrom(sums, columns.choices, right, calibration), ask: RATHER_ASK },
  }
}

/** Both voices of every utterance, one row of sums after the other. */
function sumsOf(unseen: Unseen, heard: readonly HeardUtterance[], columns: Columns, blend: Blend): Float32Array {
  const { choices, columnOf } = columns
  const sums = new Float32Array(heard.length * choices)
  for (const [at, { rows }] of heard.entries()) {
    sums.set(blendScores(unseen.scoresOf(at), rows, columnOf, choices, blend), at * choices)
  }
  return sums
}

function rowOf(sums: Float32Array, choices: number, at: number): Float32Array {
  return sums.subarray(at * choices, (at + 1) * choices)
}

/** One right column each: of several the one that was answered, else the first. */
function truthOf(sums: Float32Array, choices: number, right: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(right, (own, at) => {
    const first = bestClasses(rowOf(sums, choices, at), 1)[0]?.of ?? 0
    return own.includes(first) ? first : (own[0] ?? 0)
  })
}

function selfFrom(
  sums: Float32Array,
  choices: number,
  right: readonly (readonly number[])[],
  calibration: Calibration,
): number | null {
  const best = right.map((_, at) => bestClasses(rowOf(sums, choices, at), 2))
  const confidence = Float64Array.from(best, (two) => confidenceOf(two, calibration))
  const good = Uint8Array.from(best, ([first], at) => (right[at]?.includes(first?.of ?? -1) ? 1 : 0))
  const { from } = findThreshold(confidence, good, ALONE)
  return Number.isFinite(from) ? from : null
}
