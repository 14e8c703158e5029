// After review: this gazette is not published, and why. The same file can be brought in again.
import { accept } from '../../terms/refusal.js'
import { gazetteParams, gazetteRejection, gazetteRow } from '../contract/gazette.js'
import { defineOperation } from '../operation.js'

export const rejectGazette = defineOperation({
  id: 'gazette.reject',
  method: 'POST',
  path: '/api/gazettes/:id/reject',
  summary: { zh: '退回公报', en: 'Reject a gazette' },
  params: gazetteParams,
  body: gazetteRejection,
  answers: { 200: gazetteRow },
  async handle(ask, deps) {
    const by = ask.session?.account.name ?? ''
    const done = await deps.store.rejectGazette(ask.params.id, by, ask.now, ask.body.reason)
    return done.ok ? accept({ status: 200, body: done.value }) : done
  },
})
