// Every file that left the house: by whom, what, what for, when, how many, with its digests. For the auditor.
import { accept } from '../../terms/refusal.js'
import { checkCursor } from '../check-cursor.js'
import { exportPage, exportsQuery } from '../contract/shares.js'
import { defineOperation } from '../operation.js'

export const listExports = defineOperation({
  id: 'export.list',
  method: 'GET',
  path: '/api/exports',
  summary: { zh: '导出台账', en: 'The ledger of exports' },
  query: exportsQuery,
  answers: { 200: exportPage },
  async handle(ask, deps) {
    checkCursor(ask.query.after)
    const { grant, ...query } = ask.query
    const page = await deps.store.listExports({ ...query, ...(grant === undefined ? {} : { grantNumber: grant }) })
    return accept({
      status: 200,
      body: { ...page, items: page.items.map((row) => ({ ...row, fields: [...row.fields] })) },
    })
  },
})
