// Takes a case file out with its chain, unmasked, so that a third party can check that nothing was altered. Entitled roles,
// with a purpose, and on record before the first byte leaves (task 5: 可查可看可追溯可批量).
import { z } from 'zod'
import { accept } from '../../terms/refusal.js'
import { findForReading } from '../case-access.js'
import { caseParams, exportQuery } from '../contract/cases.js'
import { defineOperation } from '../operation.js'

export const exportCase = defineOperation({
  id: 'case.export',
  method: 'GET',
  path: '/api/cases/:id/export',
  summary: { zh: '导出办件及其链', en: 'Export a case file with its chain' },
  params: caseParams,
  query: exportQuery,
  contentType: 'application/x-ndjson',
  answers: { 200: z.string() },
  async handle(ask, deps) {
    const found = await findForReading(ask.params.id, ask, deps)
    if (!found.ok) return found
    const { id, number } = found.value
    const actions = await deps.store.timeline(id)
    const head = actions.at(-1)?.hash ?? null
    await deps.audit.write({
      at: ask.now,
      account: ask.session?.account.name ?? '',
      operation: 'case.export',
      caseId: id,
      allowed: true,
      reason: ask.query.reason,
      detail: { count: actions.length, head, role: ask.role },
    })
    return accept({
      status: 200,
      audited: true,
      contentType: 'application/x-ndjson; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="case-${number}.ndjson"` },
      body: actions.map((action) => `${JSON.stringify(action)}\n`).join(''),
    })
  },
})
