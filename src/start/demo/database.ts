// The demo's databases: the embedded PostgreSQL, or the server the operator named; one database and one role per node.

import { type Embedded, startEmbedded } from '../../store/embedded/start-embedded.js'
import { provision } from '../../store/provision/provision.js'
import { PLATFORMS, type Platform } from '../../terms/platform.js'
import type { Config } from '../config.js'
import type { Secrets } from '../node/secrets.js'

export interface Databases {
  /** Per platform, as the least-privileged role. */
  readonly urls: Readonly<Record<Platform, string>>
  /** Null when the operator's own server is used. */
  readonly embedded: Embedded | null
}

const NAMES: Readonly<Record<Platform, string>> = { '12345': 'liandong_hotline', '110': 'liandong_police' }

export async function openDatabases(
  config: Config,
  secrets: Secrets,
  say: (zh: string, en: string) => void,
): Promise<Databases> {
  const given: Readonly<Record<Platform, string | null>> = {
    '12345': config.hotlineDatabaseUrl,
    '110': config.policeDatabaseUrl,
  }
  const ownServer = config.databaseUrl !== null || given['12345'] !== null
  const embedded = ownServer ? null : await startEmbedded(config.home)
  if (embedded) {
    for (const note of embedded.notes) say('数据库位置', note)
    say(
      `PostgreSQL ${embedded.adopted ? '仍在运行，接着使用' : '已启动'}（127.0.0.1:${embedded.port}）`,
      `PostgreSQL ${embedded.adopted ? 'was still running and is used on' : 'is running'} (process ${embedded.pid})`,
    )
  }
  try {
    const urls: [Platform, string][] = []
    for (const platform of PLATFORMS) {
      const adminUrl = given[platform] ?? embedded?.adminUrl('postgres') ?? config.databaseUrl ?? ''
      const { appUrl, applied } = await provision({
        adminUrl,
        ...(given[platform] === null ? { database: NAMES[platform] } : {}),
        // The mark keeps two homes on one server from changing each other's passwords.
        role: `liandong_app_${platform}_${secrets.mark}`,
        password: secrets.nodes[platform].databasePassword,
      })
      if (applied.length > 0) {
        say(
          `${NAMES[platform]}：已执行 ${applied.length} 个数据库迁移`,
          `${NAMES[platform]}: ${applied.length} migrations applied`,
        )
      }
      urls.push([platform, appUrl])
    }
    return { urls: Object.fromEntries(urls) as Record<Platform, string>, embedded }
  } catch (fault) {
    await embedded?.stop()
    throw fault
  }
}
