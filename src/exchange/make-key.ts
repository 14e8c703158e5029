// Makes a signing key for one platform. The public half goes to the other platform by hand; the secret half never leaves.
import { generateKeyPairSync } from 'node:crypto'
import type { Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import { instant } from '../terms/time.js'
import type { PublicKey, SigningKey } from './keys.js'

const DAY = 86_400_000

export interface KeyWanted {
  readonly platform: Platform
  readonly fromMs: number
  /** Default 400 days: a year and a month to change it in. */
  readonly days?: number
}

export function makeKey(wanted: KeyWanted): SigningKey {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  if (jwk.x === undefined || jwk.d === undefined) {
    throw new Fault('key_not_made', 'This Node.js cannot make Ed25519 keys. Use Node.js 20.19 or newer.')
  }
  const validFrom = instant(wanted.fromMs)
  return {
    kid: `${wanted.platform}-${validFrom.slice(0, 10)}-${jwk.x.slice(0, 6)}`,
    platform: wanted.platform,
    x: jwk.x,
    d: jwk.d,
    validFrom,
    validTo: instant(wanted.fromMs + (wanted.days ?? 400) * DAY),
  }
}

export function publicHalf(key: SigningKey): PublicKey {
  const { d: _, ...half } = key
  return half
}
