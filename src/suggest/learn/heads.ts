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
  /** Score of every label; the array is written anew by the next call. `remember`: for `loudest` and `spoke`, at some cost in time. */
  score(text: string, remember: boolean): Float32Array
  /** Of several sentences of the text scored last, the highest score of one label; null where there is only one. */
  loudest(one: number): number | null
  /** Pieces of the text scored last, as the model reads it, that spoke most for one label and against the other (−1: against none). */
  spoke(one: number, other: number, most: number): readonly string[]
}

/** Words that stand everywhere explain nothing, whatever a model makes of them. */
const SAYS_NOTHING = new Set(
  (
    '我们 你们 他们 她们 咱们 大家 人家 自己 什么 怎么 怎样 这个 那个 一个 哪个 这样 那样 这么 那么 这里 那里 这边 那边 里面 外面 上面 下面 旁边 ' +
    '现在 刚才 今天 昨天 已经 还是 还有 还在 就是 不是 但是 所以 因为 如果 可以 没有 不要 一下 一直 一点 有点 有人 有个 出来 出去 起来 下来 过来 ' +
    '过去 回来 来电 反映 表示 希望 请问 麻烦 觉得 知道 时候 事情 问题 情况 东西 个人 两个 几个 的话 然后 而且 或者 以后 之前 之后 应该 需要'
  ).split(' '),
)

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
  /** Feature, from, to of everything known that stood in the text; from, to of its whole words. Used again for every text. */
  const found: number[] = []
  const words: number[] = []

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
    score(text, remember) {
      let kinds = 0
      found.length = 0
      words.length = 0
      read = readFeatures(text, features, (hash, from, to, word) => {
        if (remember && word) words.push(from, to)
        const k = table.find(hash)
        if (k < 0) return
        if (remember) found.push(k, from, to)
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
      // Everything that stands inside a word speaks for the word: its characters, their pairs, itself.
      const leads = new Float64Array(read.length)
      for (let at = 0; at < found.length; at += 3) {
        const k = found[at] as number
        const [from, to] = [found[at + 1] as number, found[at + 2] as number]
        const against = other < 0 ? 0 : (weights[k * classes + other] as number)
        const lead = ((weights[k * classes + one] as number) - against) * (step[k] as number) * (rarity[k] as number)
        for (let place = from; place < to; place++) leads[place] = (leads[place] as number) + lead / (to - from)
      }
      const said = new Map<string, number>()
      for (let at = 0; at < words.length; at += 2) {
        const [from, to] = [words[at] as number, words[at + 1] as number]
        let lead = 0
        for (let place = from; place < to; place++) lead += leads[place] as number
        if (lead > 0) said.set(read.slice(from, to), lead)
      }
      return [...said]
        .filter(([word]) => !SAYS_NOTHING.has(word))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, most)
        .map(([word]) => word)
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
