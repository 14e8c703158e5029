// How much of the requester travels with one demand: only as far as the receiver needs it (clause 5; R03, least necessary).
import type { JsonObject } from '../terms/json.js'
import type { RequestType } from '../terms/platform.js'

export interface IdentityAsked {
  readonly name: string | null
  readonly phone: string | null
  readonly secret: boolean
  readonly requestType: RequestType
  readonly danger: boolean
}

/**
 * A person in danger must be reachable at once, so the phone always goes with danger.
 * Otherwise a citizen who asked for secrecy, or who reports an offence, stays with the platform that was trusted;
 * the receiver is told that it was withheld and calls back through the sender.
 */
export function identityToShare(asked: IdentityAsked): JsonObject {
  const withheld = asked.secret || asked.requestType === 'report'
  if (!withheld) return { name: asked.name, phone: asked.phone, withheld: false }
  return { name: null, phone: asked.danger ? asked.phone : null, withheld: true }
}
