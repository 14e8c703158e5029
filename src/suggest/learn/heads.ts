// Linear weights learnt from texts, one column per label, and what they say of a new text. Weights are one byte each with a step per
// feature, so that a place's model is a few megabytes and opens at once.
import type { Corpus } from './corpus.js'
import { HashTable } from './hash-table.js'
import { type FeatureSettings, readFeatures } from './read-features.js'
import { sentencesOf } from './sentences.js'
import type { Weights } from './train-scores.js'

export interface Heads {
  readonly features: FeatureSettings
  readonly labels: readonly string[]
  readonly hashes: Uint32Array
  readonly rarity: Float32Array
  /** weights[feature × labels + label] × step[feature] */
  readonly weights: Int8Array
  readonly step: Float32Array
  readonly constant: Float32Array
}

export interface Scorer {
  /** Score of every label; the array is written anew by the next call. */
  score(text: string): Float32Array
  /** Of several sentences of the text scored last, the highest score of one label; null where there is only one. */
  loudest(one: number): number | null
  /** Pieces of the text scored last, as the model reads it, that spoke most for one label and against the other (−1: against none). */
  spoke(one: number, other: number, most: number): readonly string[]
}

/** 1 + log of a count; higher counts are worked out. */
const LOGS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count))

export function createScorer({ labels, features, hashes, rarity, weights, step, constant }: Heads): Scorer {
  const classes = labels.length
  const table = new HashTable(hashes.length)
  for (const hash of hashes) table.number(hash)
  const counts = new Int32Array(hashes.length)
  const touched = new Int32Array(hashes.length)
  const scores = new Float32Array(classes)
  let read = ''
  /** Feature, from, to of everything known that stood in the text. */
  let found: number[] = []

  const scoreWithin = (one: number, start: number, end: number): number => {
    const within = new Map<number, number>()
    for (let at = 0; at < found.length; at += 3) {
      if ((found[at + 1] as number) < start || (found[at + 2] as number) > end) continue
      const k = found[at] as number
      within.set(k, (within.get(k) ?? 0) + 1)
    }
    let [sum, square] = [0, 0]
    for (const [k, count] of within) {
      const value = (LOGS[count] ?? 1 + Math.log(count)) * (rarity[k] as number)
      square += value * value
      sum += value * (step[k] as number) * (weights[k * classes + one] as number)
    }
    return sum / (Math.sqrt(square) || 1) + (constant[one] as number)
  }

  return {
    score(text) {
      let kinds = 0
      found = []
      read = readFeatures(text, features, (hash, from, to) => {
        const k = table.find(hash)
        if (k < 0) return
        found.push(k, from, to)
        if ((counts[k] as number) === 0) touched[kinds++] = k
        counts[k] = (counts[k] as number) + 1
      })
      scores.fill(0)
      let square = 0
      for (let at = 0; at < kinds; at++) {
        const k = touched[at] as number
        const count = counts[k] as number
        const value = (LOGS[count] ?? 1 + Math.log(count)) * (rarity[k] as number)
        counts[k] = 0
        square += value * value
        const each = value * (step[k] as number)
        const from = k * classes
        for (let of = 0; of < classes; of++) {
          scores[of] = (scores[of] as number) + each * (weights[from + of] as number)
        }
      }
      const length = Math.sqrt(square) || 1
      for (let of = 0; of < classes; of++) scores[of] = (scores[of] as number) / length + (constant[of] as number)
      return scores
    },
    loudest(one) {
      const sentences = sentencesOf(read)
      if (sentences.length < 2) return null
      return Math.max(...sentences.map(([start, end]) => scoreWithin(one, start, end)))
    },
    spoke(one, other, most) {
      const leads = new Map<string, number>()
      for (let at = 0; at < found.length; at += 3) {
        const k = found[at] as number
        const said = read.slice(found[at + 1], found[at + 2])
        // A single character or a comma explains nothing to a reader.
        if (!/^[\p{L}\p{N}]{2,}$/u.test(said)) continue
        const against = other < 0 ? 0 : (weights[k * classes + other] as number)
        const lead = ((weights[k * classes + one] as number) - against) * (step[k] as number) * (rarity[k] as number)
        leads.set(said, (leads.get(said) ?? 0) + lead)
      }
      return [...leads]
        .filter(([, lead]) => lead > 0)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, most)
        .map(([said]) => said)
    },
  }
}

/** One byte a weight; the step is the largest weight of the feature, over 127. */
export function smallHeads(
  features: FeatureSettings,
  labels: readonly string[],
  corpus: Corpus,
  { classes, kept, rarity, weight, constant }: Weights,
): Heads {
  const weights = new Int8Array(weight.length)
  const step = new Float32Array(kept.length)
  for (let k = 0; k < kept.length; k++) {
    let largest = 0
    for (let of = 0; of < classes; of++) largest = Math.max(largest, Math.abs(weight[k * classes + of] as number))
    step[k] = largest / 127
    if (largest === 0) continue
    for (let of = 0; of < classes; of++) {
      weights[k * classes + of] = Math.round(((weight[k * classes + of] as number) / largest) * 127)
    }
  }
  const hashes = Uint32Array.from(kept, (k) => corpus.hashes[k] as number)
  return { features, labels, hashes, rarity, weights, step, constant }
}
