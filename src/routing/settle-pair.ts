// A family of rows that a fact tells apart: which row do the facts known so far choose, and what is still to ask?
import type { Facts, HardPair } from '../instruments/pack.js'

export interface Settled {
  readonly pair: HardPair
  readonly rows: readonly string[]
  readonly split: boolean
  readonly exception: string | null
  /** Facts that decided. */
  readonly used: readonly string[]
}

/** The first branch whose facts all hold. */
export function settlePair(pair: HardPair, facts: Facts): Settled | undefined {
  for (const branch of pair.branches) {
    const conditions = Object.entries(branch.when)
    if (conditions.length > 0 && conditions.every(([fact, value]) => holds(facts[fact], value))) {
      return {
        pair,
        rows: branch.rows,
        split: branch.split === true,
        exception: branch.exception ?? null,
        used: conditions.map(([fact]) => fact),
      }
    }
  }
  return undefined
}

function holds(known: string | undefined, wanted: string | readonly string[]): boolean {
  if (known === undefined) return false
  return typeof wanted === 'string' ? known === wanted : wanted.includes(known)
}
