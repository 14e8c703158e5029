// An assessment sheet (task 8): by unit, town, desk or matter; every figure says of how many, and opens to its demands.

import { reckonSheet } from '../../reports/reckon.js'
import { accept } from '../../terms/refusal.js'
import { indicatorsOn } from '../assessment-shown.js'
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
    const sheet = await reckonSheet(
      { from, to },
      by,
      indicatorsOn(deps, to),
      deps.book.place.zone,
      deps.store.eachFacts,
    )
    const indicators = indicatorsOn(deps, to).map(
      ({ id, name, over, kind, where, among, unit, good, note, cites }) => ({
        ...{ id, name, over, kind, unit, good },
        ...(where === undefined ? {} : { where }),
        ...(among === undefined ? {} : { among }),
        ...(note === undefined ? {} : { note }),
        cites: [...cites],
      }),
    )
    const groups = sheet.groups.map(({ key, cells }) => ({ key, cells: { ...cells } }))
    const { demands, total, digest } = sheet
    return accept({
      status: 200,
      body: { from, to, by, demands, computedAt: ask.now, indicators, groups, total: { ...total }, digest },
    })
  },
})
