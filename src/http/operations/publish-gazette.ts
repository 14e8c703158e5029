// After review: the printed text, the posts and the chronicle of this gazette are there for everything that cites them.
import { accept } from '../../terms/refusal.js'
import { gazetteParams, gazetteRow } from '../contract/gazette.js'
import { defineOperation } from '../operation.js'

export const publishGazette = defineOperation({
  id: 'gazette.publish',
  method: 'POST',
  path: '/api/gazettes/:id/publish',
  summary: { zh: '发布公报', en: 'Publish a gazette' },
  params: gazetteParams,
  answers: { 200: gazetteRow },
  async handle(ask, deps) {
    const done = await deps.store.publishGazette(ask.params.id, ask.session?.account.name ?? '', ask.now)
    return done.ok ? accept({ status: 200, body: done.value }) : done
  },
})
