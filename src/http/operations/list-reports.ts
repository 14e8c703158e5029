// Reports asked for, due and made, the newest first, and what a report can be made of. `share` and `stage` tell how far one has come.
import { packsInForce } from '../../instruments/in-force.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { reportList, reportListQuery } from '../contract/reports.js'
import { defineOperation } from '../operation.js'
import { reportShown } from '../report-shown.js'

const USUAL = 50

export const listReports = defineOperation({
  id: 'report.list',
  method: 'GET',
  path: '/api/reports',
  summary: { zh: '报告', en: 'Reports' },
  query: reportListQuery,
  answers: { 200: reportList },
  async handle(ask, deps) {
    const { plan, after, limit = USUAL } = ask.query
    const found = await deps.store.listReports({
      ...(plan === undefined ? {} : { plan }),
      ...(after === undefined ? {} : { after }),
      limit: limit + 1,
    })
    const plans = packsInForce(deps.book, today(deps, ask.now)).flatMap(({ reports }) => reports)
    const items = found.slice(0, limit).map(reportShown)
    return accept({
      status: 200,
      body: {
        plans: plans.map(({ id, name, period, schedule, cites }) => ({
          ...{ id, name, period, schedule: schedule ?? null },
          cites: [...cites],
        })),
        items,
        next: found.length > limit ? (items.at(-1)?.id ?? null) : null,
      },
    })
  },
})
