// Text → features as 32-bit hashes: runs of characters, words and pairs of neighbouring words. Hashes instead of strings keep the model
// file small and the reading fast; two of 200,000 features share one about five times in all, which no measurement can see.
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { plainText } from './plain-text.js'

export interface FeatureSettings {
  /** Longest run of characters. */
  readonly characters: number
  /** Also words of two characters and more, and pairs of neighbouring words. */
  readonly words: boolean
  /** Characters of a text that are read; the rest of a long letter adds noise and time. */
  readonly readAtMost: number
}

let jieba: Jieba | undefined
function segmenter(): Jieba {
  jieba ??= Jieba.withDict(dict)
  return jieba
}

/** Hears a feature of the text: its hash, where it stands in the text as it is returned, and whether it is a whole word. */
export type Hear = (hash: number, from: number, to: number, word: boolean) => void

const CHARACTERS = 0x811c9dc5
const WORD = 0x2545f491
const PAIR = 0x9e3779b9

/** The text in the form that was read. */
export function readFeatures(raw: string, settings: FeatureSettings, hear: Hear): string {
  const text = plainText(raw, settings.readAtMost)
  const end = text.length
  for (let from = 0; from < end; from++) {
    let hash = CHARACTERS
    const last = Math.min(end, from + settings.characters)
    for (let at = from; at < last; at++) {
      hash = mix(hash, text.charCodeAt(at))
      hear(finish(hash), from, at + 1, false)
    }
  }
  if (settings.words && end > 0) readWords(text, hear)
  return text
}

function readWords(text: string, hear: Hear): void {
  let before = PAIR
  let from = 0
  let start = 0
  for (const word of segmenter().cut(text, true)) {
    let hash = WORD
    for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at))
    const to = from + word.length
    if (word.length > 1) hear(finish(hash), from, to, true)
    hear(finish(mix(before, hash)), start, to, false)
    before = mix(PAIR, hash)
    start = from
    from = to
  }
}

function mix(hash: number, code: number): number {
  const next = Math.imul(hash ^ code, 0x01000193)
  return next ^ (next >>> 15)
}

/** Spreads the last bits (murmur's finish), so that a table may take the lowest of them. */
function finish(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return (spread ^ (spread >>> 16)) >>> 0
}
