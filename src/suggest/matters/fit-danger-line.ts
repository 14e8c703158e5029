// Where danger begins: a logistic curve over the learnt score and whether a danger word was heard gives the slope; the line itself is laid
// so that of texts the scoring model had not seen as good as none that states a danger lies beneath it.
import type { DangerLine } from './matter-model.js'

export interface DangerExample {
  readonly score: number
  /** A word of danger.yaml was heard and not denied. */
  readonly words: boolean
  readonly danger: boolean
  /** A sentence written to sound like danger; too many of them would lay the line too high for everyday texts. */
  readonly weight: number
}

const STEPS = 40
const RIDGE = 0.01

export function fitDangerLine(examples: readonly DangerExample[], falseAlarms: number): DangerLine {
  const weights = [0, 1, 1]
  for (let step = 0; step < STEPS; step++) {
    for (let k = 0; k < 3; k++) {
      let [slope, bend] = [RIDGE * (weights[k] as number), RIDGE]
      for (const example of examples) {
        const facts = factsOf(example)
        const chance = 1 / (1 + Math.exp(-sumOf(weights, facts)))
        const fact = facts[k] as number
        slope += example.weight * (chance - (example.danger ? 1 : 0)) * fact
        bend += example.weight * chance * (1 - chance) * fact * fact
      }
      weights[k] = (weights[k] as number) - slope / bend
    }
  }
  const [, learnt = 0, words = 0] = weights
  return { constant: -cutFor(examples, learnt, words, falseAlarms), learnt, words }
}

/** The lowest sum above which no more than the given share of calm texts lies. */
function cutFor(examples: readonly DangerExample[], learnt: number, words: number, falseAlarms: number): number {
  const calm = examples.filter((one) => !one.danger)
  const all = calm.reduce((sum, one) => sum + one.weight, 0)
  const sums = calm
    .map((one) => ({ sum: learnt * one.score + words * (one.words ? 1 : 0), weight: one.weight }))
    .sort((a, b) => b.sum - a.sum)
  let above = 0
  for (const { sum, weight } of sums) {
    above += weight
    if (above > falseAlarms * all) return sum
  }
  return 0
}

function factsOf({ score, words }: DangerExample): readonly number[] {
  return [1, score, words ? 1 : 0]
}

function sumOf(weights: readonly number[], facts: readonly number[]): number {
  return facts.reduce((sum, fact, k) => sum + fact * (weights[k] as number), 0)
}
