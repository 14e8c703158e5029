// What an approved request to share (register data-sharing, clause 5) allows: who may use it, for what, which fields, how covered, until when.
import type { Json } from '../terms/json.js'
import { PLATFORMS, type Platform } from '../terms/platform.js'
import type { Day } from '../terms/time.js'

export const SHARED_FIELDS = [
  'number',
  'day',
  'time',
  'town',
  'type',
  'channel',
  'matters',
  'state',
  'unit',
  'solved',
  'danger',
  'address',
  'title',
  'text',
  'result',
  'name',
  'phone',
] as const
export type SharedField = (typeof SHARED_FIELDS)[number]

export const MASKINGS = ['statistics', 'no_identity', 'masked'] as const
export type Masking = (typeof MASKINGS)[number]

export const SHARE_USES = ['look_up', 'view', 'trace', 'batch'] as const
export type ShareUse = (typeof SHARE_USES)[number]

export interface Grant {
  /** Number of the record in the register. */
  readonly number: string
  readonly from: Platform
  readonly purpose: string
  /** Whose accounts use it. */
  readonly unit: string
  /** Login names; empty: every account of the unit. */
  readonly holders: readonly string[]
  readonly approvedBy: string | null
  readonly masking: Masking
  /** Already narrowed to what the masking lets through. */
  readonly fields: readonly SharedField[]
  readonly uses: readonly ShareUse[]
  /** Catalogue rows; empty: all. */
  readonly matters: readonly string[]
  readonly town: string | null
  readonly periodFrom: Day | null
  readonly periodTo: Day | null
  readonly until: Day
  /** The ban on passing it on, in the pack's words. */
  readonly onward: string
}

/** Words and places lead to a person even without a name; statistics leave them out, and the line that says which. */
const NEVER: Readonly<Record<Masking, ReadonlySet<SharedField>>> = {
  statistics: new Set(['number', 'time', 'address', 'title', 'text', 'result', 'name', 'phone']),
  no_identity: new Set(['name', 'phone']),
  masked: new Set(),
}

interface Recorded {
  readonly number: string
  readonly state: string
  readonly fields: Readonly<Record<string, Json>>
  readonly doneBy: Readonly<Record<string, string>>
}

/** Undefined where the record was never approved in full: nothing may then be given on it. */
export function readGrant({ number, fields, doneBy }: Recorded): Grant | undefined {
  const text = (id: string): string | null => {
    const value = fields[id]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const among = <T extends string>(id: string, known: readonly T[]): readonly T[] => {
    const value = fields[id]
    return Array.isArray(value) ? known.filter((one) => value.includes(one)) : []
  }
  const from = PLATFORMS.find((one) => one === text('from'))
  const masking = MASKINGS.find((one) => one === text('masking'))
  const unit = text('requesterUnit')
  const until = text('until')
  if (from === undefined || masking === undefined || unit === null || until === null) return undefined
  return {
    number,
    from,
    purpose: text('purpose') ?? '',
    unit,
    holders: words(text('holders')),
    approvedBy: doneBy.approve ?? null,
    masking,
    fields: among('gives', SHARED_FIELDS).filter((field) => !NEVER[masking].has(field)),
    uses: among('uses', SHARE_USES),
    matters: words(text('matters')),
    town: text('town'),
    periodFrom: text('periodFrom'),
    periodTo: text('periodTo'),
    until,
    onward: text('onward') ?? '',
  }
}

export type WhyNotUsable = 'not_given' | 'ended' | 'expired' | 'rule_forbids' | 'elsewhere'

/** What stands in the way of using it today, if anything: it is told to whoever asks. */
export function whyNotUsable(record: Recorded, here: Platform, today: Day): WhyNotUsable | undefined {
  if (record.state === 'ended' || record.state === 'refused') return 'ended'
  const grant = readGrant(record)
  if (grant === undefined || record.state !== 'given') return 'not_given'
  if (today > grant.until) return 'expired'
  // Asked again at every use: what turns out to be excluded later stops a grant that was right when it was approved.
  if (record.fields.share !== true) return 'rule_forbids'
  return grant.from === here ? undefined : 'elsewhere'
}

export function isHolder(grant: Grant, person: { readonly name: string; readonly unit: string | null }): boolean {
  return person.unit === grant.unit && (grant.holders.length === 0 || grant.holders.includes(person.name))
}

function words(text: string | null): readonly string[] {
  return text === null ? [] : text.split(/[、,，;；\s]+/).filter((one) => one !== '')
}
