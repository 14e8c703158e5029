// Two whole platforms in one process, as two networks would have them: a database, a server, accounts, calls, jobs and an exchange
// each, talking to each other over real HTTP. Only time is ours: it moves when a story says so.
import assert from 'node:assert/strict'
import pg from 'pg'
import { createAccountService } from '../../../src/access/account-service.js'
import type { Role } from '../../../src/access/roles.js'
import { createCalls } from '../../../src/calls/calls.js'
import { manualPhone } from '../../../src/calls/manual.js'
import { createCaseDesk } from '../../../src/cases/create-desk.js'
import { createTriage } from '../../../src/cases/triage.js'
import { createExchange, type Exchange } from '../../../src/exchange/exchange.js'
import { httpTransport } from '../../../src/exchange/http-transport.js'
import { createKeyring } from '../../../src/exchange/keys.js'
import { makeKey, publicHalf } from '../../../src/exchange/make-key.js'
import { createServer } from '../../../src/http/server.js'
import { amendableBook } from '../../../src/instruments/amend/amend-book.js'
import type { Book } from '../../../src/instruments/pack.js'
import { type Jobs, startJobs } from '../../../src/jobs/start-jobs.js'
import { type ApiClient, clientWith } from '../../../src/start/commands/api-client.js'
import { createCurrentCatalogue } from '../../../src/start/node/current-catalogue.js'
import { withCalls } from '../../../src/start/node/with-calls.js'
import { registerDeskOf } from '../../../src/start/register-desk.js'
import { createStore } from '../../../src/store/create-store.js'
import type { Store } from '../../../src/store/port.js'
import { otherPlatform, type Platform } from '../../../src/terms/platform.js'
import { type Instant, instant, ms } from '../../../src/terms/time.js'
import { freshDatabase } from '../../support/database.js'
import { haimenBook, INSTRUMENT } from '../../support/two-desks.js'
import { type Side, sideOver } from './side.js'

/** A Monday, 09:00 in Haimen. */
const START = Date.parse('2026-03-02T01:00:00.000Z')
const PASSWORD = 'open sesame 5'

export interface TwoPlatforms {
  readonly hotline: Side
  readonly police: Side
  /** Lets both sides exchange what waits until nothing does. */
  settle(): Promise<void>
  /** Moves time, doing on the way what falls due. */
  forward(minutes: number): Promise<void>
  now(): Instant
  /** Every body that went over the link so far, either way. */
  readonly wire: readonly string[]
  /** Stops both; fails when either logged an error meanwhile. */
  close(): Promise<void>
}

interface Node {
  readonly platform: Platform
  readonly store: Store
  readonly url: string
  readonly side: Side
  readonly jobs: Jobs
  /** Takes up what was approved or announced about the catalogue, as a node does every few seconds. */
  look(): Promise<unknown>
  exchange: Exchange | undefined
  stop(): Promise<void>
}

export async function twoPlatforms(given?: Book): Promise<TwoPlatforms> {
  const book = given ?? (await haimenBook())
  const began = performance.now()
  const wire: string[] = []
  const clock = { ahead: 0, ms: () => Math.floor(START + clock.ahead + performance.now() - began) }
  const now = (): Instant => instant(clock.ms())
  const keys = {
    '12345': makeKey({ platform: '12345', fromMs: START - 86_400_000 }),
    '110': makeKey({ platform: '110', fromMs: START - 86_400_000 }),
  }
  const nodes = await Promise.all([makeNode('12345', book, now), makeNode('110', book, now)])
  const [hotline, police] = nodes
  for (const [node, peer] of [
    [hotline, police],
    [police, hotline],
  ] as const) {
    node.exchange = createExchange({
      store: node.store,
      place: book.place.id,
      self: node.platform,
      peer: peer.platform,
      keys: createKeyring({ own: [keys[node.platform]], peers: [publicHalf(keys[peer.platform])] }),
      transport: httpTransport({ baseUrl: peer.url, fetch: listening(wire) }),
      now: clock.ms,
      zone: book.place.zone,
    })
  }

  async function settle(): Promise<void> {
    for (const node of nodes) await node.look()
    for (let round = 0; round < 30; round++) {
      for (const node of nodes) await node.exchange?.turn()
      const states = await Promise.all(nodes.map((node) => node.store.peer(otherPlatform(node.platform))))
      if (states.every((state) => state.waiting === 0 && state.early === 0)) {
        for (const node of nodes) await node.look()
        return
      }
      clock.ahead += 300
    }
    throw new Error('The two platforms did not come to rest.')
  }

  async function forward(minutes: number): Promise<void> {
    const end = clock.ms() + minutes * 60_000
    await settle()
    for (let fired = 0; fired < 500; fired++) {
      const due = (await Promise.all(nodes.map((node) => node.store.nextDueAt()))).filter((at) => at !== null)
      const next = Math.min(...due.map((at) => ms(at)))
      if (next > end) break
      clock.ahead += Math.max(0, next - clock.ms())
      for (const node of nodes) await node.jobs.runDue()
      await settle()
    }
    clock.ahead += Math.max(0, end - clock.ms())
    // Whoever was logged in for so long has gone home.
    for (const node of nodes) node.side.logOut()
  }

  async function close(): Promise<void> {
    for (const node of nodes) await node.stop()
    for (const node of nodes) assert.deepEqual(node.side.faults, [], `faults at ${node.platform}`)
  }

  return { hotline: hotline.side, police: police.side, settle, forward, now, wire, close }
}

async function makeNode(platform: Platform, printed: Book, now: () => Instant): Promise<Node> {
  const book = amendableBook(printed, INSTRUMENT)
  const catalogue = createCurrentCatalogue(book, platform)
  const database = await freshDatabase()
  const triage = createTriage(book, INSTRUMENT)
  const random = (below: number): number => Math.floor(Math.random() * below)
  const store = createStore({
    url: database.appUrl,
    tenant: `haimen/${platform}`,
    desk: createCaseDesk({ platform, book, instrument: INSTRUMENT, triage, random }),
    registers: registerDeskOf(book, platform),
    phoneKey: 'a key for stories',
    now,
    connections: 4,
  })
  const accounts = createAccountService({ store, now })
  const calls = createCalls({ store, self: platform, manual: manualPhone() })
  const faults: string[] = []
  const server = await createServer({
    platform,
    store: withCalls(store, calls),
    book,
    triage,
    accounts,
    now,
    exchange: {
      linkState: () => exchangeOf(node).linkState(),
      handleDeliver: (body) => exchangeOf(node).handleDeliver(body),
      handleFetch: (query) => exchangeOf(node).handleFetch(query),
    },
    config: {
      secureCookies: false,
      trustProxy: false,
      checkAnswers: true,
      logLevel: 'error',
      logTo: { write: (line) => void faults.push(line) },
    },
  })
  await calls.start()
  await server.listen({ host: '127.0.0.1', port: 0 })
  const address = server.server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  // Only `runDue` moves it: it must not wake by the wall clock.
  const jobs = startJobs({ store, platform, now, pollMs: 3_600_000, onFault: (error) => faults.push(`${error}`) })
  const admin = new pg.Client(database.adminUrl)
  admin.on('error', () => {})
  await admin.connect()
  const logIn = async (role: Role, unit?: string): Promise<ApiClient> => {
    const name = `${role}-${unit ?? 'desk'}`.replaceAll('_', '-')
    await accounts.save({ name, display: name, roles: [role], unit: unit ?? null, password: PASSWORD })
    const login = await accounts.logIn(name, PASSWORD)
    if (!login.ok) throw new Error(`login ${name}: ${login.refusal.code}`)
    return clientWith(url, name, login.value.token)
  }
  const node: Node = {
    platform,
    store,
    url,
    jobs,
    look: () => catalogue.look(store, now()),
    exchange: undefined,
    side: sideOver({ platform, store, admin, faults, logIn }),
    async stop() {
      await jobs.stop()
      await server.close()
      await calls.stop()
      await Promise.all([store.close(), admin.end()])
      await database.drop()
    },
  }
  return node
}

function exchangeOf(node: Node): Exchange {
  if (node.exchange === undefined) throw new Error('The link is not up yet.')
  return node.exchange
}

/** The real road, with somebody writing down what passes. */
function listening(wire: string[]): typeof fetch {
  return async (url, init) => {
    if (typeof init?.body === 'string') wire.push(init.body)
    const answer = await fetch(url, init)
    wire.push(await answer.clone().text())
    return answer
  }
}
