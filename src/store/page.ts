// A page of a list, as every list of the store answers.

export interface Page<T> {
  readonly items: readonly T[]
  /** Opaque; pass it back to go on. Null at the end. The store checks it itself: one it did not give out starts the list over. */
  readonly next: string | null
  /** How many there are, counted up to 10,000; of a search by words, up to 500. */
  readonly total: number
}
