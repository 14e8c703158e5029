// Does a text state a danger? Three voices: what was learnt, which dangers the pack's words name (some hardly ever
// err, some often), and how often the rows the text
// is likely about go with danger. A logistic curve gives each its weight; the line is then laid by the alarms that calm texts may cost.
// In a long complaint one sentence about a fire is drowned by the rest: of several sentences the loudest has a line of its own.
import type { Utterance } from '../../instruments/pack.js'
import type { DangerLine } from './matter-model.js'

export interface DangerVoices {
  /** Learnt score of the whole text. */
  readonly score: number
  /** Of several sentences, the learnt score of the one that sounds most like danger; null of a single one. */
  readonly loudest: number | null
  /** Facts of danger.yaml of which a word was heard and not denied. */
  readonly facts: readonly string[]
  /** Share of danger among the rows likely meant, 0 … 1. */
  readonly expected: number
}

export interface DangerExample extends DangerVoices {
  readonly danger: boolean
}

const STEPS = 60
/** Holds a fact that few sentences name near nought. */
const RIDGE = 0.5
const LEAST = 0.005

/** Share of danger among the utterances of each row and ground, drawn a little towards none. */
export function dangerRates(
  utterances: readonly Utterance[],
  right: readonly (readonly number[])[],
  choices: number,
): readonly number[] {
  const all = new Array<number>(choices).fill(1)
  const grave = new Array<number>(choices).fill(0)
  for (const [at, { danger }] of utterances.entries()) {
    for (const column of right[at] ?? []) {
      all[column] = (all[column] as number) + 1
      if (danger) grave[column] = (grave[column] as number) + 1
    }
  }
  return grave.map((count, column) => Math.round((1000 * count) / (all[column] as number)) / 1000)
}

export function expectedDanger(shares: ArrayLike<number>, rates: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < rates.length; k++) sum += (shares[k] ?? 0) * (rates[k] as number)
  return sum
}

export function isDanger(line: DangerLine, voices: DangerVoices): boolean {
  return sumOf(line, voices) > -line.constant || (voices.loudest !== null && voices.loudest > line.loudestFrom)
}

/** Without the constant: added first it would round otherwise than where the line was laid, and a text on the line would be above it. */
function sumOf(line: Omit<DangerLine, 'constant'>, { score, facts, expected }: DangerVoices): number {
  let sum = line.learnt * score + line.rows * logOdds(expected)
  for (const fact of facts) sum += line.words[fact] ?? 0
  return sum
}

/** `falseAlarms`: share of the calm examples above the line. */
export function fitDangerLine(
  examples: readonly DangerExample[],
  rates: readonly number[],
  falseAlarms: number,
): DangerLine {
  const named = [...new Set(examples.flatMap((one) => one.facts))].sort()
  const facts = examples.map((one) => [
    1,
    one.score,
    logOdds(one.expected),
    ...named.map((id) => Number(one.facts.includes(id))),
  ])
  const weights = [0, 1, 1, ...named.map(() => 1)]
  const sums = facts.map((own) => own.reduce((sum, fact, k) => sum + fact * (weights[k] as number), 0))
  // One Newton step for one number at a time, as in calibrate.ts.
  for (let step = 0; step < STEPS; step++) {
    for (let k = 0; k < weights.length; k++) {
      let [slope, bend] = [RIDGE * (weights[k] as number), RIDGE]
      for (const [at, { danger }] of examples.entries()) {
        const fact = facts[at]?.[k] ?? 0
        if (fact === 0) continue
        const chance = 1 / (1 + Math.exp(-(sums[at] as number)))
        slope += (chance - (danger ? 1 : 0)) * fact
        bend += chance * (1 - chance) * fact * fact
      }
      const move = slope / bend
      weights[k] = (weights[k] as number) - move
      for (const [at, own] of facts.entries()) sums[at] = (sums[at] as number) - move * (own[k] as number)
    }
  }
  const [, learnt = 0, rows = 0, ...own] = weights
  const words = Object.fromEntries(named.map((id, at) => [id, own[at] as number]))
  const line = { constant: 0, loudestFrom: 0, learnt, words, rows, rates }
  const calm = examples.filter((one) => !one.danger)
  return {
    ...line,
    constant: -cutFor(
      calm.map((one) => sumOf(line, one)),
      falseAlarms,
    ),
    loudestFrom: cutFor(
      calm.flatMap(({ loudest }) => loudest ?? []),
      falseAlarms,
    ),
  }
}

/** Above it lies no more than the given share. */
function cutFor(calm: readonly number[], falseAlarms: number): number {
  return [...calm].sort((a, b) => b - a)[Math.floor(falseAlarms * calm.length)] ?? 0
}

function logOdds(expected: number): number {
  const share = Math.min(1 - LEAST, Math.max(LEAST, expected))
  return Math.log(share / (1 - share))
}
