// Who held which post from when to when, folded from appointments and removals. A removal whose appointment was never printed still says
// that the post was held until then; who came before the first printed act is unknown, and is said to be.
import type { Day } from '../../terms/time.js'
import type { CountedAct } from './post-acts.js'
import { isConcurrent, type PostName, postNames } from './post-name.js'

export interface Tenure {
  readonly person: string
  readonly name: PostName
  /** As the paper writes the post. */
  readonly printed: string
  /** First day; null: in post before any printed act. */
  readonly from: Day | null
  /** First day on which the post is no longer held; null: no removal printed. */
  readonly to: Day | null
  readonly appointed: CountedAct | null
  readonly removed: CountedAct | null
  readonly concurrent: boolean
  readonly probationEnds: Day | null
  /** A later act appoints the same person to the same post without probation. */
  readonly confirmed: CountedAct | null
}

export function tenuresOf(acts: readonly CountedAct[]): readonly Tenure[] {
  const tenures: Tenure[] = []
  for (const act of acts) {
    if (!act.counts || act.on === null) continue
    for (const name of postNames(act.post)) {
      if (act.act === 'appointed') appoint(tenures, act, name)
      else remove(tenures, act, name)
    }
  }
  return tenures
}

function appoint(tenures: Tenure[], act: CountedAct, name: PostName): void {
  const at = tenures.findIndex((one) => one.person === act.person && one.name.post === name.post && one.to === null)
  const open = tenures[at]
  if (open !== undefined) {
    // Appointed again to what is already held: the end of probation, or nothing new.
    if (open.confirmed === null && act.probationEnds === null) tenures[at] = { ...open, confirmed: act }
    return
  }
  tenures.push({
    person: act.person,
    name,
    printed: act.post,
    from: act.on,
    to: null,
    appointed: act,
    removed: null,
    concurrent: act.concurrent || isConcurrent(act.post),
    probationEnds: act.probationEnds,
    confirmed: null,
  })
}

function remove(tenures: Tenure[], act: CountedAct, name: PostName): void {
  const at = tenures.findIndex((one) => one.person === act.person && one.name.post === name.post && one.to === null)
  const open = tenures[at]
  if (open !== undefined) {
    tenures[at] = { ...open, to: act.on, removed: act }
    return
  }
  tenures.push({
    person: act.person,
    name,
    printed: act.post,
    from: null,
    to: act.on,
    appointed: null,
    removed: act,
    concurrent: act.concurrent || isConcurrent(act.post),
    probationEnds: null,
    confirmed: null,
  })
}
