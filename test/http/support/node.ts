// One node as it really is — case room, store on PostgreSQL, accounts, HTTP — with a clock that stands still and a link that is told
// what to say. Triage is scripted, so that a test says what was decided.
import type { TestContext } from 'node:test'
import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import { type AccountService, createAccountService } from '../../../src/access/account-service.js'
import type { Role } from '../../../src/access/roles.js'
import { createCaseDesk } from '../../../src/cases/create-desk.js'
import type { LinkState } from '../../../src/exchange/link-state.js'
import type { ServerConfig } from '../../../src/http/dependencies.js'
import { createServer } from '../../../src/http/server.js'
import type { Book } from '../../../src/instruments/pack.js'
import type { Decision, RoutingQuestion } from '../../../src/routing/decision.js'
import { registerDeskOf } from '../../../src/start/register-desk.js'
import { createStore } from '../../../src/store/create-store.js'
import type { Store } from '../../../src/store/port.js'
import type { Platform } from '../../../src/terms/platform.js'
import { type Instant, instant, ms } from '../../../src/terms/time.js'
import { freshDatabase } from '../../support/database.js'
import { scriptedTriage } from '../../support/scripted-triage.js'
import { haimenBook, INSTRUMENT } from '../../support/two-desks.js'

export const PASSWORD = 'open sesame 5'

export interface TestNode {
  readonly app: FastifyInstance
  readonly store: Store
  readonly accounts: AccountService
  readonly clock: { now: Instant; forward(minutes: number): void }
  readonly logLines: string[]
  readonly link: { state: LinkState }
  /** As superuser, for looking behind the store. */
  readonly admin: pg.Client
  /** Logs an account of this role in (made when missing) and answers its token. */
  token(role: Role, unit?: string): Promise<string>
  ask(method: 'GET' | 'POST' | 'DELETE', url: string, options?: AskOptions): Promise<Told>
  rows(): Promise<Record<string, number>>
}

export interface AskOptions {
  readonly as?: string
  readonly body?: unknown
  readonly key?: string | null
  readonly headers?: Record<string, string>
  readonly raw?: Buffer | string
  /** Address of the caller; by default everyone has one of their own, so that limits per address stay out of the way. */
  readonly from?: string
}

export interface Told {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  readonly body: any
}

let serial = 0
let addresses = 0

export async function testNode(
  t: TestContext,
  platform: Platform = '12345',
  config: Partial<ServerConfig> = {},
  triage: (question: RoutingQuestion) => Decision = scriptedTriage,
  bookAs: (book: Book) => Book = (book) => book,
): Promise<TestNode> {
  const database = await freshDatabase()
  const book = bookAs(await haimenBook())
  const clock = {
    now: '2026-03-02T01:00:00.000Z',
    forward(minutes: number) {
      clock.now = instant(ms(clock.now) + minutes * 60_000)
    },
  }
  let turn = 7
  const random = (below: number) => {
    turn = (turn * 48271 + 11) % 2147483647
    return turn % below
  }
  const desk = createCaseDesk({ platform, book, instrument: INSTRUMENT, triage, random })
  const store = createStore({
    url: database.appUrl,
    tenant: `haimen/${platform}`,
    desk,
    registers: registerDeskOf(book, platform, random),
    phoneKey: 'test',
    now: () => clock.now,
    connections: 6,
  })
  const accounts = createAccountService({ store, now: () => clock.now })
  const link = { state: linkUp(platform) }
  const logLines: string[] = []
  const app = await createServer({
    platform,
    store,
    book,
    triage,
    accounts,
    now: () => clock.now,
    exchange: {
      linkState: () => link.state,
      handleDeliver: async () => ({ status: 200, body: { receipts: [] } }),
      handleFetch: async () => ({ status: 401, body: { code: 'pull_not_signed' } }),
    },
    config: {
      secureCookies: false,
      trustProxy: false,
      checkAnswers: true,
      logLevel: 'info',
      logTo: { write: (line) => void logLines.push(line) },
      ...config,
    },
  })
  const admin = new pg.Client(database.adminUrl)
  admin.on('error', () => {})
  await admin.connect()
  t.after(async () => {
    await app.close()
    await Promise.all([store.close(), admin.end()])
    await database.drop()
  })
  const tokens = new Map<string, { token: string; at: Instant }>()
  const node: TestNode = {
    app,
    store,
    accounts,
    clock,
    logLines,
    link,
    admin,
    async token(role, unit) {
      const name = `${role}-${unit ?? 'desk'}`.replaceAll('_', '-')
      const known = tokens.get(name)
      // A session does not last: whoever comes back another day logs in again.
      if (known !== undefined && Math.abs(ms(clock.now) - ms(known.at)) < 60 * 60_000) return known.token
      const saved = await accounts.save({ name, display: name, roles: [role], unit: unit ?? null, password: PASSWORD })
      if (!saved.ok) throw new Error(`account ${name}: ${saved.refusal.code}`)
      const login = await accounts.logIn(name, PASSWORD)
      if (!login.ok) throw new Error(`login ${name}: ${login.refusal.code}`)
      tokens.set(name, { token: login.value.token, at: clock.now })
      return login.value.token
    },
    async ask(method, url, options = {}) {
      const told = await app.inject(injection(method, url, options))
      return { status: told.statusCode, headers: told.headers, text: told.body, body: parsed(told.body, told.headers) }
    },
    async rows() {
      const counts: Record<string, number> = {}
      for (const table of ['case_files', 'actions', 'legs', 'commands', 'outbox', 'timers']) {
        const { rows } = await admin.query<{ count: string }>(`select count(*) from ${table}`)
        counts[table] = Number(rows[0]?.count)
      }
      return counts
    },
  }
  return node
}

export function freshKey(): string {
  serial += 1
  return `test-key-${process.pid}-${serial}`
}

function someAddress(): string {
  addresses += 1
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

function injection(method: 'GET' | 'POST' | 'DELETE', url: string, options: AskOptions): InjectOptions {
  const changes = method !== 'GET'
  const payload = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
  return {
    method,
    url,
    remoteAddress: options.from ?? someAddress(),
    headers: {
      ...(options.as === undefined ? {} : { authorization: `Bearer ${options.as}` }),
      ...(changes && options.key !== null ? { 'idempotency-key': options.key ?? freshKey() } : {}),
      ...(changes ? { 'x-liandong': '1' } : {}),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  }
}

function parsed(text: string, headers: Record<string, unknown>): unknown {
  return String(headers['content-type'] ?? '').includes('json') && text !== ''
    ? JSON.parse(text.split('\n')[0] ?? '')
    : undefined
}

export function linkUp(platform: Platform): LinkState {
  return {
    peer: platform === '12345' ? '110' : '12345',
    transport: 'test',
    status: 'up',
    since: '2026-03-02T00:00:00.000Z',
    downSince: null,
    because: [],
    waiting: 0,
    early: 0,
    quarantined: 0,
    leftOut: 0,
    sealedTo: 0,
    receiptedTo: 0,
    appliedTo: 0,
    lastHeardAt: null,
    lastSentAt: null,
    lastError: null,
    nextTryAt: null,
    clockOffsetMs: null,
  }
}
