// Soft votes: every single word of a row's cues leans towards the rows that use it, the more the fewer they are. It hears half a cue
// (执照 without 没有, 秤 without 斤) that no whole pattern matches, and so ranks what the patterns leave silent.
import type { MatterWords } from '../instruments/pack.js'
import type { Heard, LiteralIndex } from './literals.js'

/** Row id → leaning, only rows that were leaned towards. */
export type Leaning = (heard: Heard) => ReadonlyMap<string, number>

/** A whole cue says more than a part of one, a part more than a weak word, a single character hardly anything. */
const WHOLE = 1
const PART = 0.65
const WEAK = 0.5
const ONE_LETTER = 0.15
const LONGEST = 8
/** Leanings add up as the sides of a box do to its diagonal: a second word counts, a tenth hardly. */
const NORM = 1.4

interface Vote {
  readonly row: number
  readonly gain: number
}

export function createLeaning(
  words: readonly MatterWords[],
  subjects: ReadonlyMap<string, readonly string[]>,
  index: LiteralIndex,
): Leaning {
  const spoken = collect(words, subjects)
  const ids = [...new Set([...spoken.values()].flatMap((rows) => [...rows.keys()]))]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const all = Math.log(ids.length + 1)
  const votes: (readonly Vote[] | undefined)[] = []
  for (const [word, rows] of spoken) {
    const rarity = Math.max(0, (all - Math.log(rows.size + 0.5)) / all)
    votes[index.add(word)] = [...rows].map(([id, weight]) => ({
      row: numbers.get(id) as number,
      gain: (weight * rarity * rarity) ** NORM,
    }))
  }

  return (heard) => {
    const sums = new Float64Array(ids.length)
    // The longer word speaks for the shorter ones inside it; a word said twice is said once.
    const coveredTo = new Int32Array(ids.length)
    for (let i = 0; i < heard.words.length; i++) {
      const word = heard.words[i] as number
      const start = heard.starts[i] as number
      const rows = votes[word]
      if (!rows || heard.places.get(word)?.[0] !== start) continue
      const end = start + (index.words[word] as string).length
      for (const { row, gain } of rows) {
        if (end <= (coveredTo[row] as number)) continue
        coveredTo[row] = end
        sums[row] = (sums[row] as number) + gain
      }
    }
    const leanings = new Map<string, number>()
    ids.forEach((id, row) => {
      const sum = sums[row] as number
      if (sum > 0) leanings.set(id, sum ** (1 / NORM))
    })
    return leanings
  }
}

/** Word → row → weight. */
function collect(words: readonly MatterWords[], subjects: ReadonlyMap<string, readonly string[]>) {
  const heard = new Map<string, Map<string, number>>()
  const lean = (word: string, row: string, weight: number) => {
    if (word === '' || word.length > LONGEST) return
    const rows = heard.get(word) ?? new Map<string, number>()
    const size = word.length === 1 ? ONE_LETTER : Math.min(1.5, 0.6 + 0.2 * word.length)
    rows.set(row, Math.max(rows.get(row) ?? 0, weight * size))
    heard.set(word, rows)
  }
  for (const one of words) {
    for (const cue of one.strong) {
      const parts = cue.split('+')
      for (const part of parts)
        for (const word of part.split('|')) lean(word.trim(), one.id, parts.length === 1 ? WHOLE : PART)
    }
    for (const cue of one.weak) for (const word of cue.split(/[+|]/)) lean(word.trim(), one.id, WEAK)
  }
  for (const [row, names] of subjects) for (const name of names) lean(name, row, WHOLE)
  return heard
}
