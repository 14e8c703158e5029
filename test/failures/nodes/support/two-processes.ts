// Two nodes as two real processes with a database each, and a road between them that the test holds. What the people at the seats
// were told is kept, to be compared with what is there in the end.
import assert from 'node:assert/strict'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAccountService } from '../../../../src/access/account-service.js'
import { createCaseDesk } from '../../../../src/cases/create-desk.js'
import { makeKey, publicHalf } from '../../../../src/exchange/make-key.js'
import type { CommandAnswer, ContactAnswer, LegPage } from '../../../../src/http/contract/cases.js'
import { type Answer, type ApiClient, clientWith } from '../../../../src/start/commands/api-client.js'
import { createStore } from '../../../../src/store/create-store.js'
import type { Store } from '../../../../src/store/port.js'
import { otherPlatform, type Platform } from '../../../../src/terms/platform.js'
import { instant } from '../../../../src/terms/time.js'
import { type FreshDatabase, freshDatabase } from '../../../support/database.js'
import { freePort } from '../../../support/running-demo.js'
import { scriptedTriage } from '../../../support/scripted-triage.js'
import { ROOT } from '../../../support/source-files.js'
import { haimenBook, INSTRUMENT } from '../../../support/two-desks.js'
import { type NodeProcess, nodeProcess } from './node-process.js'
import { type Road, road } from './road.js'

export interface Acknowledged {
  readonly caseId: string
  readonly demandId: string
  readonly number: string
}

export interface Node {
  readonly platform: Platform
  readonly process: NodeProcess
  /** Its database, looked at past the process: it may be dead. */
  readonly store: Store
  /** By which its messages travel. */
  readonly road: Road
  readonly acknowledged: readonly Acknowledged[]
  /** Takes a contact that belongs to the other side; asked again with the same key until there is an answer. */
  demand(channel?: 'internet' | 'phone'): Promise<Acknowledged>
  /** Signs for everything that has come over so far. */
  signForAll(): Promise<number>
  files(): Promise<number>
}

export interface TwoProcesses {
  readonly hotline: Node
  readonly police: Node
  readonly both: readonly Node[]
  close(): Promise<void>
}

const SIDES = ['12345', '110'] as const
/** What each side hears and is the other's. */
const WORDS: Readonly<Record<Platform, string>> = { '12345': '广场舞音响震天响', '110': '我们村口一排路灯好几天不亮了' }
/** For one answer, over all restarts that may come between. */
const PATIENCE_MS = 60_000
const PASSWORD = 'open sesame 5'
let keys = 0

export async function twoProcesses(): Promise<TwoProcesses> {
  const databases = { '12345': await freshDatabase(), '110': await freshDatabase() }
  const ports = { '12345': await freePort(), '110': await freePort() }
  const fromMs = Date.now() - 60_000
  const signing = { '12345': makeKey({ platform: '12345', fromMs }), '110': makeKey({ platform: '110', fromMs }) }
  const made = await Promise.all(
    SIDES.map(async (platform) => {
      const peer = otherPlatform(platform)
      const to = await road(`http://127.0.0.1:${ports[peer]}`)
      const process = nodeProcess({
        platform,
        host: '127.0.0.1',
        port: ports[platform],
        databaseUrl: databases[platform].appUrl,
        packs: path.join(ROOT, 'packs', 'haimen'),
        console: null,
        logLevel: 'error',
        secureCookies: false,
        trustProxy: false,
        phoneHashKey: 'a key of at least thirty-two letters',
        keys: [signing[platform]],
        peer: { url: to.url, keys: [publicHalf(signing[peer])] },
        demo: null,
      })
      await process.start()
      return nodeOver(platform, process, to, databases[platform], `http://127.0.0.1:${ports[platform]}`)
    }),
  )
  const [hotline, police] = made as [Node, Node]
  return {
    hotline,
    police,
    both: [hotline, police],
    async close() {
      for (const node of [hotline, police]) {
        node.process.thaw()
        await node.process.stop()
        await node.road.close()
        await node.store.close()
        await databases[node.platform].drop()
      }
    },
  }
}

async function nodeOver(
  platform: Platform,
  process: NodeProcess,
  to: Road,
  database: FreshDatabase,
  url: string,
): Promise<Node> {
  const desk = createCaseDesk({
    platform,
    book: await haimenBook(),
    instrument: INSTRUMENT,
    triage: scriptedTriage,
    random: () => 0,
  })
  // Only reads; the process does the work.
  const store = createStore({ url: database.appUrl, tenant: `haimen/${platform}`, desk, phoneKey: 'x', connections: 4 })
  const client = await seatAt(platform, store, url)
  const acknowledged: Acknowledged[] = []

  /** As a person does who gets no answer: the same again, under the same key, until somebody answers. */
  async function persist<T>(at: string, body: unknown): Promise<Answer<T>> {
    keys += 1
    const key = `kill-${platform}-${keys}`
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      try {
        return await client.post<T>(at, body, key)
      } catch (cause) {
        if (process.fell.length > 0 || Date.now() > until) throw cause
        await sleep(50)
      }
    }
  }

  return {
    platform,
    process,
    store,
    road: to,
    acknowledged,
    async demand(channel = 'internet') {
      const requester = { name: '王秀英', phone: '13800001234' }
      const contact = { channel, text: WORDS[platform], requester, handOver: true }
      const taken = await persist<ContactAnswer>('/api/contacts', contact)
      assert.ok(taken.ok, JSON.stringify(taken))
      const { id: caseId, demandId, number } = taken.body.case
      assert.ok(taken.body.case.legs.some((leg) => leg.kind === 'transfer_out'))
      const told = { caseId, demandId, number }
      acknowledged.push(told)
      return told
    },
    async signForAll() {
      let page: Answer<LegPage>
      try {
        page = await client.get<LegPage>('/api/legs?kinds=transfer_in&states=offered&limit=50')
      } catch {
        return 0
      }
      if (!page.ok) return 0
      for (const { caseId, legId } of page.body.items) {
        const signed = await persist<CommandAnswer>(`/api/cases/${caseId}/accept-transfer`, { legId })
        assert.ok(signed.ok, JSON.stringify(signed))
      }
      return page.body.items.length
    },
    files: async () => (await store.list({ limit: 1 })).total,
  }
}

async function seatAt(platform: Platform, store: Store, url: string): Promise<ApiClient> {
  const accounts = createAccountService({ store, now: () => instant(Date.now()) })
  const role = platform === '12345' ? 'agent' : 'call_taker'
  await accounts.save({ name: 'seat', display: 'seat', roles: [role], unit: null, password: PASSWORD })
  const login = await accounts.logIn('seat', PASSWORD)
  assert.ok(login.ok)
  return clientWith(url, 'seat', login.value.token)
}
