// From what the form holds to the body of the request: empty fields left out, yes and no as booleans, times in UTC.
import type { FormDeed } from './field.js'

/** Ids that the form knows without asking. */
export interface Aim {
  readonly legId?: string
  readonly dutyId?: string
  readonly supervisionId?: string
  readonly opId?: string
  readonly setAsideId?: string
  /** Main file of a merge. */
  readonly into?: string
}

const BOOLEANS = new Set(['upheld', 'approved', 'accepted', 'reached', 'citizenTold', 'reversed', 'granted'])

export function bodyOf(deed: FormDeed, values: Readonly<Record<string, unknown>>, aim: Aim): Record<string, unknown> {
  const body: Record<string, unknown> = { ...aim }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue
    // An empty list of exclusions means "none of them"; every other empty list means "not said".
    if (Array.isArray(value) && value.length === 0 && name !== 'exclusions') continue
    if (typeof value === 'string' && isBoolean(deed, name)) body[name] = value === 'true'
    else if (typeof value === 'string') body[name] = value.trim() === '' ? undefined : value.trim()
    else if (isMoment(value)) body[name] = value.toDate().toISOString()
    else body[name] = value
  }
  return body
}

/** A follow-up knows "partly"; everywhere else `resolved` is yes or no. */
function isBoolean(deed: FormDeed, name: string): boolean {
  return BOOLEANS.has(name) || (name === 'resolved' && deed !== 'record-follow-up')
}

function isMoment(value: unknown): value is { toDate: () => Date } {
  return typeof value === 'object' && value !== null && 'toDate' in value && typeof value.toDate === 'function'
}
