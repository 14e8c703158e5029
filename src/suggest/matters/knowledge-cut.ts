// Of utterances about rows that ask the knowledge base first (clause 7): the score that best tells questions from what needs a person.
import type { Pack, Utterance } from '../../instruments/pack.js'

export function knowledgeCut(
  pack: Pack,
  utterances: readonly Utterance[],
  scoreOf: (utterance: number) => number,
): number {
  const first = new Set(pack.matters.filter((matter) => matter.knowledgeFirst).map((matter) => matter.id))
  const told = utterances
    .flatMap((utterance, at) =>
      first.has(utterance.rows[0] ?? '') ? [{ score: scoreOf(at), asks: utterance.knowledge }] : [],
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
