// Which of a limits pack's lines applies. Narrower lines stand first; the first whose conditions all hold is taken.
import type { Limit } from '../instruments/pack.js'

export interface LimitCircumstances {
  readonly requestType?: string
  readonly urgency?: string
  readonly danger?: boolean
}

/** Undefined when nothing sets a limit: then no due time exists and nothing is ever overdue. */
export function pickLimit(limits: readonly Limit[], id: string, about: LimitCircumstances): Limit | undefined {
  return limits.find((limit) => {
    if (limit.id !== id) return false
    const { requestType, urgency, danger } = limit.when
    if (requestType && (about.requestType === undefined || !requestType.includes(about.requestType))) return false
    if (urgency && (about.urgency === undefined || !urgency.includes(about.urgency))) return false
    // Unknown danger counts as none here: who does not know has `routing` to settle it first.
    return danger === undefined || danger === (about.danger ?? false)
  })
}
