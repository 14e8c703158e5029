// The link to the other platform: state, what waits, what was set aside, and whether the books agree.
import { accept } from '../../terms/refusal.js'
import { linkView } from '../contract/overview.js'
import { defineOperation } from '../operation.js'

const SHOWN = 50

export const readLink = defineOperation({
  id: 'link.read',
  method: 'GET',
  path: '/api/link',
  summary: { zh: '对接链路', en: 'The link' },
  answers: { 200: linkView },
  async handle(ask, deps) {
    const [link, quarantine, reconciliations] = await Promise.all([
      deps.exchange.linkState(),
      deps.store.listQuarantine(SHOWN),
      deps.store.listReconciliations(SHOWN),
    ])
    return accept({ status: 200, body: { now: ask.now, link, quarantine, reconciliations } })
  },
})
