// The demands behind one figure of a sheet (task 8): numbers only, so that the evaluator may look as well.
import { readSheetRows } from '../../assess/read-sheet-rows.js'
import { accept } from '../../terms/refusal.js'
import { dayOf } from '../../terms/zone.js'
import { indicatorShown } from '../assessment-shown.js'
import { checkCursor } from '../check-cursor.js'
import { sheetRows, sheetRowsQuery } from '../contract/assessment.js'
import { defineOperation } from '../operation.js'

export const listAssessed = defineOperation({
  id: 'assessment.rows',
  method: 'GET',
  path: '/api/assessment/rows',
  summary: { zh: '指标背后的办件', en: 'The demands behind a figure' },
  query: sheetRowsQuery,
  answers: { 200: sheetRows },
  async handle(ask, deps) {
    const { from, to, by, indicator, group, standing, after, limit } = ask.query
    checkCursor(after)
    const read = await readSheetRows(deps.store, deps.book, {
      ...{ period: { from, to }, by, indicator, limit: limit ?? 50 },
      group: group ?? null,
      standing: standing ?? null,
      after: after ?? null,
      today: dayOf(ask.now, deps.book.place.zone),
    })
    if (!read.ok) return read
    const { items, total, next } = read.value
    return accept({
      status: 200,
      body: { items: [...items], total, next, indicator: indicatorShown(read.value.indicator) },
    })
  },
})
