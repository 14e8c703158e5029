// A report as Word, PDF or Excel: the bytes that were kept when it was made, handed out on record.
import { z } from 'zod'
import { CONTENT_TYPES } from '../../print/document.js'
import { refuse } from '../../terms/refusal.js'
import { reportFileQuery, reportParams } from '../contract/reports.js'
import { handOut } from '../exports/hand-out.js'
import { defineOperation } from '../operation.js'

export const downloadReport = defineOperation({
  id: 'report.download',
  method: 'GET',
  path: '/api/reports/:id/file',
  summary: { zh: '下载报告', en: 'Download a report' },
  params: reportParams,
  query: reportFileQuery,
  contentType: 'application/octet-stream',
  answers: { 200: z.any() },
  async handle(ask, deps) {
    const { form, reason } = ask.query
    const report = await deps.store.findReport(ask.params.id)
    const file = report === undefined ? undefined : await deps.store.reportFile(ask.params.id, form)
    if (report === undefined || file === undefined) return refuse('report_file_unknown', { id: ask.params.id, form })
    const figures = report.document?.figures ?? []
    return handOut(ask, deps, {
      ...{ operation: 'report.download', subject: `${report.plan} ${report.from}`, purpose: reason },
      ...{ fields: ['id', 'name', 'shown'], count: figures.length, format: form },
      fileName: `${report.plan}-${report.from}-v${report.version ?? 1}.${form}`,
      contentType: CONTENT_TYPES[form],
      body: file.bytes,
    })
  },
})
