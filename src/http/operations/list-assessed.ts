// The demands behind one figure of a sheet: numbers only, so that the evaluator may look as well.
import { accept, refuse } from '../../terms/refusal.js'
import { indicatorsOn, rowsBehind } from '../assessment-shown.js'
import { sheetRows, sheetRowsQuery } from '../contract/assessment.js'
import { defineOperation } from '../operation.js'

const MOST = 500

export const listAssessed = defineOperation({
  id: 'assessment.rows',
  method: 'GET',
  path: '/api/assessment/rows',
  summary: { zh: '指标背后的办件', en: 'The demands behind a figure' },
  query: sheetRowsQuery,
  answers: { 200: sheetRows },
  async handle(ask, deps) {
    const { from, to, by, indicator: id, group } = ask.query
    const indicator = indicatorsOn(deps, to).find((one) => one.id === id)
    if (indicator === undefined) return refuse('indicator_unknown', { indicator: id })
    const found = await rowsBehind({ from, to }, by, indicator, group ?? null, deps)
    const items = found.slice(0, MOST).map(({ line, inNumerator }) => ({
      caseId: String(line.caseId),
      number: String(line.number),
      received: String(line.received),
      inNumerator,
    }))
    return accept({ status: 200, body: { items, total: found.length } })
  },
})
