// Which rooms a role works in, and where its day begins. What it may do there the server decides, not this list.
import type { Account } from '../api/shapes.js'
import type { Word } from '../words/zh.js'

type Role = Account['roles'][number]

export interface RoomDoor {
  readonly path: string
  readonly word: Word
  readonly roles: readonly Role[]
}

/** Which registers somebody may read the packs say. */
const EVERYONE: readonly Role[] = [
  'agent',
  'call_taker',
  'dispatcher',
  'shift_lead',
  'unit_clerk',
  'unit_leader',
  'supervisor',
  'follow_up',
  'auditor',
  'admin',
  'evaluator',
  'keeper',
]

export const DOORS: readonly RoomDoor[] = [
  { path: '/seat', word: 'nav.seat', roles: ['agent', 'call_taker', 'dispatcher', 'shift_lead', 'follow_up'] },
  { path: '/unit', word: 'nav.unit', roles: ['unit_clerk', 'unit_leader'] },
  {
    path: '/supervise',
    word: 'nav.supervise',
    roles: ['supervisor', 'shift_lead', 'auditor', 'admin', 'evaluator', 'dispatcher'],
  },
  { path: '/assess', word: 'nav.assess', roles: ['supervisor', 'shift_lead', 'auditor', 'evaluator'] },
  { path: '/gazette', word: 'nav.gazette', roles: ['keeper', 'auditor'] },
  { path: '/registers', word: 'nav.registers', roles: EVERYONE },
  { path: '/targets', word: 'nav.targets', roles: EVERYONE },
  { path: '/ask', word: 'nav.ask', roles: EVERYONE },
]

export function doorsOf(account: Account): readonly RoomDoor[] {
  return DOORS.filter(({ roles }) => roles.some((role) => account.roles.includes(role)))
}

export function homeOf(account: Account): string {
  return doorsOf(account)[0]?.path ?? '/supervise'
}
