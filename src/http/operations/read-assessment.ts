// An assessment sheet (task 8): by unit, town, police station, desk, seat or matter; every figure says of how many, and opens to its demands.
import { readSheet } from '../../assess/read-sheet.js'
import { accept } from '../../terms/refusal.js'
import { dayOf } from '../../terms/zone.js'
import { indicatorShown } from '../assessment-shown.js'
import { sheetQuery, sheetView } from '../contract/assessment.js'
import { defineOperation } from '../operation.js'

export const readAssessment = defineOperation({
  id: 'assessment.read',
  method: 'GET',
  path: '/api/assessment',
  summary: { zh: '考核表', en: 'An assessment sheet' },
  query: sheetQuery,
  answers: { 200: sheetView },
  async handle(ask, deps) {
    const { from, to, by } = ask.query
    const today = dayOf(ask.now, deps.book.place.zone)
    const read = await readSheet(deps.store, deps.book, { period: { from, to }, by, today })
    if (!read.ok) return read
    const { sheet, book, asOf, behind, building } = read.value
    const { demands, total, digest } = sheet
    return accept({
      status: 200,
      body: {
        ...{ from, to, by, demands, computedAt: ask.now, asOf, behind, book: book.digest, digest },
        building: building === null ? null : { done: building.done, total: building.total },
        indicators: book.indicators.map(indicatorShown),
        groups: sheet.groups.map(({ key, cells }) => ({ key, cells: { ...cells } })),
        total: { ...total },
      },
    })
  },
})
