// One month's open extract as CSV or JSON, or its data dictionary: the kept bytes, on record like everything that leaves the house.
import { z } from 'zod'
import { refuse } from '../../terms/refusal.js'
import { openDataFileQuery, reportParams } from '../contract/reports.js'
import { handOut } from '../exports/hand-out.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readOpenData = defineOperation({
  id: 'public.open-data-file',
  method: 'GET',
  path: '/api/public/open-data/:id',
  summary: { zh: '下载开放数据', en: 'Download open data' },
  params: reportParams,
  query: openDataFileQuery,
  contentType: 'application/octet-stream',
  answers: { 200: z.any() },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const { form } = ask.query
    const { id } = ask.params
    const report = await deps.store.findReport(id)
    const file = report?.plan === 'open-data' ? await deps.store.reportFile(id, form) : undefined
    if (report === undefined || file === undefined) return refuse('report_file_unknown', { id, form })
    const name =
      form === 'dictionary' ? `dictionary-${report.from.slice(0, 7)}.csv` : `${report.from.slice(0, 7)}.${form}`
    return handOut(ask, deps, {
      ...{ operation: 'public.open-data-file', subject: `open-data ${report.from.slice(0, 7)}`, purpose: 'open data' },
      ...{ fields: ['month', 'table', 'town', 'group', 'measure', 'value', 'unit'], format: form },
      count: file.bytes.toString('utf8').split('\n').length - 2,
      fileName: `liandong-${name}`,
      contentType: form === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      body: file.bytes,
    })
  },
})
