// Who works with the platform. Separation of duties: the administrator keeps accounts and sees no matter, the auditor
// sees who did what and changes nothing, the third-party evaluator reads masked files only, the keeper of instruments publishes
// papers and sees no demand.
import type { Platform } from '../terms/platform.js'
import type { Bilingual } from '../terms/text.js'

export const ROLES = [
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
] as const
export type Role = (typeof ROLES)[number]

export function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word)
}

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  agent: { zh: '热线服务代表', en: 'Hotline agent' },
  call_taker: { zh: '接警员', en: 'Call taker' },
  dispatcher: { zh: '派单员', en: 'Dispatcher' },
  shift_lead: { zh: '值班长', en: 'Shift lead' },
  unit_clerk: { zh: '承办单位联络员', en: 'Clerk of a handling unit' },
  unit_leader: { zh: '承办单位领导', en: 'Leader of a handling unit' },
  supervisor: { zh: '督办员', en: 'Supervisor' },
  follow_up: { zh: '回访员', en: 'Follow-up caller' },
  auditor: { zh: '审计员', en: 'Auditor' },
  admin: { zh: '系统管理员', en: 'Administrator' },
  evaluator: { zh: '第三方评估员', en: 'Third-party evaluator' },
  keeper: { zh: '文件管理员', en: 'Keeper of instruments' },
}

/** Roles that exist on one platform only: the person who answers 12345 is not the one who answers 110. */
export const ROLE_PLATFORM: Readonly<Partial<Record<Role, Platform>>> = { agent: '12345', call_taker: '110' }

/** When several roles of one account entitle it to a deed, the deed is done in the first of these. */
export const ROLE_ORDER: readonly Role[] = [
  'shift_lead',
  'supervisor',
  'dispatcher',
  'call_taker',
  'agent',
  'follow_up',
  'unit_leader',
  'unit_clerk',
  'auditor',
  'evaluator',
  'keeper',
  'admin',
]
