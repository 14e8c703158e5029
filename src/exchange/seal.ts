// Seals bytes: JWS in compact form, EdDSA (RFC 7515, RFC 8037), over exactly the bytes given. The `typ` keeps a receipt from
// ever being taken for a message, or a pull request for either.
import type { KeyObject } from 'node:crypto'
import { CompactSign, compactVerify } from 'jose'
import { z } from 'zod'
import type { Platform } from '../terms/platform.js'
import type { Keyring } from './keys.js'

export type SealKind = 'liandong-message+jws' | 'liandong-receipt+jws' | 'liandong-pull+jws'

/** Characters of one sealed message. A demand with its text is a few thousand; a megabyte is not a demand. */
export const SEALED_LIMIT = 1_048_576

const headerSchema = z.object({
  alg: z.string(),
  typ: z.string(),
  kid: z.string().min(1).max(200),
  /** When it was signed, seconds since 1970. */
  iat: z.int().positive(),
})

export async function seal(
  payload: string,
  kind: SealKind,
  signer: { readonly kid: string; readonly key: KeyObject },
  nowMs: number,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: 'EdDSA', typ: kind, kid: signer.kid, iat: Math.floor(nowMs / 1000) })
    .sign(signer.key)
}

export type Opened =
  | { readonly ok: true; readonly payload: Uint8Array; readonly signedMs: number }
  | { readonly ok: false; readonly code: SealCode; readonly detail: string }

export type SealCode =
  | 'too_large'
  | 'not_readable'
  | 'unsigned'
  | 'wrong_kind'
  | 'key_unknown'
  | 'key_not_valid'
  | 'signature_invalid'

export async function openSeal(
  sealed: string,
  kind: SealKind,
  keys: Keyring,
  signedBy: Platform,
  nowMs: number,
): Promise<Opened> {
  if (sealed.length > SEALED_LIMIT) return no('too_large', `${sealed.length} characters, at most ${SEALED_LIMIT}`)
  const parts = sealed.split('.')
  if (parts.length !== 3 || !parts.every((part) => /^[A-Za-z0-9_-]*$/.test(part))) {
    return no('not_readable', 'not three base64url parts')
  }
  const header = readHeader(parts[0] ?? '')
  if (header === undefined) return no('not_readable', 'the protected header cannot be read')
  if (header.alg === 'none' || parts[2] === '') return no('unsigned', 'carries no signature')
  if (header.alg !== 'EdDSA') return no('signature_invalid', `algorithm ${header.alg} is not used here`)
  if (header.typ !== kind) return no('wrong_kind', `is ${header.typ}, not ${kind}`)
  const signedMs = header.iat * 1000
  const found = keys.verifier(header.kid, signedBy, signedMs, nowMs)
  if (!found.ok) return no(found.code, found.detail)
  try {
    const { payload } = await compactVerify(sealed, found.key, { algorithms: ['EdDSA'] })
    return { ok: true, payload, signedMs }
  } catch {
    return no('signature_invalid', 'the signature does not fit the bytes')
  }
}

/** The signed bytes of something this side sealed itself or has already verified. */
export function payloadOf(sealed: string): Buffer {
  return Buffer.from(sealed.split('.')[1] ?? '', 'base64url')
}

function readHeader(part: string): z.infer<typeof headerSchema> | undefined {
  try {
    const read = headerSchema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

function no(code: SealCode, detail: string): Opened {
  return { ok: false, code, detail }
}
