// Which deciding facts does the text show? The value whose cues weigh most; a denied cue shows nothing.
import type { DecidingFact } from '../instruments/pack.js'
import { CueIndex } from './cues.js'
import { isImagined, isNegated } from './denied.js'
import type { Heard, LiteralIndex } from './literals.js'

export type FactsRead = Readonly<Record<string, { readonly value: string; readonly words: readonly string[] }>>

/** Words that begin with a denial of their own (没堵, 不影响) are not denied again by it. */
const DENYING = /^(没|未|无|不|别)/

export function createFactReader(facts: readonly DecidingFact[], literals: LiteralIndex): (heard: Heard) => FactsRead {
  const index = new CueIndex<{ fact: string; value: string }>(literals)
  for (const fact of facts) {
    for (const value of fact.values) {
      for (const cue of value.cues) index.add({ fact: fact.id, value: value.id }, cue)
    }
  }
  return (heard) => {
    const { text } = heard
    const weights = new Map<string, Map<string, { weight: number; words: Set<string> }>>()
    for (const hit of index.match(heard)) {
      if (hit.words.some((word, part) => !DENYING.test(word) && isNegated(text, hit.places[part] as number))) continue
      if (isImagined(text, hit.start, hit.end)) continue
      const values = weights.get(hit.of.fact) ?? new Map<string, { weight: number; words: Set<string> }>()
      const entry = values.get(hit.of.value) ?? { weight: 0, words: new Set<string>() }
      // Longer cues say more exactly what is meant: 没有堵死 outweighs the 堵死 inside it.
      entry.weight += hit.words.join('').length + hit.words.length - 1
      for (const word of hit.words) entry.words.add(word)
      values.set(hit.of.value, entry)
      weights.set(hit.of.fact, values)
    }
    const read: Record<string, { value: string; words: readonly string[] }> = {}
    for (const [fact, values] of [...weights].sort(byKey)) {
      const best = [...values].sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))[0]
      if (best) read[fact] = { value: best[0], words: [...best[1].words] }
    }
    return read
  }
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1
}
