// Cancels a report that waits or is being made; nothing of it is kept.
import { accept } from '../../terms/refusal.js'
import { reportParams, reportRow } from '../contract/reports.js'
import { defineOperation } from '../operation.js'
import { reportShown } from '../report-shown.js'

export const cancelReport = defineOperation({
  id: 'report.cancel',
  method: 'DELETE',
  path: '/api/reports/:id',
  summary: { zh: '取消生成', en: 'Cancel a report' },
  params: reportParams,
  answers: { 200: reportRow },
  async handle(ask, deps) {
    const done = await deps.store.cancelReport(ask.params.id)
    return done.ok ? accept({ status: 200, body: reportShown(done.value) }) : done
  },
})
