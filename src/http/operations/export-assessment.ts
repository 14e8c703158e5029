// An assessment sheet as a file (task 8): one line per group and figure with numerator, denominator, left out, formula and clause, and the
// digest by which it can be reckoned anew.
import { z } from 'zod'
import { readSheet } from '../../assess/read-sheet.js'
import { dayOf } from '../../terms/zone.js'
import { citationText } from '../citation-text.js'
import { sheetExportQuery } from '../contract/assessment.js'
import { handOut } from '../exports/hand-out.js'
import { defineOperation } from '../operation.js'
import { asCsv, asXlsx } from '../registers/sheet.js'

const COLUMNS = {
  zh: ['分组', '指标', '数值', '单位', '分子', '分母', '剔除', '分子条件', '分母条件', '依据', '核对码'],
  en: ['group', 'figure', 'value', 'unit', 'numerator', 'denominator', 'left out', 'where', 'among', 'cites', 'digest'],
} as const
const ALL = { zh: '合计', en: 'All' } as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const exportAssessment = defineOperation({
  id: 'assessment.export',
  method: 'GET',
  path: '/api/assessment/export',
  summary: { zh: '导出考核表', en: 'Export an assessment sheet' },
  query: sheetExportQuery,
  contentType: 'application/octet-stream',
  answers: { 200: z.any() },
  async handle(ask, deps) {
    const { from, to, by, format, reason } = ask.query
    const { place } = deps.book
    const read = await readSheet(deps.store, deps.book, {
      ...{ period: { from, to }, by, today: dayOf(ask.now, place.zone) },
    })
    if (!read.ok) return read
    const { sheet, book } = read.value
    const { language } = ask
    const names = new Map([...place.units, ...place.towns].map(({ id, name }) => [id, name[language]] as const))
    const groups = [
      { key: ALL[language], cells: sheet.total },
      ...sheet.groups.map(({ key, cells }) => ({ key: names.get(key) ?? (key || '–'), cells })),
    ]
    const rows = groups.flatMap(({ key, cells }) =>
      book.indicators.map(({ id, name, unit, where, among, cites }) => {
        const cell = cells[id]
        return [
          ...[key, name[language], cell?.value ?? '', unit, String(cell?.where ?? 0), String(cell?.among ?? '')],
          ...[String(cell?.leftOut ?? 0), where ?? '', among ?? '', cites.map(citationText).join('；'), sheet.digest],
        ]
      }),
    )
    const columns = COLUMNS[language]
    const body = format === 'csv' ? asCsv(columns, rows) : await asXlsx(columns, rows, `${from} ${to}`)
    return handOut(ask, deps, {
      ...{ operation: 'assessment.export', subject: `assessment/${by}/${from}/${to}`, purpose: reason, format, body },
      ...{ fields: [...COLUMNS.en], count: rows.length, fileName: `assessment-${by}-${from}-${to}.${format}` },
      contentType: format === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
      detail: { digest: sheet.digest, book: book.digest },
    })
  },
})
