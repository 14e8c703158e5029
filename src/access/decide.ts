// May this account do this to that? Denials override: every reason against is looked at before any role counts for it.
import type { Platform } from '../terms/platform.js'
import { type OperationId, POLICY, type PolicyLine } from './policy-table.js'
import { isRole, ROLE_ORDER, ROLE_PLATFORM, type Role } from './roles.js'
import { mayShadow } from './shadow-reads.js'

export interface Asking {
  readonly name: string
  readonly roles: readonly string[]
  readonly unit: string | null
  readonly disabled: boolean
  /** The node the account lives on. */
  readonly platform: Platform
  /** A secondment of this account runs today: it may look over a shoulder (shadow-reads.ts). */
  readonly seconded?: boolean
}

/** What the deed is done to, as far as it is known; before the file is loaded only the role is asked. */
export interface Resource {
  /** Units that hold or have handled an order of the file. */
  readonly units?: readonly string[]
  /** The unit whose order the leg is; null when it is nobody's order. */
  readonly legUnit?: string | null
  /** The requester asked for secrecy (保密). */
  readonly secret?: boolean
}

export type Because =
  | 'allowed'
  | 'not_logged_in'
  | 'account_disabled'
  | 'not_on_this_platform'
  | 'not_your_units_matter'
  | 'requester_secret'
  | 'role_not_entitled'

export interface AccessDecision {
  readonly allowed: boolean
  readonly because: Because
  /** The role in which the deed is done; null for deeds that need none. */
  readonly role: Role | null
}

export function decide(asking: Asking | null, operation: OperationId, resource: Resource = {}): AccessDecision {
  const line: PolicyLine = POLICY[operation]
  if (line.roles === 'anyone') return { allowed: true, because: 'allowed', role: null }
  if (asking === null) return no('not_logged_in')
  if (asking.disabled) return no('account_disabled')
  if (line.platform !== undefined && line.platform !== asking.platform) return no('not_on_this_platform')

  const roles = rolesHere(asking)
  const entitled = line.roles === 'signed_in' ? roles : roles.filter((role) => line.roles.includes(role))
  // Somebody who works for a unit is bound to it whatever other role the account carries as well.
  if (asking.unit !== null) {
    const against = againstUnit(asking.unit, line, resource)
    if (against !== undefined) return no(against)
  } else if (roles.every(isUnitRole) && roles.length > 0 && line.on !== undefined) {
    // A unit role without a unit would be bound to nothing and see everything.
    return no('not_your_units_matter')
  }
  const role = ROLE_ORDER.find((one) => entitled.includes(one))
  if (role === undefined && asking.seconded === true && asking.unit === null && mayShadow(operation)) {
    return { allowed: true, because: 'allowed', role: null }
  }
  if (role === undefined) return no('role_not_entitled')
  return { allowed: true, because: 'allowed', role }
}

function againstUnit(unit: string, line: PolicyLine, resource: Resource): Because | undefined {
  if (line.on === undefined) return undefined
  if (resource.units !== undefined && !resource.units.includes(unit)) return 'not_your_units_matter'
  if (line.on === 'leg' && resource.legUnit !== undefined && resource.legUnit !== unit) return 'not_your_units_matter'
  if (line.on === 'requester' && resource.secret === true) return 'requester_secret'
  return undefined
}

function rolesHere(asking: Asking): readonly Role[] {
  return asking.roles.filter(isRole).filter((role) => (ROLE_PLATFORM[role] ?? asking.platform) === asking.platform)
}

function isUnitRole(role: Role): boolean {
  return role === 'unit_clerk' || role === 'unit_leader'
}

function no(because: Because): AccessDecision {
  return { allowed: false, because, role: null }
}
