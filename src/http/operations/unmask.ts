// Shows who called, to somebody who says why they need to know. On record before it is shown; never to a unit when the
// requester asked for secrecy: the body complained about may be that very unit.
import { accept } from '../../terms/refusal.js'
import { findForReading } from '../case-access.js'
import { caseParams, unmaskAnswer, unmaskRequest } from '../contract/cases.js'
import { defineOperation } from '../operation.js'

export const unmask = defineOperation({
  id: 'case.unmask',
  method: 'POST',
  path: '/api/cases/:id/unmask',
  summary: { zh: '查看诉求人身份', en: 'Show the requester' },
  params: caseParams,
  body: unmaskRequest,
  answers: { 200: unmaskAnswer },
  async handle(ask, deps) {
    const found = await findForReading(ask.params.id, ask, deps)
    if (!found.ok) return found
    const { name, phone, secret } = found.value.requester
    await deps.audit.write({
      at: ask.now,
      account: ask.session?.account.name ?? '',
      operation: 'case.unmask',
      caseId: found.value.id,
      allowed: true,
      reason: ask.body.reason,
      detail: { role: ask.role },
    })
    return accept({ status: 200, audited: true, body: { name, phone, secret } })
  },
})
