// People named with an office on a committee's list: seen in it then, without a first or last day (R88).
import type { Sighting } from '../instruments/posts/holders.js'
import type { Day } from '../terms/time.js'
import type { Committee } from './issue.js'

export function seenOnLists(
  committees: readonly Committee[],
  /** The day of the paper that prints the list. */
  dayOf: (instrument: string) => Day | null,
): readonly Sighting[] {
  return committees.flatMap(({ instrument, members }) =>
    members.map(({ name, office }) => ({
      person: name,
      office,
      instrument,
      on: instrument === null ? null : dayOf(instrument),
    })),
  )
}
