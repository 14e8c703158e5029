// Asks for a report. It is made behind the door (src/jobs/reports): the answer is the row that tells how far it has come.
import { packsInForce } from '../../instruments/in-force.js'
import { periodBefore, periodWith } from '../../reports/plan/periods.js'
import { accept, refuse } from '../../terms/refusal.js'
import { ms } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { today } from '../book-today.js'
import { reportAsked, reportRow } from '../contract/reports.js'
import { defineOperation } from '../operation.js'
import { reportShown } from '../report-shown.js'

/** A window longer than that is a monthly report. */
const LONGEST_WINDOW_MS = 31 * 86_400_000

export const askReport = defineOperation({
  id: 'report.ask',
  method: 'POST',
  path: '/api/reports',
  summary: { zh: '生成报告', en: 'Ask for a report' },
  body: reportAsked,
  keyed: true,
  answers: { 200: reportRow, 201: reportRow },
  async handle(ask, deps) {
    const { plan: id, day, incident } = ask.body
    const now = today(deps, ask.now)
    const plan = packsInForce(deps.book, now)
      .flatMap(({ reports }) => reports)
      .find((one) => one.id === id)
    if (plan === undefined) return refuse('report_plan_unknown', { plan: id })
    if (plan.period === 'window') {
      if (incident === undefined) return refuse('report_window_missing', { plan: id })
      const { from, to } = incident
      if (from >= to || ms(to) - ms(from) > LONGEST_WINDOW_MS) return refuse('report_window_wrong', { from, to })
    }
    const { zone } = deps.book.place
    const period =
      plan.period === 'window' && incident !== undefined
        ? { from: dayOf(incident.from, zone), to: dayOf(incident.to, zone) }
        : day === undefined
          ? periodBefore(plan.period, periodWith(plan.period, now))
          : periodWith(plan.period, day)
    if (period.from > now) return refuse('report_period_ahead', { from: period.from })
    const { report, fresh } = await deps.store.askReport({
      ...{ key: ask.key, plan: id, ...period, incident: plan.period === 'window' ? (incident ?? null) : null },
      ...{ by: ask.session?.account.name ?? '', at: ask.now },
    })
    return accept({ status: fresh ? 201 : 200, body: reportShown(report) })
  },
})
