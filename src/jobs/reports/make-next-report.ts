// Takes on the report that waits longest, makes it, and keeps its files. Stopped in the middle, it is taken on again; cancelled, nothing
// of it is kept.
import { createHash } from 'node:crypto'
import { FORMS } from '../../print/document.js'
import { writeApart } from '../../print/write-apart.js'
import { changesBetween } from '../../reports/plan/changes-between.js'
import type { Store } from '../../store/port.js'
import type { ReportRow } from '../../store/reports-port.js'
import { instant, ms } from '../../terms/time.js'
import { gatherReport, type ReportSource, reportPlans } from './gather-report.js'
import { makeOpenData, OPEN_DATA, openDataPlan } from './make-open-data.js'

export interface ReportMaker extends ReportSource {
  readonly store: ReportSource['store'] &
    Pick<
      Store,
      | 'claimReport'
      | 'releaseReport'
      | 'reportProgress'
      | 'reportMade'
      | 'reportFailed'
      | 'previousReport'
      | 'askReport'
      | 'scheduledTo'
      | 'moveSchedule'
    >
}

/** Renewed at every step; a step of a big month takes less. */
const CLAIM_MS = 10 * 60_000
const MOST_ATTEMPTS = 3

class Cancelled extends Error {}

/** The report that was taken on, made or not; undefined when none waits. */
export async function makeNextReport(
  maker: ReportMaker,
  onFault: (error: unknown, report: ReportRow) => void,
  signal?: AbortSignal,
): Promise<ReportRow | undefined> {
  const { store, now } = maker
  const until = () => instant(ms(now()) + CLAIM_MS)
  const report = await store.claimReport(now(), until())
  if (report === undefined) return undefined
  const told = async (stage: string, share: number): Promise<void> => {
    if (signal?.aborted || !(await store.reportProgress(report.id, stage, share, until()))) throw new Cancelled()
  }
  try {
    await make(maker, report, told, signal)
  } catch (error) {
    if (signal?.aborted) {
      await store.releaseReport(report.id)
      return report
    }
    if (error instanceof Cancelled) return report
    onFault(error, report)
    const said = error instanceof Error ? error.message : String(error)
    await store.reportFailed(report.id, said, report.attempts < MOST_ATTEMPTS)
  }
  return report
}

async function make(
  maker: ReportMaker,
  report: ReportRow,
  told: (stage: string, share: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const { store, book, now } = maker
  const previous = await store.previousReport(report)
  const version = (previous?.version ?? 0) + 1
  if (report.plan === OPEN_DATA) {
    await makeExtract(maker, report, version, told)
    return
  }
  const plan = reportPlans(book, report.to).find(({ id }) => id === report.plan)
  if (plan === undefined) throw new Error(`No paper in force on ${report.to} has a report ${report.plan}.`)
  const { plan: id, from, to, incident } = report
  let changes: readonly string[] = []
  const { document, sheetDigest } = await gatherReport(
    maker,
    plan,
    { plan: id, from, to, ...(incident === null ? {} : { incident }) },
    {
      version,
      changes(made) {
        changes = previous?.document ? changesBetween(previous.document, made) : []
        return changes
      },
    },
    told,
  )
  const files: { form: string; digest: string; bytes: Uint8Array }[] = []
  for (const [index, form] of FORMS.entries()) {
    await told('writing', 0.7 + index * 0.1)
    const bytes = await writeApart(document, form, signal)
    files.push({ form, digest: createHash('sha256').update(bytes).digest('hex'), bytes })
  }
  await store.reportMade(report.id, { version, at: now(), sheetDigest, document, changes, files })
}

async function makeExtract(
  { store, book, now }: ReportMaker,
  report: ReportRow,
  version: number,
  told: (stage: string, share: number) => Promise<void>,
): Promise<void> {
  const plan = openDataPlan(book, report.to)
  if (plan === undefined) throw new Error(`No paper in force on ${report.to} publishes open data.`)
  await told('reckoning', 0.2)
  const { files } = await makeOpenData({ store, book, now }, plan, report)
  await told('writing', 0.8)
  const kept = files.map(({ form, text }) => {
    const bytes = Buffer.from(text)
    return { form, bytes, digest: createHash('sha256').update(bytes).digest('hex') }
  })
  await store.reportMade(report.id, { version, at: now(), sheetDigest: '', document: null, changes: [], files: kept })
}
