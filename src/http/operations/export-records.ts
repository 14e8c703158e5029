// A whole register as a spreadsheet: what may be read, no secret fields, on record before the first byte leaves.
import { z } from 'zod'
import { typed } from '../../registers/decide-record.js'
import { refuse } from '../../terms/refusal.js'
import { exportRecordsQuery, registerId } from '../contract/registers.js'
import { handOut } from '../exports/hand-out.js'
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
    const { format, reason } = ask.query
    const body = format === 'csv' ? asCsv(columns, rows) : await asXlsx(columns, rows, register.title[ask.language])
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX
    return handOut(ask, deps, {
      ...{ operation: 'register.export', subject: register.id, purpose: reason, fields: [...typed(register)] },
      ...{ count: rows.length, format, fileName: `${register.id}.${format}`, contentType: type, body },
      detail: { register: register.id },
    })
  },
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
