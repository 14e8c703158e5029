// What the seats themselves tell: signed in, ready, on a call, wrapping up, on a break, away, signed out. From these rows alone come who is
// there now, who was there in a half hour, and how long a call takes.
import type { Instant } from '../terms/time.js'
import { ms } from '../terms/time.js'

export const SEAT_STATES = ['ready', 'on_call', 'wrap_up', 'break', 'away', 'out'] as const
export type SeatState = (typeof SEAT_STATES)[number]

export interface SeatNote {
  readonly account: string
  readonly seat: string | null
  readonly state: SeatState
  readonly at: Instant
  readonly reason: string | null
}

/** Nobody sits for longer than this: who forgot to sign out is not counted as there for ever. */
export const LONGEST_SITTING_MS = 16 * 3_600_000

const WORKING: readonly SeatState[] = ['ready', 'on_call', 'wrap_up']

/** A stretch of one account in one state; `to` null while it lasts. */
export interface Stretch extends SeatNote {
  readonly to: Instant | null
}

/** Notes in the order of time → stretches, each ended by the next note of the same account. */
export function stretches(notes: readonly SeatNote[]): readonly Stretch[] {
  const open = new Map<string, SeatNote>()
  const done: Stretch[] = []
  for (const note of [...notes].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const before = open.get(note.account)
    if (before !== undefined) done.push({ ...before, to: note.at })
    open.set(note.account, note)
  }
  return [...done, ...[...open.values()].map((note) => ({ ...note, to: null }))]
}

/** Everybody who has not signed out, with since when. */
export function seatedNow(notes: readonly SeatNote[], now: Instant): readonly Stretch[] {
  return stretches(notes).filter(
    ({ to, state, at }) => to === null && state !== 'out' && ms(now) - ms(at) < LONGEST_SITTING_MS,
  )
}

/** Seats at work (ready, talking, wrapping up) at an instant. */
export function atWork(all: readonly Stretch[], at: Instant): number {
  return all.filter(
    (one) =>
      WORKING.includes(one.state) &&
      one.at <= at &&
      (one.to === null ? ms(at) - ms(one.at) < LONGEST_SITTING_MS : at < one.to),
  ).length
}

/** Talk and wrap-up per call, over calls that have ended. */
export function measuredHandling(all: readonly Stretch[]): { readonly calls: number; readonly seconds: number | null } {
  let calls = 0
  let spent = 0
  for (const { state, at, to } of all) {
    if (to === null || (state !== 'on_call' && state !== 'wrap_up')) continue
    if (ms(to) - ms(at) >= LONGEST_SITTING_MS) continue
    if (state === 'on_call') calls += 1
    spent += (ms(to) - ms(at)) / 1_000
  }
  return { calls, seconds: calls === 0 ? null : spent / calls }
}
