// Case files, newest first, for desks, supervisors and readers. Accounts of a unit read their orders instead.
import { decide } from '../../access/decide.js'
import { accept, refuse } from '../../terms/refusal.js'
import { checkCursor } from '../check-cursor.js'
import { casePage, caseQuery } from '../contract/cases.js'
import { defineOperation } from '../operation.js'
import { askingOf } from '../register-operation.js'
import { titlesCovered } from '../titles-covered.js'

export const listCases = defineOperation({
  id: 'case.list',
  method: 'GET',
  path: '/api/cases',
  summary: { zh: '办件列表', en: 'List case files' },
  query: caseQuery,
  answers: { 200: casePage },
  async handle(ask, deps) {
    checkCursor(ask.query.after)
    if (ask.query.phone !== undefined || looksLikePhone(ask.query.search)) {
      const access = decide(askingOf(ask.session, deps), 'case.list-by-phone')
      if (!access.allowed) return refuse(access.because)
      // The number itself stays out of the ledger; that somebody was looked for does not.
      await deps.audit.write({
        at: ask.now,
        account: ask.session?.account.name ?? '',
        operation: 'case.list-by-phone',
        caseId: null,
        allowed: true,
        reason: 'done',
        detail: access.role === null ? {} : { role: access.role },
      })
    }
    return accept({ status: 200, body: titlesCovered(await deps.store.list(ask.query)) })
  },
})

/** A number typed into the search box looks for the same person as one typed into the phone field. */
function looksLikePhone(search: string | undefined): boolean {
  return search !== undefined && /(?<![0-9])1[3-9][0-9]{5,9}(?![0-9])/.test(search.replace(/[ -]/g, ''))
}
