// Is a label there or not? From which chance on to say yes, so that a wanted share of the yeses is right: learnt on answers of models that
// had not seen the texts. Unlike self-dispatch, where silence costs nothing, every text is answered: hence no margin, the share itself.
import type { Judged } from './measure.js'

export const CUT_PRECISION = 0.94

/** Chance that `label` is there, for a label that is there or not. */
export function chanceOf({ answers, confidence }: Pick<Judged, 'answers' | 'confidence'>, label: string): number {
  return answers[0] === label ? confidence : 1 - confidence
}

/** The lowest chance from which on the precision held; above 1 when it never did. */
export function findCut(judged: readonly Judged[], label: string, precision = CUT_PRECISION): number {
  const order = judged
    .map((row) => ({ chance: chanceOf(row, label), right: row.truth === label }))
    .sort((a, b) => b.chance - a.chance)
  let good = 0
  let cut = 2
  for (const [before, { chance, right }] of order.entries()) {
    if (right) good++
    if (order[before + 1]?.chance === chance) continue
    if (good / (before + 1) >= precision) cut = chance
  }
  return cut
}

export function precisionAndRecallAt(
  judged: readonly Judged[],
  label: string,
  cutFor: (at: number) => number,
): { precision: number; recall: number } {
  const said = judged.filter((row, at) => chanceOf(row, label) >= cutFor(at))
  const both = said.filter(({ truth }) => truth === label).length
  const own = judged.filter(({ truth }) => truth === label).length
  return { precision: both / (said.length || 1), recall: both / (own || 1) }
}
