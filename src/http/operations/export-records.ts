// A whole register as a spreadsheet: what may be read, no secret fields, on record before the first byte leaves.
import { z } from 'zod'
import { typed } from '../../registers/decide-record.js'
import { accept, refuse } from '../../terms/refusal.js'
import { exportRecordsQuery, registerId } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { responsibleLookup } from '../posts/responsible-units.js'
import { reachRegister, scopeOf } from '../registers/reach.js'
import { asCsv, asXlsx, columnsOf, rowOf } from '../registers/sheet.js'

export const exportRecords = defineOperation({
  id: 'register.export',
  method: 'GET',
  path: '/api/registers/:register/export',
  summary: { zh: '导出名册', en: 'Export a register' },
  params: registerId,
  query: exportRecordsQuery,
  contentType: 'application/octet-stream',
  answers: { 200: z.any() },
  async handle(ask, deps) {
    const reached = reachRegister(ask.params.register, ask, deps)
    if (!reached.ok) return reached
    const { register } = reached.value
    const scope = scopeOf(register, ask, deps)
    if (scope === null) return refuse('role_not_entitled', { register: register.id })
    const columns = columnsOf(register, ask.language)
    const responsible = await responsibleLookup(deps, 'any')
    const rows: string[][] = []
    await deps.store.eachRecord(register.id, (records) => {
      for (const record of records) {
        if (scope === 'all' || record.holder === scope.unit)
          rows.push(
            rowOf(record, register, deps.book.place, ask.language, responsible.unit(record.holder, record.enteredAt)),
          )
      }
    })
    await deps.audit.write({
      at: ask.now,
      account: ask.session?.account.name ?? '',
      operation: 'register.export',
      caseId: null,
      allowed: true,
      reason: 'export',
      detail: { register: register.id, count: rows.length, fields: [...typed(register)], role: ask.role },
    })
    const { format } = ask.query
    const body = format === 'csv' ? asCsv(columns, rows) : await asXlsx(columns, rows, register.title[ask.language])
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX
    return accept({
      status: 200,
      audited: true,
      contentType: type,
      headers: { 'content-disposition': `attachment; filename="${register.id}.${format}"` },
      body,
    })
  },
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
