// Enters the reports that fall due by the clock of the place, what an outage missed among them once each, and makes what waits. Any number
// may run beside each other: a report is entered once and taken on by one.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ReportPlan } from '../../instruments/report-plan.js'
import { slotsDue } from '../../reports/plan/periods.js'
import type { ReportRow } from '../../store/reports-port.js'
import { dayOf } from '../../terms/zone.js'
import { reportPlans } from './gather-report.js'
import { makeNextReport, type ReportMaker } from './make-next-report.js'
import { OPEN_DATA, openDataPlan } from './make-open-data.js'

export interface ReportClock {
  /** Waits until the step in hand is done; what was being made is taken on again at the next start. */
  stop(): Promise<void>
}

const POLL_MS = 3_000

export function startReportClock(
  maker: ReportMaker,
  onFault: (error: unknown, report?: ReportRow) => void,
): ReportClock {
  const ending = new AbortController()
  const running = (async () => {
    while (!ending.signal.aborted) {
      let worked = false
      try {
        await enterDue(maker)
        worked = (await makeNextReport(maker, onFault, ending.signal)) !== undefined
      } catch (error) {
        onFault(error)
      }
      if (!worked) await sleep(POLL_MS, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()
  return {
    async stop() {
      ending.abort()
      await running
    },
  }
}

/** Answers how many were entered. */
export async function enterDue({ store, book, now }: ReportMaker): Promise<number> {
  const at = now()
  const { zone } = book.place
  let entered = 0
  const open = openDataPlan(book, dayOf(at, zone))
  const extract = open === undefined ? [] : [{ id: OPEN_DATA, period: 'month' as const, schedule: open.schedule }]
  const plans: readonly Pick<ReportPlan, 'id' | 'period' | 'schedule'>[] = [
    ...reportPlans(book, dayOf(at, zone)),
    ...extract,
  ]
  for (const plan of plans) {
    if (plan.schedule === undefined) continue
    // A new node has nothing to make up for: its schedule begins when it first runs.
    const after = await store.scheduledTo(plan.id, at)
    for (const slot of slotsDue(plan, after, at, zone)) {
      const { from, to } = slot.period
      const key = `${plan.id}:${from}:due`
      const { fresh } = await store.askReport({ key, plan: plan.id, from, to, incident: null, by: 'clock', at })
      if (fresh) entered += 1
      await store.moveSchedule(plan.id, slot.at)
    }
  }
  return entered
}
