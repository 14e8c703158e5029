// The key registry: which Ed25519 key signs for which platform, and when. Keys come in as arguments; reading them from a
// file or a vault is the starter's work (docs/protocol §5).
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import { type Instant, ms } from '../terms/time.js'

/** The half that is given to the other platform. `x` is the raw public key, base64url (RFC 8037). */
export interface PublicKey {
  readonly kid: string
  readonly platform: Platform
  readonly x: string
  readonly validFrom: Instant
  readonly validTo: Instant
  /** From this moment on nothing signed with the key is taken, whenever it says it was signed. */
  readonly revokedAt?: Instant
}

export interface SigningKey extends PublicKey {
  readonly d: string
}

export type KeyFound =
  | { readonly ok: true; readonly key: KeyObject }
  | { readonly ok: false; readonly code: 'key_unknown' | 'key_not_valid'; readonly detail: string }

export interface Keyring {
  /** The key to sign with now; throws when none is valid. */
  signer(nowMs: number): { readonly kid: string; readonly key: KeyObject }
  /** The key of that platform for something signed at `signedMs` and looked at now. */
  verifier(kid: string, platform: Platform, signedMs: number, nowMs: number): KeyFound
}

export interface KeyringOptions {
  readonly own: readonly SigningKey[]
  readonly peers: readonly PublicKey[]
  /**
   * How long after its last valid day a key's signatures are still taken, when they were made in time. A link that was down
   * for a weekend, or a courier, must not lose what was signed before the change of keys. Default 30 days.
   */
  readonly graceMs?: number
  /** How far the signer's clock may run ahead of ours. Default 5 minutes. */
  readonly aheadMs?: number
}

const DAY = 86_400_000

export function createKeyring(options: KeyringOptions): Keyring {
  const grace = options.graceMs ?? 30 * DAY
  const ahead = options.aheadMs ?? 300_000
  const own = options.own.map((key) => ({ ...key, object: privateObject(key) }))
  const peers = new Map<string, PublicKey & { object: KeyObject }>()
  for (const key of options.peers) {
    if (peers.has(key.kid)) {
      throw new Fault('key_listed_twice', `The key registry lists the key ${key.kid} twice. Keep one of the two lines.`)
    }
    peers.set(key.kid, { ...key, object: publicObject(key) })
  }

  return {
    signer(nowMs) {
      const valid = own.filter((key) => covers(key, nowMs, 0) && !revoked(key, nowMs))
      // The youngest first: the older one of two overlapping keys is on its way out.
      const best = valid.sort((a, b) => ms(b.validFrom) - ms(a.validFrom))[0]
      if (best === undefined) {
        throw new Fault(
          'no_signing_key',
          'No signing key of this platform is valid today, so nothing can be sent. Make a key, give its public half to the other platform and add it to the registry.',
        )
      }
      return { kid: best.kid, key: best.object }
    },
    verifier(kid, platform, signedMs, nowMs) {
      const key = peers.get(kid)
      // A key of ours, or of a third platform, says nothing about this peer.
      if (key === undefined || key.platform !== platform) {
        return { ok: false, code: 'key_unknown', detail: `no key ${kid} of ${platform}` }
      }
      if (revoked(key, nowMs)) return { ok: false, code: 'key_not_valid', detail: `key ${kid} was revoked` }
      if (signedMs > nowMs + ahead) {
        return { ok: false, code: 'key_not_valid', detail: 'signed in the future: compare the clocks' }
      }
      if (!covers(key, signedMs, ahead)) {
        return { ok: false, code: 'key_not_valid', detail: `key ${kid} was not valid when this was signed` }
      }
      if (nowMs > ms(key.validTo) + grace) {
        return { ok: false, code: 'key_not_valid', detail: `key ${kid} ended too long ago` }
      }
      return { ok: true, key: key.object }
    },
  }
}

function covers(key: PublicKey, atMs: number, early: number): boolean {
  return atMs >= ms(key.validFrom) - early && atMs <= ms(key.validTo)
}

function revoked(key: PublicKey, nowMs: number): boolean {
  return key.revokedAt !== undefined && nowMs >= ms(key.revokedAt)
}

function privateObject(key: SigningKey): KeyObject {
  return readKey(key, () =>
    createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x, d: key.d }, format: 'jwk' }),
  )
}

function publicObject(key: PublicKey): KeyObject {
  return readKey(key, () => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' }))
}

function readKey(key: PublicKey, read: () => KeyObject): KeyObject {
  if (!(ms(key.validFrom) < ms(key.validTo))) {
    throw new Fault('key_period_empty', `The key ${key.kid} ends before it begins. Correct validFrom and validTo.`)
  }
  try {
    return read()
  } catch (cause) {
    throw new Fault(
      'key_unreadable',
      `The key ${key.kid} is not an Ed25519 key. Copy it again from where it was made.`,
      {
        cause,
      },
    )
  }
}
