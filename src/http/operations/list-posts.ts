// Who held which office on a day: one post as asked for, or all that are known (R88).
import { allPosts, holdersOfPost } from '../../instruments/posts/holders.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { postsQuery, postsView } from '../contract/posts.js'
import { defineOperation } from '../operation.js'
import { knownPosts } from '../posts/known-acts.js'
import { actShown, postShown } from '../posts/posts-shown.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const listPosts = defineOperation({
  id: 'post.holders',
  method: 'GET',
  path: '/api/public/posts',
  summary: { zh: '某日的任职', en: 'Who held which office on a day' },
  query: postsQuery,
  answers: { 200: postsView },
  limit: PUBLIC_READS,
  async handle({ query, now }, deps) {
    const asOf = query.asOf ?? today(deps, now)
    const { acts, tenures, seen, committees } = await knownPosts(deps)
    const found =
      query.post === undefined ? allPosts(tenures, asOf, seen) : holdersOfPost(tenures, query.post, asOf, seen)
    const body = {
      asOf,
      posts: found.map(postShown),
      undated: acts.filter(({ on }) => on === null).map(actShown),
      committees:
        query.post === undefined
          ? committees.map(({ name, instrument, members, bodies }) => ({
              name,
              instrument,
              members: members.map((one) => ({ name: one.name, role: one.role, office: one.office })),
              bodies: [...bodies],
            }))
          : [],
    }
    return accept({ status: 200, body })
  },
})
