// A session is an opaque 256-bit token; the database keeps its digest only, so that reading the table opens nothing.
import { createHash, randomBytes } from 'node:crypto'

const SHAPE = /^[A-Za-z0-9_-]{43}$/

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function looksLikeToken(token: string): boolean {
  return SHAPE.test(token)
}

/** A plain digest will do: 256 random bits cannot be guessed at, so there is nothing to slow down. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
