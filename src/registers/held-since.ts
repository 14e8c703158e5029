// Since when the present holder has had a record in hand: the day that counts for who is responsible (R88), which moves within the unit
// or a correction do not shift.
import type { Action } from '../cases/action.js'
import type { Instant } from '../terms/time.js'
import type { RecordChange, RecordFile } from './record-file.js'

export function heldSince({ holder, enteredAt }: RecordFile, timeline: readonly Action[]): Instant {
  let now: string | null = null
  let since: Instant | undefined
  for (const { body, at } of timeline) {
    const change = (body.change ?? {}) as RecordChange
    if (change.holder === undefined || change.holder === now) continue
    now = change.holder
    since = at
  }
  return now === holder ? (since ?? enteredAt) : enteredAt
}
