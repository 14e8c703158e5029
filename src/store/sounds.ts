// What the search index holds of words: each pair of neighbouring sounds with the month the file was received in, as one number.
// Two pairs may fall on one number; what stands in `words` is looked at afterwards in any case.
import { mixed, soundOf } from '../suggest/sound.js'
import type { Instant } from '../terms/time.js'

/** Months since the year 0, in UTC. */
export function monthOf(at: Instant): number {
  return Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1
}

/** Each pair once; pairs with a blank and pairs over the end of a line are left out. */
export function soundsOf(words: string, month: number): number[] {
  const sounds = new Set<number>()
  const turn = Math.imul(month, 0x9e3779b1)
  let before: number | null = null
  for (const character of words) {
    const sound = character.trim() === '' ? null : soundOf(character)
    if (before !== null && sound !== null) sounds.add(mixed(Math.imul(before, 31) ^ sound ^ turn))
    before = sound
  }
  return [...sounds]
}
