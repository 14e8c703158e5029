// The store of the node a `models` command is for: of the running demo, or of LIANDONG_NODE_FILE. Beside the node, not through it: a
// minute of training in this process holds up no caller there.
import { userInfo } from 'node:os'
import type { Platform } from '../../../terms/platform.js'
import { Fault } from '../../../terms/refusal.js'
import { type Instant, instant } from '../../../terms/time.js'
import { dayOf } from '../../../terms/zone.js'
import { readConfig } from '../../config.js'
import { type OpenStore, openStore } from '../../node/open-store.js'
import { keepSecrets } from '../../node/secrets.js'
import { consoleUrl, readNodeFile } from '../../node/settings.js'
import { findDemo, type NodeName } from '../running-demo.js'

const PLATFORM: Readonly<Record<NodeName, Platform>> = { hotline: '12345', police: '110' }

export interface ReachedNode extends OpenStore {
  readonly now: Instant
  /** Day of `now` at the place. */
  readonly today: string
  /** Where its console is reached; without a slash at its end. */
  readonly url: string
  /** The account on this machine; what it does stands in the node's audit ledger. */
  readonly by: string
}

export async function withNode<T>(name: NodeName, deed: (node: ReachedNode) => Promise<T>): Promise<T> {
  const open = await openNode(name)
  try {
    const now = instant(Date.now())
    const today = dayOf(now, open.book.place.zone)
    return await deed({ ...open, now, today, by: `command-line:${userInfo().username}` })
  } finally {
    await open.store.close()
  }
}

async function openNode(name: NodeName): Promise<OpenStore & { readonly url: string }> {
  const config = readConfig()
  const platform = PLATFORM[name]
  if (config.nodeFile !== null) {
    const settings = await readNodeFile(config.nodeFile)
    if (settings.platform === platform) return { ...(await openStore(settings)), url: consoleUrl(settings) }
    throw new Fault(
      'node_other_platform',
      `LIANDONG_NODE_FILE names the node of ${settings.platform}, not ${name}. Give the other --node, or the other file.`,
    )
  }
  const { databases, urls } = findDemo(config.home)
  const { phoneHashKey } = keepSecrets(config.home, Date.now()).nodes[platform]
  const open = await openStore({ platform, packs: config.packs, databaseUrl: databases[name], phoneHashKey })
  return { ...open, url: urls[name].replace(/\/$/u, '') }
}

/** Leaves a row in the audit ledger, as every deed that changes how the node decides. */
export async function noteDeed(node: ReachedNode, operation: string, detail: Record<string, string | number | null>) {
  const { store, now: at, by: account } = node
  await store.audit({ at, account, operation, caseId: null, allowed: true, reason: 'done', detail })
}
