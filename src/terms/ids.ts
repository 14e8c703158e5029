// Identifiers. UUIDv7 is made here and not in the database, so that a key is known before the write and sorts by time.
import { randomBytes } from 'node:crypto'

export type Id = string

// Drawn a page at a time: a system call for every identifier was an eighth of what accepting a contact costs (measured).
const PAGE = 4_096
let page = Buffer.alloc(0)
let used = PAGE

function sixteenRandomBytes(): Buffer {
  if (used + 16 > page.length) {
    page = randomBytes(PAGE)
    used = 0
  }
  used += 16
  return Buffer.from(page.subarray(used - 16, used))
}

/** A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits. */
export function newId(nowMs: number = Date.now()): Id {
  const b = sixteenRandomBytes()
  b.writeUIntBE(nowMs, 0, 6)
  b[6] = ((b[6] as number) & 0x0f) | 0x70
  b[8] = ((b[8] as number) & 0x3f) | 0x80
  const h = b.toString('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`
}
