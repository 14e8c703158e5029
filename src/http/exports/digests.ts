// What a file is known by again: SHA-256 for everybody, SM3 for offices bound to the national algorithms.
import { createHash } from 'node:crypto'

export interface Digests {
  readonly sha256: string
  readonly sm3: string
}

export function digestsOf(bytes: string | Buffer): Digests {
  const of = (name: string): string => createHash(name).update(bytes).digest('hex')
  return { sha256: of('sha256'), sm3: of('sm3') }
}

/** Of rows of text, the same for every format they are written in. */
export function rowDigests(rows: readonly (readonly string[])[]): Digests {
  return digestsOf(rows.map((row) => JSON.stringify(row)).join('\n'))
}
