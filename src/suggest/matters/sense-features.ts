// Features of a matter's text: characters and words as everywhere, and the senses of the pack that its words bear, alone and by two.
import type { Sense } from '../../instruments/pack.js'
import { type FeatureReader, type FeatureSettings, readFeatures } from '../learn/read-features.js'
import { LiteralIndex } from '../literals.js'
import { normalise } from '../normalise.js'

/** More senses than this in one text are a long story; pairs of all of them would drown it. */
const PAIRED = 14

export function senseReader(settings: FeatureSettings, senses: readonly Sense[]): FeatureReader {
  if (senses.length === 0) return (raw, hear) => readFeatures(raw, settings, hear)
  const literals = new LiteralIndex()
  /** Literal → senses it bears. */
  const bears: number[][] = []
  for (const [number, sense] of senses.entries()) {
    for (const word of sense.words) {
      const plain = normalise(word)
      if (plain === '') continue
      const id = literals.add(plain)
      bears[id] ??= []
      bears[id].push(number)
    }
  }
  const names = senses.map(({ id }) => hashOf(id))

  return (raw, hear) => {
    const text = readFeatures(raw, settings, hear)
    const heard = literals.hear(text)
    const found: number[] = []
    for (let at = 0; at < heard.words.length; at++) {
      const word = heard.words[at] as number
      const from = heard.starts[at] as number
      for (const sense of bears[word] ?? []) {
        if (found.includes(sense)) continue
        found.push(sense)
        hear(names[sense] as number, from, from + (literals.words[word] as string).length)
      }
    }
    const paired = Math.min(found.length, PAIRED)
    for (let one = 0; one < paired; one++) {
      for (let other = one + 1; other < paired; other++) {
        // Unordered: the same two in either order are the same feature. Nothing stands in the text for it: explanations pass over it.
        hear(mixed((names[found[one] as number] as number) ^ (names[found[other] as number] as number)), 0, 0)
      }
    }
    return text
  }
}

function hashOf(id: string): number {
  let hash = 0x3c6ef372
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

function mixed(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return (spread ^ (spread >>> 16)) >>> 0
}
