// What is known of posts on this node: the acts that count, the tenures they make, and names seen on lists of published papers.

import type { Committee } from '../../gazette/issue.js'
import { seenOnLists } from '../../gazette/seen-on-lists.js'
import type { Sighting } from '../../instruments/posts/holders.js'
import { type CountedAct, countedActs } from '../../instruments/posts/post-acts.js'
import { type Tenure, tenuresOf } from '../../instruments/posts/tenures.js'
import type { Day } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'

export interface KnownPosts {
  readonly acts: readonly CountedAct[]
  readonly tenures: readonly Tenure[]
  readonly seen: readonly Sighting[]
  readonly committees: readonly Committee[]
}

export async function knownPosts({ store }: Pick<Deps, 'store'>): Promise<KnownPosts> {
  const [printed, corrections, lists, papers] = await Promise.all([
    store.acts(),
    store.postCorrections(),
    store.committees(),
    store.listPrinted(),
  ])
  const days = new Map<string, Day | null>(papers.map(({ printed: { number, signedOn } }) => [number ?? '', signedOn]))
  const acts = countedActs(
    printed.map((one) => one.printed),
    corrections,
  )
  const committees = unique(lists.map((one) => one.printed))
  const seen = seenOnLists(committees, (number) => days.get(number) ?? null)
  return { acts, tenures: tenuresOf(acts), seen, committees }
}

/** A list printed again in a later issue is one list. */
function unique(committees: readonly Committee[]): readonly Committee[] {
  const known = new Map(committees.map((one) => [`${one.instrument ?? ''}|${one.name}`, one]))
  return [...known.values()]
}
