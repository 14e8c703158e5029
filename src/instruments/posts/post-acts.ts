// Appointments and removals as they count: each act once, in the order of the papers' days and not of their numbers, with later
// corrections applied and visible (R88).
import type { Day, Instant } from '../../terms/time.js'
import { normaliseNumber } from '../papers/paper-number.js'

/** One name appointed to or removed from one post, as a published paper prints it. */
export interface PostAct {
  readonly person: string
  readonly act: 'appointed' | 'removed'
  readonly post: string
  readonly instrument: string | null
  /** The paper's day; null when none is printed, then nothing can be said of any day. */
  readonly on: Day | null
  readonly probationMonths: number | null
  readonly probationEnds: Day | null
  readonly concurrent: boolean
  readonly basis: string | null
}

/** Somebody set right what a paper or its reader got wrong. The act as printed stays readable beside it. */
export interface PostCorrection {
  /** `actKey` of the act as printed. */
  readonly act: string
  readonly at: Instant
  readonly by: string
  readonly reason: string
  /** What counts instead; null: the act does not count at all. */
  readonly instead: Partial<Omit<PostAct, 'instrument'>> | null
}

export interface CountedAct extends PostAct {
  readonly key: string
  /** Newest correction, with the act as it was printed. */
  readonly corrected: (Omit<PostCorrection, 'act' | 'instead'> & { readonly was: PostAct }) | null
  /** False where a correction says that it never happened. */
  readonly counts: boolean
}

export function actKey({ instrument, person, act, post }: PostAct): string {
  return [instrument === null ? '' : normaliseNumber(instrument), person, act, post].join('|')
}

/** A paper printed twice appoints once. */
export function countedActs(
  printed: readonly PostAct[],
  corrections: readonly PostCorrection[],
): readonly CountedAct[] {
  const newest = new Map<string, PostCorrection>()
  for (const one of corrections) {
    const known = newest.get(one.act)
    if (known === undefined || known.at <= one.at) newest.set(one.act, one)
  }
  const acts = new Map<string, CountedAct>()
  for (const was of printed) {
    const key = actKey(was)
    if (acts.has(key)) continue
    const correction = newest.get(key)
    if (correction === undefined) acts.set(key, { ...was, key, corrected: null, counts: true })
    else {
      const { at, by, reason, instead } = correction
      acts.set(key, { ...was, ...instead, key, corrected: { at, by, reason, was }, counts: instead !== null })
    }
  }
  return [...acts.values()].sort(inOrder)
}

/** On one day removals come first: the paper that moves somebody empties the old post before it fills the new one. */
function inOrder(a: CountedAct, b: CountedAct): number {
  const [one, other] = [a.on ?? '9999-12-31', b.on ?? '9999-12-31']
  if (one !== other) return one < other ? -1 : 1
  return Number(a.act === 'appointed') - Number(b.act === 'appointed')
}
