// What can be asked of a file's oversight: the steps of the supervision ladder, and leaving an order out of the assessment. Clause 8.
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'

/** By a supervisor, with a ground of procedure.supervising. */
export interface OpenSupervision {
  readonly kind: 'open_supervision'
  readonly step: string
  readonly ground: string
  /** Default: the lead's last order. */
  readonly legId?: Id
  readonly note: string
}

export interface AnswerSupervision {
  readonly kind: 'answer_supervision'
  readonly supervisionId: Id
  readonly measures: string
  /** On-site supervision: when the unit was there, and who does what from now on. */
  readonly arrivedAt?: Instant
  readonly division?: string
}

export interface AppealSupervision {
  readonly kind: 'appeal_supervision'
  readonly supervisionId: Id
  readonly reason: string
}

export interface DecideSupervisionAppeal {
  readonly kind: 'decide_supervision_appeal'
  readonly supervisionId: Id
  readonly reversed: boolean
  readonly reason: string
}

export interface CloseSupervision {
  readonly kind: 'close_supervision'
  readonly supervisionId: Id
  readonly note: string
}

export interface AskSetAside {
  readonly kind: 'ask_set_aside'
  readonly subject: 'demand' | 'order'
  readonly legId: Id
  readonly ground: string
  readonly cite?: string
  readonly reason: string
}

export interface DecideSetAside {
  readonly kind: 'decide_set_aside'
  readonly setAsideId: Id
  readonly granted: boolean
  readonly reason: string
}

export interface AppealSetAside {
  readonly kind: 'appeal_set_aside'
  readonly setAsideId: Id
  readonly reason: string
}

export interface RevokeSetAside {
  readonly kind: 'revoke_set_aside'
  readonly setAsideId: Id
  readonly reason: string
}
