// What a deed may look at beside the file: the time, the papers in force, the calendar. Bound once per command.
import type { Calendar } from '../deadlines/calendar.js'
import type { Limit, Pack, Place, Procedure } from '../instruments/pack.js'
import type { Decision, RoutingQuestion } from '../routing/decision.js'
import type { Citation } from '../terms/citation.js'
import type { Id } from '../terms/ids.js'
import { otherPlatform, type Platform } from '../terms/platform.js'
import type { Instant } from '../terms/time.js'
import type { Actor } from './action.js'

export interface Context {
  readonly platform: Platform
  readonly now: Instant
  readonly by: Actor
  readonly key: string
  readonly pack: Pack
  readonly procedure: Procedure
  readonly limits: readonly Limit[]
  readonly place: Place
  readonly calendar: Calendar
  readonly triage: (question: RoutingQuestion) => Decision
  readonly newId: () => Id
  /** Digits for numbers and codes; injected so that tests can be deterministic. */
  readonly random: (below: number) => number
}

export function peerOf(context: Context): Platform {
  return otherPlatform(context.platform)
}

/** A citation of the instrument that the case room's own rules rest on. */
export function cite(context: Context, clause: string, row?: string): Citation {
  const { number, version } = context.pack.document
  return row === undefined ? { instrument: number, version, clause } : { instrument: number, version, clause, row }
}
