// The book with every change that was approved: what the rooms are given in place of the book that was read. It is the same object
// throughout a node's life and shows another shelf once a change was taken up, so that no room needs to be told.
import type { Day } from '../../terms/time.js'
import type { Book, Pack } from '../pack.js'
import { type Amended, amendedPacks } from './amended-packs.js'
import type { CatalogueChange, ChangeFinding } from './change.js'

/** A change that the other platform announced. */
export interface Announced {
  readonly change: CatalogueChange
  /** From when it counts here: its own day, or the day after it was heard where the link was down so long. */
  readonly countsFrom: Day
  /** Why it does not count here: this side's list cannot take it. Empty where it does. */
  readonly findings: readonly ChangeFinding[]
}

export interface AmendedBook extends Book {
  /** As it was read from the folder. */
  readonly printed: Book
  readonly instrument: string
  readonly changes: readonly CatalogueChange[]
  readonly amended: readonly Amended[]
  readonly announced: readonly Announced[]
  /** True when the shelf is another one now. `announced` stand among `changes` where they count. */
  take(changes: readonly CatalogueChange[], announced?: readonly Announced[]): boolean
}

/** The same book with what was approved, where it is one that can be amended. */
export function amendedOf(book: Book): AmendedBook | null {
  return 'amended' in book ? (book as AmendedBook) : null
}

export function amendableBook(printed: Book, instrument: string): AmendedBook {
  let taken: readonly CatalogueChange[] = []
  let amended: readonly Amended[] = []
  let heard: readonly Announced[] = []
  let packs = printed.packs
  return {
    place: printed.place,
    printed,
    instrument,
    get packs() {
      return packs
    },
    get changes() {
      return taken
    },
    get amended() {
      return amended
    },
    get announced() {
      return heard
    },
    take(changes, announced = []) {
      heard = announced
      if (JSON.stringify(changes) === JSON.stringify(taken)) return false
      taken = changes
      amended = amendedPacks(versionsOf(printed, instrument), changes)
      packs = withAmended(printed.packs, amended)
      return true
    },
  }
}

export function versionsOf(book: Book, instrument: string): readonly Pack[] {
  return book.packs.filter(({ id }) => id === instrument)
}

/** A paper that ends takes its changes along; until then the later version outranks the one it was made from. */
export function withAmended(packs: readonly Pack[], amended: readonly Amended[]): readonly Pack[] {
  return amended.length === 0 ? packs : [...packs, ...amended.map(({ pack }) => pack)]
}
