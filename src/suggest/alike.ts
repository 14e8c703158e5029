// How alike two citizens' words are, and the bands by which a store finds words that are alike among many.
// A hint for a person (并单): nothing is ever merged because of it.
import { plainText } from './learn/plain-text.js'
import { minHash, withoutMarks } from './min-hash.js'
import { withoutFrame } from './normalise.js'

/** Of a long letter the beginning says what it is about; the rest is weighed neither here nor by the recommender's groups. */
const READ_AT_MOST = 700
/** Fewer letters than this say too little to call two texts the same: 路灯坏了 is said of every lamp. */
const LETTERS_AT_LEAST = 8

const RUN = 3
const SIGNATURE = 32
const BAND = 2
const BANDS = SIGNATURE / BAND

/** The letters of a text in one form; empty when it says too little to be compared. */
function lettersOf(text: string): string {
  const letters = withoutMarks(withoutFrame(plainText(text, READ_AT_MOST)))
  // A row of one sign, or a number alone, is no words.
  return letters.length >= LETTERS_AT_LEAST && new Set(letters).size >= LETTERS_AT_LEAST / 2 ? letters : ''
}

/**
 * Signed 32-bit numbers, one for each pair of min-hashes; none for words that say too little. Texts that share three tenths of their runs
 * of three characters meet in at least one band in four cases of five, those that share half of them nearly always.
 */
export function bandsOf(text: string): readonly number[] {
  const letters = lettersOf(text)
  if (letters === '') return []
  const signature = minHash(letters, RUN, SIGNATURE)
  return Array.from({ length: BANDS }, (_, band) => {
    const [one, other] = [signature[band * BAND] ?? 0, signature[band * BAND + 1] ?? 0]
    const mixed = Math.imul(one ^ Math.imul(band + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35)
    return (mixed ^ (mixed >>> 15)) | 0
  })
}

/** A text made ready to be compared, once for many others. */
export interface Words {
  /** How many letters count; 0 for words that say too little. */
  readonly length: number
  readonly pairs: ReadonlySet<string>
}

export function wordsOf(text: string): Words {
  const letters = lettersOf(text)
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2))
  return { length: letters.length, pairs }
}

/** 0 … 1: share of the pairs of neighbouring characters that both hold. Words that say too little are like nothing, not even themselves. */
export function likenessOf(one: Words, other: Words): number {
  if (one.pairs.size === 0 || other.pairs.size === 0) return 0
  let shared = 0
  for (const pair of one.pairs) if (other.pairs.has(pair)) shared++
  return (2 * shared) / (one.pairs.size + other.pairs.size)
}
