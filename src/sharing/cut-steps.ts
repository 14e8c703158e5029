// The timeline as far as a grant goes (可追溯, clause 5): which step was taken when, by which office, on which clause. Never anybody's words,
// never an account: negotiation notes, reasons and results are not steps.
import type { Citation } from '../terms/citation.js'
import type { Instant } from '../terms/time.js'
import { dayOf } from '../terms/zone.js'
import type { Grant } from './grant.js'

export interface Stepped {
  readonly seq: number
  readonly kind: string
  readonly at: Instant
  readonly by: { readonly role: string; readonly unit: string | null }
  readonly cites: readonly Citation[]
}

export interface SharedStep {
  readonly seq: number
  readonly kind: string
  /** An instant where the grant gives times, else the day. */
  readonly at: string
  readonly unit: string | null
  readonly cites: readonly string[]
}

export function cutSteps(actions: readonly Stepped[], grant: Grant, zone: string): readonly SharedStep[] {
  const times = grant.fields.includes('time')
  const units = grant.fields.includes('unit')
  return actions
    .filter(({ kind }) => !INSIDE.has(kind))
    .map(({ seq, kind, at, by, cites }) => ({
      seq,
      kind,
      at: times ? at : dayOf(at, zone),
      unit: units ? by.unit : null,
      cites: [...new Set(cites.flatMap(({ clause, row }) => row ?? clause ?? []))],
    }))
}

/** That a mark was set or taken off would itself tell what the file is about. */
const INSIDE: ReadonlySet<string> = new Set(['exclusions_marked'])
