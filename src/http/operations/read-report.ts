// One report: its row, and the document as it is printed once it is made.
import { accept, refuse } from '../../terms/refusal.js'
import { reportParams, reportView } from '../contract/reports.js'
import { defineOperation } from '../operation.js'
import { documentShown, reportShown } from '../report-shown.js'

export const readReport = defineOperation({
  id: 'report.read',
  method: 'GET',
  path: '/api/reports/:id',
  summary: { zh: '一份报告', en: 'A report' },
  params: reportParams,
  answers: { 200: reportView },
  async handle(ask, deps) {
    const report = await deps.store.findReport(ask.params.id)
    if (report === undefined || report.plan === 'open-data') return refuse('report_unknown', { id: ask.params.id })
    return accept({ status: 200, body: { report: reportShown(report), document: documentShown(report.document) } })
  },
})
