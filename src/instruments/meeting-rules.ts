// meetings.yaml: what puts something on the agenda of a joint meeting and how much it weighs (clauses 2 and 8). The paper sets no
// figure; each is the operator's and says so.
import type { Citation } from '../terms/citation.js'

export interface MeetingRules {
  /** Days the agenda of the first meeting looks back. */
  readonly lookBackDays: number
  /** Unresolved disputes of one matter that call a meeting out of turn. */
  readonly outOfTurn: number
  /** Demands the same two disputed of the same matter before the pair is named. */
  readonly repeatedPair: number
  /** Demands of a row that went first to another unit than the list names, before the row is named. */
  readonly otherUnit: number
  /** Months after which a row nobody used is named. */
  readonly unusedMonths: number
  /** What is unresolved weighs so many times as much. */
  readonly unresolvedTimes: number
  readonly weights: Readonly<Record<MeetingWeight, number>>
  readonly cites: readonly Citation[]
}

export const MEETING_WEIGHTS = [
  'undecided',
  'declined',
  'returned',
  'returned_again',
  'reassigned',
  'recalled',
  'flow_back',
  'escalated_back',
  'supervised',
  'pair',
  'no_row',
  'other_unit',
  'unused',
  'sharing_refused',
  'warning_open',
  'duty_overdue',
] as const
export type MeetingWeight = (typeof MEETING_WEIGHTS)[number]
