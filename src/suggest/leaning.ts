// Soft votes: every single word of a row's cues leans towards the rows that use it, the more the fewer they are. It hears half a cue
// (执照 without 没有, 秤 without 斤) that no whole pattern matches, and so ranks what the patterns leave silent.
import type { MatterWords } from '../instruments/pack.js'

/** Row id → leaning, only rows that were leaned towards. */
export type Leaning = (text: string) => ReadonlyMap<string, number>

/** A whole cue says more than a part of one, a part more than a weak word, a single character hardly anything. */
const WHOLE = 1
const PART = 0.65
const WEAK = 0.5
const ONE_LETTER = 0.35
const LONGEST = 8
/** Each further word of a row counts less. */
const FURTHER = 0.75

export function createLeaning(
  words: readonly MatterWords[],
  subjects: ReadonlyMap<string, readonly string[]>,
): Leaning {
  const byWord = new Map<string, Map<string, number>>()
  const lean = (word: string, row: string, weight: number) => {
    if (word === '' || word.length > LONGEST) return
    const rows = byWord.get(word) ?? new Map<string, number>()
    const size = word.length === 1 ? ONE_LETTER : Math.min(1.5, 0.6 + 0.2 * word.length)
    rows.set(row, Math.max(rows.get(row) ?? 0, weight * size))
    byWord.set(word, rows)
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
  const all = Math.log(words.length + 1)
  const votes = new Map<string, readonly (readonly [string, number])[]>()
  for (const [word, rows] of byWord) {
    const rarity = Math.max(0, (all - Math.log(rows.size + 0.5)) / all)
    votes.set(
      word,
      [...rows].map(([row, weight]) => [row, weight * rarity * rarity] as const),
    )
  }

  return (text) => {
    const gains = new Map<string, { word: string; gain: number }[]>()
    const told = new Set<string>()
    for (let at = 0; at < text.length; at++) {
      for (let size = Math.min(LONGEST, text.length - at); size > 0; size--) {
        const word = text.slice(at, at + size)
        const rows = votes.get(word)
        if (!rows || told.has(word)) continue
        told.add(word)
        for (const [row, gain] of rows) {
          const known = gains.get(row)
          if (known) known.push({ word, gain })
          else gains.set(row, [{ word, gain }])
        }
      }
    }
    const leanings = new Map<string, number>()
    for (const [row, heard] of gains) leanings.set(row, total(heard))
    return leanings
  }
}

/** The longer word speaks for the shorter ones inside it. */
function total(heard: { word: string; gain: number }[]): number {
  heard.sort((a, b) => b.gain - a.gain)
  const counted: string[] = []
  let sum = 0
  let share = 1
  for (const { word, gain } of heard) {
    if (counted.some((other) => other.includes(word))) continue
    counted.push(word)
    sum += gain * share
    share *= FURTHER
  }
  return sum
}
