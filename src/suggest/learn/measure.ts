// What a set of answers is worth: accuracy, top three, macro-F1, coverage and realised precision at each threshold, calibration.
import type { Threshold } from './threshold.js'

export interface Judged {
  readonly truth: string
  /** Best three labels, best first. */
  readonly answers: readonly string[]
  readonly confidence: number
  readonly thresholds: readonly Threshold[]
}

export interface Measures {
  readonly texts: number
  readonly accuracy: number
  readonly topThree: number
  readonly macroF1: number
  readonly atThreshold: readonly { readonly precision: number; readonly coverage: number; readonly realised: number }[]
  /** Answers by tenth of confidence: how many, mean confidence, share right. */
  readonly calibration: readonly { readonly texts: number; readonly said: number; readonly right: number }[]
}

export function measure(judged: readonly Judged[]): Measures {
  const share = (rows: readonly Judged[], is: (row: Judged) => boolean): number =>
    rows.length === 0 ? 0 : rows.filter(is).length / rows.length
  const right = ({ truth, answers }: Judged): boolean => answers[0] === truth
  const asked = judged[0]?.thresholds.map(({ precision }) => precision) ?? []
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth),
  )
  return {
    texts: judged.length,
    accuracy: share(judged, right),
    topThree: share(judged, ({ truth, answers }) => answers.slice(0, 3).includes(truth)),
    macroF1: macroF1(judged),
    atThreshold: asked.map((precision, at) => {
      const taken = judged.filter(({ confidence, thresholds }) => confidence >= (thresholds[at]?.from ?? 2))
      return {
        precision,
        coverage: judged.length === 0 ? 0 : taken.length / judged.length,
        realised: share(taken, right),
      }
    }),
    calibration: tenths.map((rows) => ({
      texts: rows.length,
      said: rows.reduce((sum, { confidence }) => sum + confidence, 0) / (rows.length || 1),
      right: share(rows, right),
    })),
  }
}

/** Over the labels that the truth knows: a label that only the model speaks of already costs the others. */
function macroF1(judged: readonly Judged[]): number {
  const labels = new Set(judged.map(({ truth }) => truth))
  let sum = 0
  for (const label of labels) {
    const { precision, recall } = precisionAndRecall(judged, label)
    if (precision + recall > 0) sum += (2 * precision * recall) / (precision + recall)
  }
  return labels.size === 0 ? 0 : sum / labels.size
}

export function precisionAndRecall(judged: readonly Judged[], label: string): { precision: number; recall: number } {
  const said = judged.filter(({ answers }) => answers[0] === label)
  const own = judged.filter(({ truth }) => truth === label)
  const both = said.filter(({ truth }) => truth === label).length
  return { precision: both / (said.length || 1), recall: both / (own.length || 1) }
}
