// Counting, spans and limits in a list of actions: what the facts of an assessment (task 8) are made of.
import type { Action } from '../cases/action.js'
import type { Clock } from '../cases/case-file.js'
import type { Instant } from '../terms/time.js'

export function count(actions: readonly Action[], kind: string): number {
  return actions.filter((action) => action.kind === kind).length
}

/** Late is what ended after its time, or has not ended although its time is over by the last thing known of it. */
export function isLate(dueAt: Instant | null, endedAt: Instant | null, lastAt: Instant): boolean {
  if (dueAt === null) return false
  return (endedAt ?? lastAt) > dueAt
}

export function minutesBetween(from: Instant, to: Instant | null): number | null {
  return to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
}

export function secondsBetween(from: Instant, to: Instant | null): number | null {
  return to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 1_000)
}

/**
 * When a leg's limit of that name ran out, from its own actions: the clock that stood last under the name. A leg's present clock may
 * be another one by now.
 */
export function dueUnder(own: readonly Action[], limit: string): Instant | null {
  for (const action of own.toReversed()) {
    const change = action.body.change as { readonly leg?: { readonly clock?: Clock } } | undefined
    const clock = change?.leg?.clock
    if (clock?.limit === limit) return clock.dueAt
  }
  return null
}
