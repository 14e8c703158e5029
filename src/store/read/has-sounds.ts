// The condition by which the search index finds files: all the sounds of all the words, in one month.
import { soundsOf } from '../sounds.js'

export function has(words: readonly string[], month: number, value: (value: unknown) => string): string {
  return `w.sounds @> ${value(words.flatMap((word) => soundsOf(word, month)))}::integer[]`
}
