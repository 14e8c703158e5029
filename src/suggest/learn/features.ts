// Text → sparse features: character n-grams and words with their neighbours. Every feature a training text shares with another counts;
// what only one text ever said is left out.
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { normalise } from '../normalise.js'

export interface SparseRow {
  readonly index: Int32Array
  readonly value: Float32Array
}

export interface FeatureSettings {
  /** Longest run of characters. */
  readonly characters: number
  /** Also single words and pairs of neighbouring words. */
  readonly words: boolean
  /** Characters of a text that are read; the rest of a long letter adds noise and time. */
  readonly readAtMost: number
  /** A feature in fewer texts than this is left out. */
  readonly inAtLeast: number
}

export const FEATURES: FeatureSettings = { characters: 4, words: true, readAtMost: 700, inAtLeast: 2 }

let jieba: Jieba | undefined
function segmenter(): Jieba {
  jieba ??= Jieba.withDict(dict)
  return jieba
}

/** Feature → how often it stands in the text. */
export function countFeatures(raw: string, settings: FeatureSettings): Map<string, number> {
  const text = normalise(raw).replace(/\d+/g, '0').slice(0, settings.readAtMost)
  const counts = new Map<string, number>()
  const add = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1)
  for (let from = 0; from < text.length; from++) {
    for (let length = 1; length <= settings.characters && from + length <= text.length; length++) {
      add(text.slice(from, from + length))
    }
  }
  if (settings.words) {
    let before = '^'
    for (const word of segmenter().cut(text, true)) {
      // A space sets words apart from runs of the same characters.
      if (word.length > 1) add(` ${word}`)
      add(`${before} ${word}`)
      before = word
    }
  }
  return counts
}

export interface Vocabulary {
  readonly settings: FeatureSettings
  readonly index: ReadonlyMap<string, number>
  /** Inverse document frequency by index. */
  readonly rarity: Float32Array
}

export function buildVocabulary(texts: readonly string[], settings: FeatureSettings): Vocabulary {
  const inTexts = new Map<string, number>()
  for (const text of texts) {
    for (const feature of countFeatures(text, settings).keys()) inTexts.set(feature, (inTexts.get(feature) ?? 0) + 1)
  }
  const kept = [...inTexts].filter(([, count]) => count >= settings.inAtLeast)
  // Sorted, so that the same texts in any order give the same model.
  kept.sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const index = new Map<string, number>()
  const rarity = new Float32Array(kept.length)
  kept.forEach(([feature, count], at) => {
    index.set(feature, at)
    rarity[at] = 1 + Math.log((1 + texts.length) / (1 + count))
  })
  return { settings, index, rarity }
}

/** Sublinear tf × idf, length one. */
export function toSparse(text: string, vocabulary: Vocabulary): SparseRow {
  const { index, rarity } = vocabulary
  const found: [number, number][] = []
  let square = 0
  for (const [feature, count] of countFeatures(text, vocabulary.settings)) {
    const at = index.get(feature)
    if (at === undefined) continue
    const value = (1 + Math.log(count)) * (rarity[at] as number)
    found.push([at, value])
    square += value * value
  }
  found.sort((a, b) => a[0] - b[0])
  const length = Math.sqrt(square) || 1
  return {
    index: Int32Array.from(found, ([at]) => at),
    value: Float32Array.from(found, ([, value]) => value / length),
  }
}
