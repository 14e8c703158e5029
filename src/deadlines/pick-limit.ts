// Which of a limits pack's lines applies. Narrower lines stand first; the first whose conditions all hold is taken.
import type { Limit } from '../instruments/pack.js'

export interface LimitCircumstances {
  readonly requestType?: string
  readonly urgency?: string
  readonly danger?: boolean
  readonly town?: string | null
  readonly unit?: string | null
  /** Catalogue rows in question: one of them is enough. */
  readonly matters?: readonly string[]
  /** Step of the supervision ladder. */
  readonly step?: string
}

/** Undefined when nothing sets a limit: then no due time exists and nothing is ever overdue. */
export function pickLimit(limits: readonly Limit[], id: string, about: LimitCircumstances): Limit | undefined {
  return limits.find((limit) => limit.id === id && holds(limit.when, about))
}

function holds(when: Limit['when'], about: LimitCircumstances): boolean {
  if (!among(when.requestType, about.requestType) || !among(when.urgency, about.urgency)) return false
  if (!among(when.town, about.town) || !among(when.unit, about.unit) || !among(when.step, about.step)) return false
  if (when.matter && !about.matters?.some((row) => when.matter?.includes(row))) return false
  // Unknown danger counts as none here: who does not know has `routing` to settle it first.
  return when.danger === undefined || when.danger === (about.danger ?? false)
}

/** What is not known is not among the listed. */
function among(listed: readonly string[] | undefined, value: string | null | undefined): boolean {
  return listed === undefined || (value !== undefined && value !== null && listed.includes(value))
}
