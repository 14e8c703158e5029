// The staff's screens, one line each: the address, what it shows, and the door that leads there (whose it is, in which group of the
// band). A new screen is a line here, its name in src/http/console-files.ts and its words.
import { lazy, type ReactNode } from 'react'
import type { Account } from '../api/shapes.js'
import { gazetteRoom } from '../screens/gazette/room.js'
import { registersRoom } from '../screens/registers/room.js'
import type { Word } from '../words/zh.js'

const Seat = lazy(() => import('../screens/seat/seat.js'))
const Unit = lazy(() => import('../screens/unit/unit.js'))
const Supervise = lazy(() => import('../screens/supervise/supervise.js'))
const Reports = lazy(() => import('../screens/reports/reports.js'))
const ReportPage = lazy(() => import('../screens/reports/report-page.js'))
const Assess = lazy(() => import('../screens/assess/assess.js'))
const Evaluate = lazy(() => import('../screens/evaluate/evaluate.js'))
const Boards = lazy(() => import('../screens/boards/boards.js'))
const Meetings = lazy(() => import('../screens/meetings/meetings.js'))
const Shares = lazy(() => import('../screens/shares/shares.js'))
const Exports = lazy(() => import('../screens/exports/exports.js'))
const Harassment = lazy(() => import('../screens/harassment/harassment.js'))
const Seats = lazy(() => import('../screens/seats/seats.js'))
const Duty = lazy(() => import('../screens/duty/duty.js'))
const Case = lazy(() => import('../screens/case/case.js'))

type Role = Account['roles'][number]

/** `work` doors stand open in the band; the others are gathered under the group's name. */
export type DoorGroup = 'work' | 'oversight' | 'duty' | 'house'

export interface StaffScreen {
  /** First part of the address, e.g. `/assess`; the screen also gets what lies below it. */
  readonly path: string
  readonly door?: { readonly word: Word; readonly group: DoorGroup; readonly roles: readonly Role[] }
  readonly screen: (at: ScreenAddress) => ReactNode
}

export interface ScreenAddress {
  readonly path: string
  /** What follows the screen's own path: `/case/7` → `['7']`. */
  readonly rest: readonly string[]
  readonly query: URLSearchParams
  readonly account: Account
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

const registers = ({ path, query }: ScreenAddress): ReactNode => registersRoom(path, query)

export const STAFF_SCREENS: readonly StaffScreen[] = [
  {
    path: '/seat',
    door: { word: 'nav.seat', group: 'work', roles: ['agent', 'call_taker', 'dispatcher', 'shift_lead', 'follow_up'] },
    screen: ({ account }) => <Seat account={account} />,
  },
  {
    path: '/unit',
    door: { word: 'nav.unit', group: 'work', roles: ['unit_clerk', 'unit_leader'] },
    screen: ({ account }) => <Unit account={account} />,
  },
  {
    path: '/supervise',
    door: {
      word: 'nav.supervise',
      group: 'work',
      roles: ['supervisor', 'shift_lead', 'auditor', 'admin', 'evaluator', 'dispatcher'],
    },
    screen: ({ account }) => <Supervise account={account} />,
  },
  {
    path: '/assess',
    door: { word: 'nav.assess', group: 'oversight', roles: ['supervisor', 'shift_lead', 'auditor', 'evaluator'] },
    screen: ({ account }) => (
      <Assess mayExport={account.roles.some((role) => ['supervisor', 'shift_lead', 'auditor'].includes(role))} />
    ),
  },
  {
    path: '/evaluate',
    door: {
      word: 'nav.evaluate',
      group: 'oversight',
      roles: ['evaluator', 'supervisor', 'shift_lead', 'auditor'],
    },
    screen: ({ account, rest }) => <Evaluate id={rest[0]} mayJudge={account.roles.includes('evaluator')} />,
  },
  {
    path: '/reports',
    door: { word: 'nav.reports', group: 'oversight', roles: ['supervisor', 'shift_lead', 'auditor'] },
    screen: ({ rest: [id] }) => (id === undefined ? <Reports /> : <ReportPage key={id} id={id} />),
  },
  {
    path: '/boards',
    door: {
      word: 'nav.boards',
      group: 'oversight',
      roles: ['supervisor', 'shift_lead', 'dispatcher', 'unit_clerk', 'unit_leader', 'auditor', 'evaluator'],
    },
    screen: () => <Boards />,
  },
  {
    path: '/meetings',
    door: {
      word: 'nav.meetings',
      group: 'oversight',
      roles: ['dispatcher', 'shift_lead', 'supervisor', 'auditor', 'unit_clerk', 'unit_leader'],
    },
    screen: ({ rest, account }) => <Meetings rest={rest} roles={account.roles} />,
  },
  {
    path: '/shares',
    door: {
      word: 'nav.shares',
      group: 'oversight',
      roles: ['unit_clerk', 'unit_leader', 'shift_lead', 'dispatcher', 'supervisor', 'auditor'],
    },
    screen: ({ rest: [number] }) => <Shares number={number} />,
  },
  {
    path: '/exports',
    door: { word: 'nav.exports', group: 'oversight', roles: ['auditor'] },
    screen: () => <Exports />,
  },
  {
    path: '/harassment',
    door: {
      word: 'nav.harassment',
      group: 'duty',
      roles: ['agent', 'shift_lead', 'dispatcher', 'follow_up', 'supervisor', 'auditor'],
    },
    screen: ({ rest: [id] }) => <Harassment key={id ?? ''} id={id} />,
  },
  {
    path: '/seats',
    door: {
      word: 'nav.seats',
      group: 'duty',
      roles: ['agent', 'call_taker', 'dispatcher', 'shift_lead', 'supervisor', 'auditor'],
    },
    screen: ({ account }) => <Seats account={account} />,
  },
  {
    path: '/duty',
    door: {
      word: 'nav.unitDuty',
      group: 'duty',
      roles: [
        'agent',
        'call_taker',
        'dispatcher',
        'shift_lead',
        'unit_clerk',
        'unit_leader',
        'supervisor',
        'follow_up',
        'auditor',
      ],
    },
    screen: ({ account }) => <Duty account={account} />,
  },
  {
    path: '/gazette',
    door: { word: 'nav.gazette', group: 'house', roles: ['keeper', 'auditor'] },
    screen: ({ path }) => gazetteRoom(path),
  },
  { path: '/registers', door: { word: 'nav.registers', group: 'house', roles: EVERYONE }, screen: registers },
  { path: '/targets', door: { word: 'nav.targets', group: 'house', roles: EVERYONE }, screen: registers },
  { path: '/record', screen: registers },
  { path: '/ledgers', screen: registers },
  { path: '/ask', door: { word: 'nav.ask', group: 'house', roles: EVERYONE }, screen: () => null },
  { path: '/case', screen: ({ rest: [id] }) => (id === undefined ? null : <Case key={id} id={id} />) },
]

/** What an address shows; null where there is nothing. */
export function screenAt(path: string, query: URLSearchParams, account: Account): ReactNode {
  const found = STAFF_SCREENS.find((one) => path === one.path || path.startsWith(`${one.path}/`))
  if (found === undefined) return null
  const rest = path.slice(found.path.length).split('/').filter(Boolean)
  return found.screen({ path, rest, query, account })
}
