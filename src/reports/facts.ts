// The lines of an assessment sheet (task 8): what is known of a demand, of each of its work orders, of each transfer.

/** One line of a sheet: a flat record that indicators are written over. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

export interface DemandFacts {
  readonly demand: Facts
  readonly orders: readonly Facts[]
  readonly transfers: readonly Facts[]
}

/** Raised whenever the same actions give other facts than before: kept facts and tallies of another shape are made anew. */
export const FACTS_SHAPE = 5
