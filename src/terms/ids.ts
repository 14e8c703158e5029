// Identifiers. UUIDv7 is made here and not in the database, so that a key is known before the write and sorts by time.
import { randomBytes } from 'node:crypto'

export type Id = string

/** A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits. */
export function newId(nowMs: number = Date.now()): Id {
  const b = randomBytes(16)
  b.writeUIntBE(nowMs, 0, 6)
  b[6] = ((b[6] as number) & 0x0f) | 0x70
  b[8] = ((b[8] as number) & 0x3f) | 0x80
  const h = b.toString('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`
}
