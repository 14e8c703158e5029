// Call-backs this platform owes, whoever took the contact: a seat that has gone home must not take a lost caller along.
import { accept } from '../../terms/refusal.js'
import { checkCursor } from '../check-cursor.js'
import { dutyPage, dutyQuery } from '../contract/cases.js'
import { defineOperation } from '../operation.js'
import { titlesCovered } from '../titles-covered.js'

export const listDuties = defineOperation({
  id: 'duty.list',
  method: 'GET',
  path: '/api/duties',
  summary: { zh: '须回拨清单', en: 'List the call-backs owed' },
  query: dutyQuery,
  answers: { 200: dutyPage },
  async handle(ask, deps) {
    checkCursor(ask.query.after)
    return accept({ status: 200, body: titlesCovered(await deps.store.duties(ask.query)) })
  },
})
