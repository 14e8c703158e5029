// What a request says about itself before its body is looked at: who, in which language, under which key, about which version.
import { createHash } from 'node:crypto'
// Its types add `cookies` to a request.
import type {} from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../terms/platform.js'
import { BadRequest } from './bad-request.js'

/** Printable, without blank and comma: Node joins a header that was sent twice with ", ", which then is refused. */
const KEY = /^[!-+\--~]{8,128}$/
const VERSION = /^"([0-9]{1,9})"$/

/** Two nodes on one host share its cookies (ports do not part them), so each names its own. */
export function cookieName(platform: Platform, secure: boolean): string {
  return `${secure ? '__Host-' : ''}liandong-${platform}`
}

export function tokenOf(
  request: FastifyRequest,
  cookie: string,
): { token: string; by: 'bearer' | 'cookie' } | undefined {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const bearer = /^Bearer ([A-Za-z0-9_-]{1,100})$/.exec(authorization)?.[1]
    return bearer === undefined ? undefined : { token: bearer, by: 'bearer' }
  }
  const kept = request.cookies[cookie]
  return kept === undefined ? undefined : { token: kept, by: 'cookie' }
}

/**
 * The key as the store keeps it: bound to the account, so that nobody can use up the key of somebody else or of the clock,
 * and of one length whatever the client sends.
 */
export function keyOf(request: FastifyRequest, account: string): string {
  const given = request.headers['idempotency-key']
  if (given === undefined) throw headerIssue('idempotency-key', 'missing')
  if (typeof given !== 'string' || !KEY.test(given)) throw headerIssue('idempotency-key', 'wrong_form')
  const digest = createHash('sha256').update(`${account}\u0000${given}`).digest('base64url')
  return `http:${digest}`
}

export function expectedVersionOf(request: FastifyRequest): number | undefined {
  const given = request.headers['if-match']
  if (given === undefined) return undefined
  const version = VERSION.exec(given)?.[1]
  if (version === undefined) throw headerIssue('if-match', 'wrong_form')
  return Number(version)
}

/**
 * A page of another site can make a browser send our cookie, but not our header, and not our Origin.
 * A bearer token is never sent by a browser on its own, so it needs neither.
 */
export function comesFromOurPages(request: FastifyRequest): boolean {
  if (request.headers['x-liandong'] === '1') return true
  const { origin, host } = request.headers
  if (origin === undefined || host === undefined) return false
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

function headerIssue(name: string, code: string): BadRequest {
  return new BadRequest(400, 'request_invalid', [{ field: `header.${name}`, code, facts: {} }])
}
