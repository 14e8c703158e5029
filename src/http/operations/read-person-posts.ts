// What one person was appointed to and removed from, by published papers; the same name may be more than one person, the acts tell.
import { postsOfPerson } from '../../instruments/posts/holders.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { asOfPostQuery, personParams, personView } from '../contract/posts.js'
import { defineOperation } from '../operation.js'
import { knownPosts } from '../posts/known-acts.js'
import { actShown, holderShown } from '../posts/posts-shown.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readPersonPosts = defineOperation({
  id: 'post.person',
  method: 'GET',
  path: '/api/public/people/:person/posts',
  summary: { zh: '某人的任免', en: 'A person’s appointments and removals' },
  params: personParams,
  query: asOfPostQuery,
  answers: { 200: personView },
  limit: PUBLIC_READS,
  async handle({ params, query, now }, deps) {
    const asOf = query.asOf ?? today(deps, now)
    const { person } = params
    const { acts, tenures, seen } = await knownPosts(deps)
    const body = {
      asOf,
      person,
      posts: postsOfPerson(tenures, person, asOf).map(({ holds, ...one }) => ({ ...holderShown(one), holds })),
      seen: seen.filter((one) => one.person === person),
      acts: acts.filter((one) => one.person === person || one.corrected?.was.person === person).map(actShown),
    }
    return accept({ status: 200, body })
  },
})
