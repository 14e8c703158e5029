// An action is what happened, once, in order, chained to the one before it. The timeline on screen is the list of actions.
import { createHash } from 'node:crypto'
import type { Citation } from '../terms/citation.js'
import type { Id } from '../terms/ids.js'
import { canonicalJson, type JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import type { Instant } from '../terms/time.js'

export interface Actor {
  readonly platform: Platform
  /** Account name, or `clock`, `exchange`, `citizen`, `triage` (dispatched by itself). */
  readonly account: string
  readonly role: string
  /** Handling unit, when the account belongs to one. */
  readonly unit: string | null
}

export interface Action {
  readonly caseId: Id
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  /** Past tense, e.g. `transfer_offered`; a word of procedure.yaml. */
  readonly kind: string
  readonly at: Instant
  readonly by: Actor
  readonly legId: Id | null
  readonly body: JsonObject
  readonly cites: readonly Citation[]
  /** Idempotency key of the command that caused it. */
  readonly key: string
  readonly prev: string
  readonly hash: string
}

export type ActionDraft = Pick<Action, 'kind' | 'legId' | 'body' | 'cites'>

export const CHAIN_START = '0'.repeat(64)

/** SHA-256 over the canonical JSON of everything but the hash itself. */
export function hashOf(action: Omit<Action, 'hash'>): string {
  const { caseId, seq, kind, at, by, legId, body, cites, key, prev } = action
  return createHash('sha256')
    .update(canonicalJson({ caseId, seq, kind, at, by, legId, body, cites, key, prev }))
    .digest('hex')
}

export interface ChainFault {
  readonly seq: number
  readonly what: 'hash_differs' | 'link_broken' | 'gap' | 'other_case'
}

/**
 * Checks a list of actions of one case file; undefined when the chain holds. `covered`: steps of which an export carries the link and not the
 * content; never given for actions of our own database, where a step without content is a fault.
 */
export function findChainFault(
  actions: readonly Action[],
  covered: (action: Action) => boolean = () => false,
): ChainFault | undefined {
  let prev = CHAIN_START
  let seq = 0
  const caseId = actions[0]?.caseId
  for (const action of actions) {
    if (action.caseId !== caseId) return { seq: action.seq, what: 'other_case' }
    if (action.seq !== seq + 1) return { seq: action.seq, what: 'gap' }
    if (action.prev !== prev) return { seq: action.seq, what: 'link_broken' }
    if (!covered(action) && hashOf(action) !== action.hash) return { seq: action.seq, what: 'hash_differs' }
    prev = action.hash
    seq = action.seq
  }
  return undefined
}
