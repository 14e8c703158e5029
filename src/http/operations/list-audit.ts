// Who looked at or took out what, and why; for the auditor, who changes nothing. Reading the ledger stands in the ledger.
import { accept } from '../../terms/refusal.js'
import { auditQuery, auditView } from '../contract/overview.js'
import { defineOperation } from '../operation.js'

export const listAudit = defineOperation({
  id: 'audit.list',
  method: 'GET',
  path: '/api/audit',
  summary: { zh: '审计台账', en: 'The audit ledger' },
  query: auditQuery,
  answers: { 200: auditView },
  async handle(ask, deps) {
    const { limit, ...query } = ask.query
    await deps.audit.flush()
    const rows = await deps.store.listAudit({
      limit: limit ?? 100,
      ...query,
    })
    return accept({ status: 200, body: rows })
  },
})
