// `provision`: makes what a node that runs alone needs: database, least-privileged role, signing key, node file. Run it again to
// change an option, to migrate after an upgrade, to make a new key or to take in the other platform's key; the rest stays.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { PublicKey } from '../../exchange/keys.js'
import { makeKey, publicHalf } from '../../exchange/make-key.js'
import { provision } from '../../store/provision/provision.js'
import type { Platform } from '../../terms/platform.js'
import { Fault } from '../../terms/refusal.js'
import { readConfig } from '../config.js'
import { checkNodeSettings, type NodeSettings, publicKeyShape } from '../node/settings.js'
import { UsageFault } from './usage.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      platform: { type: 'string' },
      folder: { type: 'string' },
      'database-url': { type: 'string' },
      port: { type: 'string' },
      'peer-url': { type: 'string' },
      'peer-key': { type: 'string' },
      'new-key': { type: 'boolean', default: false },
    },
  })
  const config = readConfig()
  if (values.platform !== '12345' && values.platform !== '110')
    throw new UsageFault('provision', '--platform must be 12345 or 110')
  if (!values.folder) throw new UsageFault('provision', '--folder is missing: where the node file goes')
  const adminUrl = values['database-url'] ?? config.databaseUrl
  if (adminUrl === null) throw new UsageFault('provision', '--database-url is missing (or set DATABASE_URL)')
  const platform: Platform = values.platform
  const folder = path.resolve(values.folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'node.json')
  const before = existsSync(file) ? checkNodeSettings(JSON.parse(readFileSync(file, 'utf8')), file) : undefined
  if (before && before.platform !== platform) {
    throw new Fault(
      'node_file_other_platform',
      `${file} belongs to ${before.platform}. Give ${platform} a folder of its own.`,
    )
  }

  const known = before && new URL(before.databaseUrl)
  const { appUrl, applied } = await provision({
    adminUrl,
    role: known ? decodeURIComponent(known.username) : `liandong_app_${platform}_${randomBytes(4).toString('hex')}`,
    // Taken out of the file by hand, a new one is made.
    ...(known?.password ? { password: decodeURIComponent(known.password) } : {}),
  })
  const keys = before?.keys ?? []
  const settings: NodeSettings = {
    platform,
    host: config.host,
    port: values.port
      ? Number(values.port)
      : (before?.port ?? (platform === '12345' ? config.hotlinePort : config.policePort)),
    databaseUrl: appUrl,
    packs: config.packs,
    console: path.join(config.root, 'dist', 'console'),
    logLevel: config.logLevel,
    secureCookies: config.secureCookies,
    trustProxy: config.trustProxy,
    phoneHashKey: before?.phoneHashKey ?? randomBytes(32).toString('base64url'),
    keys: keys.length === 0 || values['new-key'] ? [...keys, makeKey({ platform, fromMs: Date.now() - 60_000 })] : keys,
    peer: {
      url: values['peer-url'] ?? before?.peer.url ?? 'http://127.0.0.1:1/',
      keys: withPeerKeys(before?.peer.keys ?? [], platform, values['peer-key']),
    },
    demo: null,
  }
  writePrivate(file, settings)
  const own = path.join(folder, `public-keys-${platform}.json`)
  writeFileSync(own, `${JSON.stringify(settings.keys.map(publicHalf), null, 2)}\n`)
  tell(file, own, settings, applied)
  return 0
}

/** The other platform's file may hold one key or several; a key already known is not taken twice. */
function withPeerKeys(known: readonly PublicKey[], own: Platform, file: string | undefined): PublicKey[] {
  if (file === undefined) return [...known]
  const read = JSON.parse(readFileSync(file, 'utf8')) as unknown
  const keys = (Array.isArray(read) ? read : [read]).map((key) => {
    const parsed = publicKeyShape.safeParse(key)
    if (!parsed.success)
      throw new Fault(
        'peer_key_wrong',
        `${file} is not a public key of the other platform. Ask for its public-keys file.`,
      )
    if (parsed.data.platform === own)
      throw new Fault('peer_key_own', `${file} holds a key of ${own} itself. Give the other platform's file.`)
    return parsed.data as PublicKey
  })
  return [...known, ...keys.filter((key) => !known.some((one) => one.kid === key.kid))]
}

function writePrivate(file: string, settings: NodeSettings): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

function tell(file: string, own: string, settings: NodeSettings, applied: readonly string[]): void {
  const lines = [
    `节点文件 node file: ${file}（含密钥，仅本人可读 holds secrets, mode 0600）`,
    `公钥 public keys: ${own}（交给对方平台 give it to the other platform）`,
    `数据库迁移 migrations applied: ${applied.length === 0 ? '0' : applied.join(', ')}`,
  ]
  if (settings.peer.keys.length === 0) lines.push('还没有对方公钥 no key of the other platform yet: --peer-key <file>')
  if (settings.peer.url.endsWith(':1/'))
    lines.push('还没有对方地址 no address of the other platform yet: --peer-url <address>')
  lines.push(`运行 run: LIANDONG_NODE_FILE=${file} npm run liandong -- serve`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
