// What the learnt model and the pack's words together say of one text: rows ranked, a ground for neither platform, danger, a question for
// the knowledge base, how sure the first row is, and the words that spoke.
import type { Band, RankedMatter } from '../../terms/reading.js'
import { bestClasses } from '../learn/best-classes.js'
import { confidenceOf } from '../learn/calibrate.js'
import { createScorer } from '../learn/heads.js'
import type { HeardRow } from '../rank.js'
import { blendScores, cappedPoints, sharesOf } from './blend.js'
import { expectedDanger, isDanger } from './danger-line.js'
import { DANGER, KNOWLEDGE, type MatterModel, outsideColumn } from './matter-model.js'

export interface MattersRead {
  readonly ranked: readonly RankedMatter[]
  readonly outside: { readonly ground: string; readonly share: number; readonly words: readonly string[] } | null
  /** Words that made it sound dangerous; null when it does not. */
  readonly danger: readonly string[] | null
  readonly knowledge: boolean
  readonly certainty: number
  readonly band: Band
}

export type ReadMatters = (
  text: string,
  heard: readonly HeardRow[],
  valid: ReadonlySet<string>,
  dangers: readonly string[],
) => MattersRead

const SHOWN = 8
const WORTH_SHOWING = 0.004
const WORDS_SHOWN = 5

export function createMatterReader(model: MatterModel): ReadMatters {
  const scorer = createScorer(model)
  const { labels } = model
  const columnOf = new Map(labels.map((label, at) => [label, at]))
  const dangerColumn = columnOf.get(DANGER) ?? -1
  const knowledgeColumn = columnOf.get(KNOWLEDGE) ?? -1
  const choices = labels.length - 2
  // Counted from the end: a pack may turn nobody away.
  const firstGround = choices - labels.filter((label) => label.startsWith(outsideColumn(''))).length

  return (text, heard, valid, dangers) => {
    const scores = scorer.score(text, true)
    const learnt = blendScores(scores, heard, columnOf, choices, model.blend)
    for (let k = 0; k < firstGround; k++) {
      if (!valid.has(labels[k] as string)) learnt[k] = Number.NEGATIVE_INFINITY
    }
    const unlearnt = heard.filter((row) => row.points > 0 && !columnOf.has(row.id))
    const sums =
      unlearnt.length === 0 ? learnt : withUnlearnt(learnt, scores, unlearnt, firstGround, valid, model, labels)
    const isRow = (of: number) => of < firstGround || of >= choices
    const nameOf = (of: number) => (of >= choices ? (unlearnt[of - choices] as HeardRow).id : (labels[of] as string))
    const shares = sharesOf(sums)
    const best = bestClasses(sums, SHOWN + 2)
    const [first, second] = best
    const rows = best.filter(({ of }) => isRow(of) && (shares[of] as number) >= WORTH_SHOWING).slice(0, SHOWN)
    const cues = new Map(heard.map((row) => [row.id, row.words]))
    const ground = best.find(({ of }) => !isRow(of))
    const alarm = isDanger(model.danger, {
      score: scores[dangerColumn] ?? 0,
      loudest: scorer.loudest(dangerColumn),
      facts: dangers,
      // Of what was learnt alone: a new row may not talk a danger away.
      expected: expectedDanger(sums === learnt ? shares : sharesOf(learnt), model.danger.rates),
    })
    const certainty = confidenceOf(best.slice(0, 2), model.calibration)
    const ranked = rows.map(({ of }): RankedMatter => {
      const id = nameOf(of)
      const shown = of < choices && (of === first?.of || of === second?.of) ? scorer.spoke(of, -1, WORDS_SHOWN) : []
      const confidence = Math.round((shares[of] as number) * 1000) / 1000
      const words = saidOnce([...(cues.get(id) ?? []), ...shown])
      return of === first?.of && second && of < choices && second.of < choices
        ? { id, confidence, words, over: scorer.spoke(of, second.of, WORDS_SHOWN) }
        : { id, confidence, words }
    })
    return {
      ranked,
      outside: ground
        ? {
            ground: (labels[ground.of] as string).slice(outsideColumn('').length),
            share: shares[ground.of] as number,
            words:
              ground.of === first?.of && (second?.of ?? -1) < choices
                ? scorer.spoke(ground.of, second?.of ?? -1, WORDS_SHOWN)
                : [],
          }
        : null,
      danger: alarm ? scorer.spoke(dangerColumn, -1, WORDS_SHOWN) : null,
      knowledge: (scores[knowledgeColumn] ?? -1) >= model.knowledgeFrom,
      certainty,
      // Nobody has measured how often such a row is right: the desk looks at it.
      band: first && first.of >= choices ? 'propose' : bandOf(certainty, model.bands),
    }
  }
}

/**
 * Rows that came after the learning (a joint meeting added them): each is given the learnt voice of the row heard loudest, from
 * which it was most likely carved out, so that between the two the pack's words decide.
 */
function withUnlearnt(
  learnt: Float32Array,
  scores: Float32Array,
  unlearnt: readonly HeardRow[],
  rows: number,
  valid: ReadonlySet<string>,
  { blend }: MatterModel,
  labels: readonly string[],
): Float32Array {
  let loudest = Number.NEGATIVE_INFINITY
  for (let k = 0; k < rows; k++) {
    if (valid.has(labels[k] as string)) loudest = Math.max(loudest, blend.learnt * (scores[k] as number))
  }
  const sums = new Float32Array(learnt.length + unlearnt.length)
  sums.set(learnt)
  unlearnt.forEach(({ points }, at) => {
    sums[learnt.length + at] = loudest + blend.words * cappedPoints(points)
  })
  return sums
}

function bandOf(certainty: number, { self, ask }: MatterModel['bands']): Band {
  if (certainty < ask) return 'ask'
  return self !== null && certainty >= self ? 'self' : 'propose'
}

/** 没盖 inside 井没盖 is said once. */
function saidOnce(words: readonly string[]): readonly string[] {
  const different = [...new Set(words)]
  return different.filter((word) => !different.some((other) => other !== word && other.includes(word)))
}
