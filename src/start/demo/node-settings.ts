// Puts together what each of the demo's two nodes is told: its own keys and the public half of the other's.
import path from 'node:path'
import { publicHalf } from '../../exchange/make-key.js'
import { otherPlatform, type Platform } from '../../terms/platform.js'
import type { Config } from '../config.js'
import type { Secrets } from '../node/secrets.js'
import type { NodeSettings } from '../node/settings.js'
import type { DemoAccount } from './accounts.js'

export function nodeSettingsFor(
  platform: Platform,
  config: Config,
  secrets: Secrets,
  databaseUrl: string,
  accounts: readonly DemoAccount[],
): NodeSettings {
  const peer = otherPlatform(platform)
  const own = secrets.nodes[platform]
  return {
    platform,
    host: config.host,
    port: portOf(platform, config),
    databaseUrl,
    packs: config.packs,
    console: path.join(config.root, 'dist', 'console'),
    logLevel: config.logLevel,
    secureCookies: config.secureCookies,
    trustProxy: config.trustProxy,
    phoneHashKey: own.phoneHashKey,
    keys: [...own.keys],
    peer: { url: urlsOf(config)[peer], keys: secrets.nodes[peer].keys.map(publicHalf) },
    demo: {
      password: secrets.demoPassword,
      accounts: accounts.map(({ name, display, roles, unit, shown }) => ({
        name,
        display,
        roles: [...roles],
        unit,
        shown,
      })),
    },
  }
}

export function urlsOf(config: Config): Readonly<Record<Platform, string>> {
  // A wildcard address is no address to go to.
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host
  const shown = host.includes(':') ? `[${host}]` : host
  return { '12345': `http://${shown}:${config.hotlinePort}`, '110': `http://${shown}:${config.policePort}` }
}

function portOf(platform: Platform, config: Config): number {
  return platform === '12345' ? config.hotlinePort : config.policePort
}
