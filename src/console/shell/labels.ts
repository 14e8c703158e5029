// What the screens ask the book for: names of towns, units, states and deeds, in the language of the screen.
import type { Book, Platform } from '../api/shapes.js'

export interface Labels {
  readonly book: Book
  readonly platform: Platform
  readonly unit: (id: string | null | undefined) => string
  readonly town: (id: string | null | undefined) => string
  readonly legState: (kind: string, state: string) => string
  readonly holder: (holder: { readonly kind: string; readonly id: string }) => string
  readonly platformName: (platform: Platform) => string
  /** A word of the program's own lists, e.g. `word('actions', 'transfer_offered')`. */
  readonly word: (list: keyof Book['words'], id: string) => string
  readonly ground: (id: string) => string
  readonly step: (id: string) => string
  readonly limit: (id: string | null) => string
  readonly danger: (id: string) => string
  readonly fact: (id: string, value: string) => string
}
