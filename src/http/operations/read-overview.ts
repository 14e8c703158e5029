// How much lies where, and how the link is. Accounts of a unit see the link only: the counts are the platform's.
import { accept } from '../../terms/refusal.js'
import { isBoundToUnit } from '../case-access.js'
import { overviewView } from '../contract/overview.js'
import { defineOperation } from '../operation.js'

export const readOverview = defineOperation({
  id: 'overview.read',
  method: 'GET',
  path: '/api/overview',
  summary: { zh: '总览', en: 'Overview' },
  answers: { 200: overviewView },
  async handle(ask, deps) {
    const link = await deps.exchange.linkState()
    if (isBoundToUnit(ask) || ask.role === 'admin')
      return accept({ status: 200, body: { now: ask.now, counts: [], cases: [], link } })
    const [counts, cases] = await Promise.all([deps.store.counts(), deps.store.caseCounts()])
    return accept({ status: 200, body: { now: ask.now, counts, cases, link } })
  },
})
