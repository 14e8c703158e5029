// What a home keeps to itself: signing keys, the key of the phone hash, database passwords, the demo password.
// Made once, kept in one file that only its owner can read; losing it means old phone hashes can no longer be searched.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SigningKey } from '../../exchange/keys.js'
import { makeKey } from '../../exchange/make-key.js'
import { PLATFORMS, type Platform } from '../../terms/platform.js'
import { Fault } from '../../terms/refusal.js'
import { ms } from '../../terms/time.js'

export interface NodeSecrets {
  readonly keys: readonly SigningKey[]
  readonly phoneHashKey: string
  readonly databasePassword: string
}

export interface Secrets {
  readonly version: 1
  /** Distinguishes this home's database roles from another home's on the same server. */
  readonly mark: string
  readonly demoPassword: string
  readonly nodes: Readonly<Record<Platform, NodeSecrets>>
}

const DAY = 86_400_000
/** A key is replaced this long before its end, so that the other side has the new one in time. */
const RENEW_BEFORE_MS = 30 * DAY

export function keepSecrets(home: string, nowMs: number): Secrets {
  mkdirSync(home, { recursive: true })
  const file = path.join(home, 'secrets.json')
  const kept = readSecrets(file)
  const secrets = kept === undefined ? makeSecrets(nowMs) : renewed(kept, nowMs)
  if (secrets !== kept) writeSecrets(file, secrets)
  return secrets
}

function readSecrets(file: string): Secrets | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Fault('secrets_unreadable', `${file} cannot be read by this account. Start as its owner.`, { cause })
  }
  // Loosened by a copy or a restore: tightened again before anything relies on it.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  try {
    return JSON.parse(text) as Secrets
  } catch (cause) {
    throw new Fault('secrets_damaged', `${file} is not JSON any more. Put it back from the backup of this home.`, {
      cause,
    })
  }
}

/** Written beside and renamed: a kill in between leaves the old file whole. */
function writeSecrets(file: string, secrets: Secrets): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(draft, file)
}

function makeSecrets(nowMs: number): Secrets {
  return {
    version: 1,
    mark: randomBytes(4).toString('hex'),
    demoPassword: readablePassword(),
    nodes: { '12345': makeNode('12345', nowMs), '110': makeNode('110', nowMs) },
  }
}

function makeNode(platform: Platform, nowMs: number): NodeSecrets {
  return {
    keys: [makeKey({ platform, fromMs: nowMs - DAY })],
    phoneHashKey: randomBytes(32).toString('base64url'),
    databasePassword: randomBytes(24).toString('base64url'),
  }
}

function renewed(secrets: Secrets, nowMs: number): Secrets {
  let changed = false
  const nodes = { ...secrets.nodes }
  for (const platform of PLATFORMS) {
    const { keys } = nodes[platform]
    if (keys.some((key) => ms(key.validTo) - nowMs > RENEW_BEFORE_MS)) continue
    changed = true
    // The old keys stay: what they signed must still be checkable.
    nodes[platform] = { ...nodes[platform], keys: [...keys, makeKey({ platform, fromMs: nowMs - 3_600_000 })] }
  }
  return changed ? { ...secrets, nodes } : secrets
}

/** 50 bits in ten easily read signs: typed by hand at a demonstration. */
function readablePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789z'
  return [...randomBytes(10)].map((byte) => signs[byte & 31]).join('')
}
