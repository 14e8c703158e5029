// Digests of the chain that links the messages of a pair: SHA-256 in lower-case hex over the exact bytes that are signed.
import { createHash } from 'node:crypto'

/** What message number 1 names as the digest before it. */
export const CHAIN_OPENING = '0'.repeat(64)

export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
