// What lies with whom, most urgent first. Accounts of a unit get their own unit's orders, whatever they ask for.
import { accept } from '../../terms/refusal.js'
import { checkCursor } from '../check-cursor.js'
import { legPage, legQuery } from '../contract/cases.js'
import { defineOperation } from '../operation.js'
import { titlesCovered } from '../titles-covered.js'

export const listLegs = defineOperation({
  id: 'leg.list',
  method: 'GET',
  path: '/api/legs',
  summary: { zh: '环节列表', en: 'List legs' },
  query: legQuery,
  answers: { 200: legPage },
  async handle(ask, deps) {
    checkCursor(ask.query.after)
    const { overdue, unit: _, ...query } = ask.query
    const unit = ask.session?.account.unit ?? ask.query.unit
    const page = await deps.store.legs({
      ...query,
      ...(unit === undefined || unit === null ? {} : { unit }),
      ...(overdue === true ? { overdueAt: ask.now } : {}),
    })
    return accept({ status: 200, body: titlesCovered(page) })
  },
})
