// Acts, tenures and holders as the wire tells them.
import type { Holder, PostAnswer } from '../../instruments/posts/holders.js'
import type { CountedAct } from '../../instruments/posts/post-acts.js'
import type { Tenure } from '../../instruments/posts/tenures.js'
import type { HolderView, PostActView, PostsView, TenureView } from '../contract/posts.js'

export function postShown({ post, say, holders, former, later, seen }: PostAnswer): PostsView['posts'][number] {
  return {
    post,
    say,
    holders: holders.map(holderShown),
    former: former.map(tenureShown),
    later: later.map(tenureShown),
    seen: [...seen],
  }
}

export function holderShown({ tenure, probation, notes }: Holder): HolderView {
  return { ...tenureShown(tenure), probation, probationEnds: tenure.probationEnds, notes: [...notes] }
}

function tenureShown({ person, name, printed, from, to, appointed, removed, concurrent }: Tenure): TenureView {
  const basis = appointed?.basis ?? removed?.basis ?? null
  const [appointedBy, removedBy] = [appointed?.instrument ?? null, removed?.instrument ?? null]
  return { person, post: name.post, printed, from, to, appointedBy, removedBy, basis, concurrent }
}

export function actShown(one: CountedAct): PostActView {
  const { key, person, act, post, instrument, on, probationEnds, concurrent, basis, counts, corrected } = one
  return {
    ...{ key, person, act, post, instrument, on, probationEnds, concurrent, basis, counts },
    corrected:
      corrected === null
        ? null
        : {
            at: corrected.at,
            by: corrected.by,
            reason: corrected.reason,
            was: { person: corrected.was.person, post: corrected.was.post, on: corrected.was.on },
          },
  }
}
