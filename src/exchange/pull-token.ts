// A signed request to pull messages: lives for a minute, names who asks, whom, and from which number; works once.
import { z } from 'zod'
import { type Id, newId } from '../terms/ids.js'
import { canonicalJson } from '../terms/json.js'
import type { Keyring } from './keys.js'
import type { Ends } from './receipt.js'
import { openSeal, seal } from './seal.js'

const LIFE_MS = 60_000

const tokenSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  jti: z.string().min(1).max(100),
  exp: z.int(),
  after: z.int().min(0),
  limit: z.int().min(1),
})

export async function signPull(
  after: number,
  limit: number,
  ends: Ends,
  keys: Keyring,
  nowMs: number,
): Promise<string> {
  const claims = {
    iss: ends.selfName,
    aud: ends.peerName,
    jti: newId(nowMs),
    exp: Math.ceil((nowMs + LIFE_MS) / 1000),
    after,
    limit,
  }
  return seal(canonicalJson(claims), 'liandong-pull+jws', keys.signer(nowMs), nowMs)
}

export type PullCode = 'pull_not_signed' | 'pull_for_another' | 'pull_expired' | 'pull_repeated'
export type PullRead = { readonly ok: true } | { readonly ok: false; readonly code: PullCode }

/** Remembers the tokens of the last minutes. `toleranceMs` is how far the clocks of the platforms may differ. */
export function createPullGate(ends: Ends, keys: Keyring, toleranceMs: number) {
  const used = new Map<Id, number>()

  return async function admit(token: string, after: number, limit: number, nowMs: number): Promise<PullRead> {
    const opened = await openSeal(token, 'liandong-pull+jws', keys, ends.peer, nowMs)
    if (!opened.ok) return { ok: false, code: 'pull_not_signed' }
    const read = tokenSchema.safeParse(JSON.parse(Buffer.from(opened.payload).toString('utf8')))
    if (!read.success) return { ok: false, code: 'pull_not_signed' }
    const claims = read.data
    if (
      claims.iss !== ends.peerName ||
      claims.aud !== ends.selfName ||
      claims.after !== after ||
      claims.limit !== limit
    ) {
      return { ok: false, code: 'pull_for_another' }
    }
    const ends_ms = claims.exp * 1000 + toleranceMs
    if (nowMs > ends_ms || nowMs - opened.signedMs > LIFE_MS + toleranceMs) return { ok: false, code: 'pull_expired' }
    for (const [jti, until] of used) if (until < nowMs) used.delete(jti)
    if (used.has(claims.jti)) return { ok: false, code: 'pull_repeated' }
    used.set(claims.jti, ends_ms)
    return { ok: true }
  }
}
