// `worker`: clocks, reminders and supervision of one node in a process of its own, beside or instead of the node's; any number may
// run, a timer is fired by one of them and acts once.
import { createLog } from '../http/log.js'
import { startKeepingSheets } from '../jobs/keep-sheets.js'
import { startReportClock } from '../jobs/reports/start-report-clock.js'
import { startJobs } from '../jobs/start-jobs.js'
import { startRegisterClock } from '../jobs/start-register-clock.js'
import { Fault } from '../terms/refusal.js'
import { instant } from '../terms/time.js'
import { readConfig } from './config.js'
import { openStore } from './node/open-store.js'
import { consoleUrl, readNodeFile } from './node/settings.js'

export async function main(): Promise<number> {
  const { nodeFile } = readConfig()
  if (nodeFile === null)
    throw new Fault('node_file_missing', 'LIANDONG_NODE_FILE is not set; it names the node to work for.')
  const settings = await readNodeFile(nodeFile)
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const log = createLog(settings.logLevel)
  const { store, book, catalogue } = await openStore(settings)
  try {
    await store.ping()
    const now = (): string => instant(Date.now())
    await catalogue.look(store, now())
    const unwatch = catalogue.watch(store, now, (error) => log.warn({ err: error }, 'catalogue'))
    const jobs = startJobs({
      store,
      platform: settings.platform,
      onFault: (error, timer) => log.error({ err: error, timer }, 'timer'),
    })
    const clock = startRegisterClock(store, settings.platform, (error) => log.error({ err: error }, 'register clock'))
    const sheets = startKeepingSheets({
      store,
      book,
      onFault: (error) => log.error({ err: error }, 'sheets'),
      onBuilding: ({ state, done, total }) => log.info({ state, done, total }, 'sheets'),
    })
    const reports = startReportClock(
      { store, book, platform: settings.platform, base: consoleUrl(settings), now },
      (error, report) => log.error({ err: error, report: report?.id }, 'reports'),
    )
    process.stderr.write(`liandong  worker of ${settings.platform} is at work\n`)
    // Between two looks the jobs hold nothing open, and without this the process would end.
    const awake = setInterval(() => undefined, 60_000)
    await stopAsked
    clearInterval(awake)
    await unwatch()
    await jobs.stop()
    await clock.stop()
    await reports.stop()
    await sheets.stop()
    log.info(jobs.counts(), 'worker ends')
    return 0
  } finally {
    await store.close()
  }
}
