// The accounts of the demonstration: one per role on each platform and one clerk per handling unit. They exist only under `npm start`.
import type { Place } from '../../instruments/pack.js'
import type { Platform } from '../../terms/platform.js'

export interface DemoAccount {
  readonly name: string
  readonly display: string
  readonly roles: readonly string[]
  readonly unit: string | null
  /** Shown on the start screen and the login page; the units' clerks are too many and follow one pattern. */
  readonly shown: boolean
}

const ROLES: Readonly<Record<Platform, readonly (readonly [name: string, display: string, role: string])[]>> = {
  '12345': [
    ['seat', '坐席·小李', 'agent'],
    ['dispatch', '派单员·小陈', 'dispatcher'],
    ['shift', '值班长·老张', 'shift_lead'],
    ['follow', '回访员·小周', 'follow_up'],
    ['supervise', '督办员·小吴', 'supervisor'],
    ['audit', '审计员·小郑', 'auditor'],
    ['admin', '管理员·小孙', 'admin'],
    ['evaluate', '第三方评估', 'evaluator'],
    ['keep', '文件管理员·小韩', 'keeper'],
  ],
  '110': [
    ['police', '接警员·小王', 'call_taker'],
    ['pdispatch', '派警员·小赵', 'dispatcher'],
    ['pshift', '值班长·老钱', 'shift_lead'],
    ['pfollow', '回访员·小冯', 'follow_up'],
    ['psupervise', '督办员·小褚', 'supervisor'],
    ['paudit', '审计员·小卫', 'auditor'],
    ['padmin', '管理员·小沈', 'admin'],
    ['pkeep', '文件管理员·小杨', 'keeper'],
  ],
}

/** Units whose clerks are named on the start screen, as examples of the pattern. */
const SHOWN_UNITS = new Set(['housing-bureau', 'urban-management-bureau', 'police-station'])

/** Bodies of the other side that have an account here as well: the police sign the minutes of a joint meeting where it is kept. */
const LIAISONS = new Set(['police-command'])

/** Ends the display name of every demo account: seen on screen, and by a node that must not run with them. */
export const DEMO_MARK = '（演示）'

export function demoAccounts(platform: Platform, place: Place): readonly DemoAccount[] {
  const desk = ROLES[platform].map(([name, display, role]) => ({
    name,
    display: `${display}${DEMO_MARK}`,
    roles: [role],
    unit: null,
    shown: true,
  }))
  const units = place.units
    .filter((unit) => unit.under === platform || LIAISONS.has(unit.id))
    .flatMap((unit) => {
      const shown = SHOWN_UNITS.has(unit.id)
      const clerk = {
        name: unit.id,
        display: `${unit.name.zh}·经办人${DEMO_MARK}`,
        roles: ['unit_clerk'],
        unit: unit.id,
        shown,
      }
      const leader = {
        name: `${unit.id}.leader`,
        display: `${unit.name.zh}·负责人${DEMO_MARK}`,
        roles: ['unit_leader'],
        unit: unit.id,
        shown: false,
      }
      // Every unit has a clerk, so that anything can be worked on; leaders only where they are shown off.
      return shown ? [clerk, leader] : [clerk]
    })
  return [...desk, ...units]
}
