// What the deeds of this room share: the connections, whose data it is, the case room's desk, the time, the key for phones.
import type pg from 'pg'
import type { CaseDesk } from '../cases/desk.js'
import type { Outcome } from '../cases/outcome.js'
import type { Instant } from '../terms/time.js'
import type { RecordChange } from './port.js'
import type { WriteOpening } from './write/group-openings.js'

export interface Workshop {
  readonly pool: pg.Pool
  readonly tenant: string
  readonly desk: CaseDesk
  readonly phoneKey: string
  readonly now: () => Instant
  readonly writeOpening: WriteOpening
  /** Called once an outcome is committed. */
  readonly published: (outcome: Outcome) => void
  /** Called once a record's move is committed. */
  readonly recordChanged: (change: RecordChange) => void
}
