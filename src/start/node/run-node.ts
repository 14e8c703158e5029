// One node: store, case room, exchange, calls, jobs and the server, wired and started in the order they need each other,
// stopped in the opposite one.
import { createAccountService } from '../../access/account-service.js'
import { createCalls } from '../../calls/calls.js'
import { manualPhone } from '../../calls/manual.js'
import { demoPhone } from '../../calls/sim.js'
import { countyDay, simQueue } from '../../calls/sim-queue.js'
import { createCalendar } from '../../deadlines/calendar.js'
import { localTime } from '../../deadlines/zoned-time.js'
import { createExchange } from '../../exchange/exchange.js'
import { httpTransport } from '../../exchange/http-transport.js'
import { createKeyring } from '../../exchange/keys.js'
import { keepBoardsWarm } from '../../http/boards/keep-boards-warm.js'
import { createLog } from '../../http/log.js'
import { createServer } from '../../http/server.js'
import { startBoardKeeper } from '../../jobs/boards/start-board-keeper.js'
import { enterPrintedRows } from '../../jobs/enter-printed-rows.js'
import { startKeepingSheets } from '../../jobs/keep-sheets.js'
import { startReportClock } from '../../jobs/reports/start-report-clock.js'
import { startJobs } from '../../jobs/start-jobs.js'
import { startRegisterClock } from '../../jobs/start-register-clock.js'
import { otherPlatform } from '../../terms/platform.js'
import { instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { enterDemoRecords } from '../demo/enter-demo-records.js'
import { readDemoRecords } from '../demo/read-demo-records.js'
import type { TakenUp } from '../models/current-models.js'
import { openStore } from './open-store.js'
import { refuseDemoAccounts, seedDemo } from './seed-demo.js'
import { consoleUrl, type NodeSettings } from './settings.js'
import { withCalls } from './with-calls.js'

export interface RunningNode {
  readonly port: number
  stop(): Promise<void>
}

export async function runNode(settings: NodeSettings): Promise<RunningNode> {
  const { platform } = settings
  const log = createLog(settings.logLevel)
  const now = (): string => instant(Date.now())
  const { store, book, catalogue, triage, models } = await openStore(settings)
  const started: (() => Promise<unknown>)[] = [() => store.close()]
  const stop = async (): Promise<void> => {
    for (let step = started.pop(); step; step = started.pop()) {
      await step().catch((error: unknown) => log.error({ err: error }, 'stopping'))
    }
  }
  try {
    await catalogue.look(store, now())
    started.push(catalogue.watch(store, now, (cause) => log.warn({ err: cause }, 'catalogue')))
    const accounts = createAccountService({ store, now })
    if (settings.demo === null) await refuseDemoAccounts(accounts)
    else await seedDemo(accounts, settings.demo)

    if (platform === '12345') {
      const rows = await enterPrintedRows(store, book, platform, now())
      if (rows > 0) log.info({ rows }, 'rows of the papers entered')
    }

    const told = (taken: TakenUp): void => {
      log.info(taken, 'model')
      // Read with once now, so that the first caller does not wait for the reader to be made.
      triage({ text: '', receivedBy: platform, channel: 'phone', asOf: dayOf(now(), book.place.zone) })
    }
    const taken = await models.look(store)
    if (taken) told(taken)
    started.push(models.watch(store, told, (cause) => log.warn({ err: cause }, 'model')))

    const exchange = createExchange({
      store,
      place: book.place.id,
      self: platform,
      peer: otherPlatform(platform),
      keys: createKeyring({ own: settings.keys, peers: settings.peer.keys }),
      transport: httpTransport({ baseUrl: settings.peer.url }),
      zone: book.place.zone,
      onLinkChange: ({ status, because, waiting }) => log.info({ link: status, because, waiting }, 'link'),
      onFault: (where, cause) => log.warn({ err: cause, where }, 'exchange'),
    })
    const calls = createCalls({
      store,
      self: platform,
      manual: manualPhone(),
      // Simulated calls are for trying things out; nobody's real call may end there.
      phones: settings.demo === null ? [] : [demoPhone()],
      onFault: (where, cause) => log.error({ err: cause, where }, 'calls'),
    })
    const served = withCalls(store, calls)
    const server = await createServer({
      platform,
      store: served,
      book,
      triage,
      exchange,
      accounts,
      now,
      ...(settings.demo === null ? {} : { queue: demoQueue(book.place.zone) }),
      config: {
        secureCookies: settings.secureCookies,
        trustProxy: settings.trustProxy,
        logLevel: settings.logLevel,
        ...(settings.console === null ? {} : { consoleDir: settings.console }),
        ...(settings.demo === null ? {} : { demo: shownAccounts(settings.demo) }),
      },
    })
    started.push(() => server.close())
    await calls.start()
    started.push(() => calls.stop())
    await server.listen({ host: settings.host, port: settings.port })
    // Only now: what the other side answers must find the door open.
    exchange.start()
    started.push(() => exchange.stop())
    const jobs = startJobs({ store, platform, onFault: (error, timer) => log.error({ err: error, timer }, 'timer') })
    started.push(() => jobs.stop())
    const clock = startRegisterClock(store, platform, (error) => log.error({ err: error }, 'register clock'))
    started.push(() => clock.stop())
    const reports = startReportClock({ store, book, platform, base: consoleUrl(settings), now }, (error, report) =>
      log.error({ err: error, report: report?.id }, 'reports'),
    )
    started.push(() => reports.stop())
    const calendar = createCalendar(book.place)
    const warm = keepBoardsWarm({ store: served, book, calendar, now }, (error) => log.warn({ err: error }, 'boards'))
    started.push(() => warm.stop())
    const boards = startBoardKeeper({
      store,
      book,
      calendar,
      platform,
      onFault: (error) => log.error({ err: error }, 'boards'),
      onRaised: (counts) => log.info(counts, 'early warnings'),
    })
    started.push(() => boards.stop())
    // Of very many files the first count takes seconds: not while somebody waits for the overview.
    Promise.all([store.counts(), store.caseCounts()]).catch((cause: unknown) => log.warn({ err: cause }, 'counts'))
    let ending = false
    const words = store
      .readBySound(() => ending)
      .then(
        (read) => read > 0 && log.info({ read }, 'words read by sound'),
        (cause: unknown) => log.error({ err: cause }, 'words read by sound'),
      )
    started.push(() => {
      ending = true
      return words
    })
    const sheets = startKeepingSheets({
      store,
      book,
      onFault: (error) => log.error({ err: error }, 'sheets'),
      onBuilding: ({ state, done, total }) => log.info({ state, done, total }, 'sheets'),
    })
    started.push(() => sheets.stop())
    if (settings.demo !== null && platform === '12345') {
      let stopping = false
      // Behind the open door: nobody waits for the examples.
      const examples = readDemoRecords(settings.packs)
        .then((records) =>
          enterDemoRecords(store, records, platform, () => stopping, dayOf(instant(Date.now()), book.place.zone)),
        )
        .then(({ entered, refused }) => {
          if (refused.length > 0) log.warn({ refused }, 'demo records')
          if (entered > 0) log.info({ entered }, 'demo records')
        })
        .catch((error: unknown) => log.error({ err: error }, 'demo records'))
      started.push(() => {
        stopping = true
        return examples
      })
    }
    const address = server.server.address()
    return { port: address !== null && typeof address === 'object' ? address.port : settings.port, stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** A county's day on nine seats; nobody's real queue. */
function demoQueue(zone: string) {
  const hourOf = (atMs: number) => Math.floor(localTime(instant(atMs), zone).minute / 60)
  return simQueue({
    now: Date.now,
    callsPerHour: countyDay(500, hourOf),
    seats: () => 9,
    handlingSeconds: 300,
    patienceSeconds: 600,
    random: Math.random,
  })
}

function shownAccounts(demo: NonNullable<NodeSettings['demo']>) {
  return demo.accounts
    .filter((account) => account.shown)
    .map(({ name, display, roles }) => ({ name, display, role: roles[0] ?? '', password: demo.password }))
}
