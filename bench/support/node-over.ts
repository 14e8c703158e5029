// A node over the store of a home that holds case files already, as `generate` leaves one: its own database, role and secrets.
import path from 'node:path'
import { publicHalf } from '../../src/exchange/make-key.js'
import { readConfig } from '../../src/start/config.js'
import { openDatabases } from '../../src/start/demo/database.js'
import { keepRunning } from '../../src/start/demo/keep-running.js'
import { keepSecrets } from '../../src/start/node/secrets.js'
import type { NodeSettings } from '../../src/start/node/settings.js'
import { freePort } from '../../test/support/running-demo.js'
import { ROOT } from './one-node.js'

/** Seats take contacts in, the supervisor reads everything, the clerk reads one unit's orders. */
const ACCOUNTS = [
  { name: 'seat', roles: ['agent'], unit: null },
  { name: 'supervise', roles: ['supervisor'], unit: null },
  { name: 'urban-management-bureau', roles: ['unit_clerk'], unit: 'urban-management-bureau' },
] as const

export interface NodeOver {
  readonly url: string
  readonly password: string
  readonly tenant: string
  /** As the node's own role. */
  readonly appUrl: string
  stop(): Promise<void>
}

export async function startNodeOver(home: string): Promise<NodeOver> {
  const config = readConfig({ LIANDONG_HOME: home })
  const secrets = keepSecrets(home, Date.now())
  const { urls, embedded } = await openDatabases(config, secrets, () => {})
  const port = await freePort()
  const settings: NodeSettings = {
    platform: '12345',
    host: '127.0.0.1',
    port,
    databaseUrl: urls['12345'],
    packs: path.join(ROOT, 'packs', 'haimen'),
    console: null,
    logLevel: 'warn',
    secureCookies: false,
    trustProxy: false,
    phoneHashKey: secrets.nodes['12345'].phoneHashKey,
    keys: [...secrets.nodes['12345'].keys],
    // Nobody listens there: the link is down, and what is handed over waits in the outbox.
    peer: { url: 'http://127.0.0.1:1', keys: secrets.nodes['110'].keys.map(publicHalf) },
    demo: {
      password: secrets.demoPassword,
      accounts: ACCOUNTS.map(({ name, roles, unit }) => ({
        name,
        display: `${name}（演示）`,
        roles: [...roles],
        unit,
        shown: false,
      })),
    },
  }
  const node = keepRunning('hotline', settings, path.join(home, 'hotline.log'), (line) =>
    process.stderr.write(`${line}\n`),
  )
  const stop = async (): Promise<void> => {
    await node.stop()
    if (embedded && !embedded.adopted) await embedded.stop()
  }
  try {
    await node.ready
  } catch (fault) {
    await stop()
    throw fault
  }
  return {
    url: `http://127.0.0.1:${port}`,
    password: secrets.demoPassword,
    tenant: 'haimen/12345',
    appUrl: urls['12345'],
    stop,
  }
}
