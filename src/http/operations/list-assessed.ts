// The demands behind one figure of a sheet: numbers only, so that the evaluator may look as well.

import { boundsOf } from '../../reports/reckon.js'
import { linesBehind } from '../../reports/sheet.js'
import { accept, refuse } from '../../terms/refusal.js'
import { indicatorsOn } from '../assessment-shown.js'
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
    const found: ReturnType<typeof linesBehind>[number][] = []
    const [start, end] = boundsOf({ from, to }, deps.book.place.zone)
    await deps.store.eachFacts(start, end, (facts) => found.push(...linesBehind(indicator, facts, by, group ?? null)))
    const items = found.slice(0, MOST).map(({ line, inNumerator }) => ({
      caseId: String(line.caseId),
      number: String(line.number),
      received: String(line.received),
      inNumerator,
    }))
    return accept({ status: 200, body: { items, total: found.length } })
  },
})
