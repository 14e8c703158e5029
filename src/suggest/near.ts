// What somebody may have meant by a word that nobody wrote: stretches of other people's words that sound like it, or that differ from it
// by one character too many, too few or wrong. A hint, always said openly beside what was found by it.
import { soundOf } from './sound.js'

/** Stretches of a line that sound like the term without being it, each once. */
export function stretchesThatSoundLike(term: string, line: string): readonly string[] {
  const wanted = [...term].map(soundOf)
  const characters = [...line]
  const sounds = characters.map(soundOf)
  const found = new Set<string>()
  for (let at = 0; at + wanted.length <= sounds.length; at++) {
    if (wanted.every((sound, index) => sounds[at + index] === sound)) {
      found.add(characters.slice(at, at + wanted.length).join(''))
    }
  }
  found.delete(term)
  return [...found]
}

/** Stretches of a line that are one slip away from the term, each once. */
export function stretchesOneSlipAway(term: string, line: string): readonly string[] {
  const wanted = [...term]
  const characters = [...line]
  const found = new Set<string>()
  for (let at = 0; at < characters.length; at++) {
    for (const length of [wanted.length, wanted.length + 1, wanted.length - 1]) {
      const stretch = characters.slice(at, at + length)
      if (stretch.length === length && isOneSlip(wanted, stretch)) found.add(stretch.join(''))
    }
  }
  return [...found]
}

/** A stretch that only goes on where the term ends, or ends before it does, is no slip: it is another word, or a part of this one. */
function isOneSlip(term: readonly string[], stretch: readonly string[]): boolean {
  if (stretch.some((character) => character.trim() === '')) return false
  const shorter = Math.min(term.length, stretch.length)
  let front = 0
  while (front < shorter && term[front] === stretch[front]) front++
  let back = 0
  while (back < shorter - front && term[term.length - 1 - back] === stretch[stretch.length - 1 - back]) back++
  if (term.length === stretch.length) return term.length - front - back === 1
  if (front + back < shorter) return false
  return term.length > stretch.length ? true : front > 0 && back > 0
}

/**
 * What of the term stays together when one character is wrong or missing: of these parts at least one set stands in whatever is one slip
 * away. Parts of one character find nothing and are left out.
 */
export function partsThatSurvive(term: string): readonly (readonly string[])[] {
  const characters = [...term]
  const sets = new Map<string, readonly string[]>()
  for (let at = 0; at <= characters.length; at++) {
    for (const after of at < characters.length ? [at + 1, at] : [at]) {
      const parts = [characters.slice(0, at), characters.slice(after)].filter((part) => part.length > 1)
      const whole = parts.some((part) => part.length === characters.length)
      if (parts.length > 0 && !whole)
        sets.set(
          JSON.stringify(parts),
          parts.map((part) => part.join('')),
        )
    }
  }
  return [...sets.values()]
}
