// An appointment was printed or read wrongly: what counts instead, and why. The act as printed stays readable, and so does every
// earlier correction.
import type { PostAct } from '../../instruments/posts/post-acts.js'
import { newId } from '../../terms/ids.js'
import { accept, refuse } from '../../terms/refusal.js'
import { ms } from '../../terms/time.js'
import { postCorrected, postCorrectionBody } from '../contract/posts.js'
import { defineOperation } from '../operation.js'
import { knownPosts } from '../posts/known-acts.js'
import { actShown } from '../posts/posts-shown.js'

export const correctPost = defineOperation({
  id: 'post.correct',
  method: 'POST',
  path: '/api/posts/corrections',
  summary: { zh: '更正任免', en: 'Put an appointment or removal right' },
  body: postCorrectionBody,
  answers: { 201: postCorrected },
  async handle({ body: { act, reason, instead }, session, now }, deps) {
    const known = (await knownPosts(deps)).acts.find(({ key }) => key === act)
    if (known === undefined) return refuse('act_unknown', { act })
    const correction: Partial<PostAct> | null = instead === null ? null : { ...instead }
    const by = session?.account.name ?? ''
    await deps.store.addPostCorrection(newId(ms(now)), { act, at: now, by, reason, instead: correction })
    const counted = (await knownPosts(deps)).acts.find(({ key }) => key === act)
    return accept({ status: 201, body: { act: actShown(counted ?? known) } })
  },
})
