// How sure is the model that its first class is right? A logistic curve over the lead of the first class before the second (on two public
// sets the lead orders answers better than the score or a softmax does), the score itself, and how far answers of this class can be trusted.
// Fitted on scores of texts that the scoring model has not seen.
import { type Best, bestClasses } from './best-classes.js'

export interface Calibration {
  readonly constant: number
  readonly lead: number
  readonly rootLead: number
  readonly score: number
  /** Added by class answered. */
  readonly answered: readonly number[]
}

interface Answer {
  readonly of: number
  readonly right: 0 | 1
  readonly facts: readonly number[]
}

const CYCLES = 60
/** Holds a class of few answers near the others. */
const CLASS_RIDGE = 3
const RIDGE = 0.01

export function calibrate(scores: Float32Array, classes: number, truth: Int32Array): Calibration {
  const answers = Array.from(truth, (own, at): Answer => {
    const best = bestClasses(scores.subarray(at * classes, (at + 1) * classes), 2)
    const of = best[0]?.of ?? 0
    return { of, right: of === own ? 1 : 0, facts: factsOf(best) }
  })
  const common = [0, 0, 0, 0]
  const answered = new Array<number>(classes).fill(0)
  const sums = answers.map(() => 0)
  // One Newton step for one number at a time: slow and steady, and the same on every machine run.
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    for (let k = 0; k < common.length; k++) {
      let [slope, bend] = [RIDGE * (common[k] as number), RIDGE]
      for (const [at, { right, facts }] of answers.entries()) {
        const chance = logistic(sums[at] as number)
        const fact = facts[k] as number
        slope += (chance - right) * fact
        bend += chance * (1 - chance) * fact * fact
      }
      const step = slope / bend
      common[k] = (common[k] as number) - step
      for (const [at, { facts }] of answers.entries()) sums[at] = (sums[at] as number) - step * (facts[k] as number)
    }
    const slope = answered.map((value) => CLASS_RIDGE * value)
    const bend = answered.map(() => CLASS_RIDGE)
    for (const [at, { of, right }] of answers.entries()) {
      const chance = logistic(sums[at] as number)
      slope[of] = (slope[of] as number) + chance - right
      bend[of] = (bend[of] as number) + chance * (1 - chance)
    }
    const steps = slope.map((value, of) => value / (bend[of] as number))
    for (let of = 0; of < classes; of++) answered[of] = (answered[of] as number) - (steps[of] as number)
    for (const [at, { of }] of answers.entries()) sums[at] = (sums[at] as number) - (steps[of] as number)
  }
  const [constant = 0, lead = 0, rootLead = 0, score = 0] = common
  return { constant, lead, rootLead, score, answered }
}

/** Chance that the first of the best two classes is right, 0 … 1. */
export function confidenceOf(best: readonly Best[], calibration: Calibration): number {
  const [one, lead, rootLead, score] = factsOf(best) as [number, number, number, number]
  const { constant, answered } = calibration
  return logistic(
    constant * one +
      calibration.lead * lead +
      calibration.rootLead * rootLead +
      calibration.score * score +
      (answered[best[0]?.of ?? -1] ?? 0),
  )
}

function factsOf([first, second]: readonly Best[]): readonly number[] {
  // With a single class there is nobody to lead before.
  const lead = first && second ? first.score - second.score : 2
  return [1, lead, Math.sqrt(lead), first?.score ?? 0]
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
