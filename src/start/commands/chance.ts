// Repeatable chance for `replay`: the same seed and the same request always take the same turns.
import { createHash } from 'node:crypto'

export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number
  happens(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
}

/** `of` names what the chances belong to, so that requests running side by side do not disturb each other's. */
export function chanceFor(seed: string, of: string): Chance {
  const digest = createHash('sha256').update(`${seed}\0${of}`).digest()
  let state = digest.readUInt32BE(0)
  // mulberry32: 32 bits of state are plenty for the few turns of one request.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    happens: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  }
}
