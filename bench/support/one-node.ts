// One node on a database of its own, as `npm start` runs it, for measurements that need no second side.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicHalf } from '../../src/exchange/make-key.js'
import { type KeptNode, keepRunning } from '../../src/start/demo/keep-running.js'
import { keepSecrets } from '../../src/start/node/secrets.js'
import type { NodeSettings } from '../../src/start/node/settings.js'
import { type Embedded, startEmbedded } from '../../src/store/embedded/start-embedded.js'
import { provision } from '../../src/store/provision/provision.js'

import { freePort, freshHome, removeHome } from '../../test/support/running-demo.js'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

export interface OneNode {
  readonly url: string
  readonly adminUrl: string
  readonly appUrl: string
  readonly account: { readonly name: string; readonly password: string }
  readonly node: KeptNode
  /** Null when a server of the operator's own is measured. */
  readonly postgresPid: number | null
  stop(): Promise<void>
}

/** `databaseUrl`: a server to measure on instead of a fresh embedded one. */
export async function startOneNode(databaseUrl?: string): Promise<OneNode> {
  const home = freshHome()
  const secrets = keepSecrets(home, Date.now())
  let embedded: Embedded | undefined
  if (databaseUrl === undefined) embedded = await startEmbedded(home)
  const database = `liandong_bench_${secrets.mark}`
  const server = databaseUrl ?? embedded?.adminUrl('postgres') ?? ''
  const { appUrl } = await provision({ adminUrl: server, database, role: `liandong_app_bench_${secrets.mark}` })
  const adminUrl = new URL(server)
  adminUrl.pathname = `/${database}`

  const port = await freePort()
  const account = { name: 'seat', password: secrets.demoPassword }
  const settings: NodeSettings = {
    platform: '12345',
    host: '127.0.0.1',
    port,
    databaseUrl: appUrl,
    packs: path.join(ROOT, 'packs', 'haimen'),
    console: null,
    logLevel: 'warn',
    secureCookies: false,
    trustProxy: false,
    phoneHashKey: secrets.nodes['12345'].phoneHashKey,
    keys: [...secrets.nodes['12345'].keys],
    // Nobody listens there: the link is down, and the messages wait in the outbox, signed.
    peer: { url: 'http://127.0.0.1:1', keys: secrets.nodes['110'].keys.map(publicHalf) },
    demo: {
      password: account.password,
      accounts: [{ name: account.name, display: 'bench', roles: ['agent'], unit: null, shown: false }],
    },
  }
  const node = keepRunning('hotline', settings, path.join(home, 'hotline.log'), (line) =>
    process.stderr.write(`${line}\n`),
  )
  const stop = async (): Promise<void> => {
    await node.stop()
    await embedded?.stop()
    removeHome(home)
  }
  try {
    await node.ready
  } catch (fault) {
    await stop()
    throw fault
  }
  return {
    url: `http://127.0.0.1:${port}`,
    adminUrl: adminUrl.href,
    appUrl,
    account,
    node,
    postgresPid: embedded?.pid ?? null,
    stop,
  }
}
