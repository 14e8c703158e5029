// What the desk may do with a decision: dispatch by itself, propose, or ask first. The reading says how sure it is; the decision may only
// lower it.
import type { Band, RankedMatter, Reading } from '../terms/reading.js'
import type { Acceptor, RoutingQuestion } from './decision.js'

/** A decision as far as it is known before its band. */
interface Ending {
  readonly accept: Acceptor
  readonly rows: readonly string[]
  /** A question is still to be asked. */
  readonly open: boolean
  readonly danger?: boolean
  readonly unclear?: boolean
  readonly several?: readonly RankedMatter[]
}

/** By itself the desk sends only what is plain: one platform, one matter, heard loudest, nothing to ask, no danger, nobody's choice. */
export function bandOf(end: Ending, { band, ranked }: Reading, question: RoutingQuestion): Band {
  if (end.open || end.unclear) return 'ask'
  const oneSide = end.accept === '110' || end.accept === '12345'
  const plain = oneSide && !end.danger && !end.several && end.rows[0] === ranked[0]?.id
  if (band === 'self' && !(plain && (question.chosen ?? []).length === 0)) return 'propose'
  // Danger acts at once, and what belongs to neither platform is told so: neither waits for a question about the row.
  return band === 'ask' && (end.danger || end.accept === 'out') ? 'propose' : (band ?? 'propose')
}
