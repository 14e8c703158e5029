// May this person do it? The schema names roles and groups; the record says who holds it.
import type { Actor } from '../cases/action.js'
import type { Who } from '../instruments/register.js'
import type { RecordFile } from './record-file.js'

const DESK = ['agent', 'call_taker', 'shift_lead', 'dispatcher']
const UNIT = ['unit_clerk', 'unit_leader']
/** The administrator keeps accounts and the third-party evaluator reads masked files: neither is meant by “everyone signed in”. */
const APART = ['admin', 'evaluator']

/** Roles an account has; the actor of a deed carries the first that fits. */
export interface Person {
  readonly roles: readonly string[]
  readonly unit: string | null
}

export const personOf = (by: Actor): Person => ({ roles: [by.role], unit: by.unit })

export function fits(who: readonly Who[], person: Person, record: Pick<RecordFile, 'holder'> | null): boolean {
  return who.some((one) => fitsOne(one, person, record))
}

function fitsOne(who: Who, { roles, unit }: Person, record: Pick<RecordFile, 'holder'> | null): boolean {
  const has = (list: readonly string[]) => roles.some((role) => list.includes(role))
  const machine = has(['system', 'clock'])
  if (who === 'clock' || who === 'system') return has([who])
  // Another record's effect, or the clock, acts only where the schema says so.
  if (machine) return false
  if (who === 'anyone') return true
  if (has(['citizen'])) return false
  if (who === 'signed_in') return roles.some((role) => !APART.includes(role))
  if (who === 'desk') return has(DESK)
  if (who === 'unit') return has(UNIT)
  if (who === 'holder') return heldBy(record, { roles, unit })
  if (who.startsWith('unit:')) return has(UNIT) && unit === who.slice('unit:'.length)
  return roles.includes(who)
}

function heldBy(record: Pick<RecordFile, 'holder'> | null, { roles, unit }: Person): boolean {
  if (record === null || record.holder === null) return false
  if (record.holder === 'desk') return roles.some((role) => DESK.includes(role))
  return unit !== null && record.holder === unit
}

/** Which records of a register somebody may see: all, those of their unit, or none. */
export function readingScope(
  reads: readonly Who[] | undefined,
  person: Person,
): 'all' | { readonly unit: string } | null {
  const who = reads ?? ['signed_in']
  if (fits(who, person, null)) return 'all'
  return who.includes('holder') && person.unit !== null ? { unit: person.unit } : null
}
