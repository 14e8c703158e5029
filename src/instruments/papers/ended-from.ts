// From which day a paper of the house no longer stands because another paper of the house repeals or replaces it: whatever stood on it
// (matters, rules, limits, registers) retires with it, and nobody has to remember to take it off the shelf.
import type { Day } from '../../terms/time.js'
import { paperKey } from './paper-number.js'
import { registerOfPapers, type Shelf, type ShelfPack } from './register-of-papers.js'

/** Asked many times per request, while a book never changes. */
const known = new WeakMap<readonly ShelfPack[], ReadonlyMap<string, Day>>()

/** Undefined while nothing ends it. */
export function endedFrom(book: Shelf, number: string): Day | undefined {
  const days = known.get(book.packs) ?? daysOf(book)
  return days.get(paperKey(number))
}

function daysOf(book: Shelf): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  for (const { key, endings } of registerOfPapers(book).papers) {
    const from = endings[0]?.from
    if (from != null) days.set(key, from)
  }
  known.set(book.packs, days)
  return days
}
