// Who held a post, as the register of posts answers it; handed in from above, because names come only with an imported gazette (R88).
import {
  type Holder,
  holdersOfPost,
  type PostAnswer,
  postsOfPerson,
  type Sighting,
} from '../instruments/posts/holders.js'
import type { Tenure } from '../instruments/posts/tenures.js'
import type { Day } from '../terms/time.js'

export interface PostLookup {
  /** False: no appointment has been imported. */
  readonly known: boolean
  readonly ofPost: (post: string, day: Day) => readonly PostAnswer[]
  /** Posts the person holds on the day. */
  readonly ofPerson: (person: string, day: Day) => readonly Holder[]
}

export function postLookup(tenures: readonly Tenure[], seen: readonly Sighting[]): PostLookup {
  return {
    known: tenures.length > 0,
    ofPost: (post, day) => holdersOfPost(tenures, post, day, seen),
    ofPerson: (person, day) => postsOfPerson(tenures, person, day).filter(({ holds }) => holds),
  }
}
