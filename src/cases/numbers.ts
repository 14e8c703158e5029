// The number a citizen is told and the code that opens the progress page.
import { createHash } from 'node:crypto'
import type { Instant } from '../terms/time.js'
import { zonedParts } from '../terms/zone.js'

/** Letters and digits that cannot be misheard on the phone: no 0/O, 1/I/L, 2/Z, 5/S, 8/B. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'

/** yyMMddHHmmss in the place's zone, then six random digits: readable, and no counter that every case would queue for. */
export function caseNumber(at: Instant, zone: string, random: (below: number) => number): string {
  const { year, month, day, hour, minute, second } = zonedParts(at, zone)
  const stamp = year.slice(2) + month + day + hour + minute + second
  return stamp + String(random(1_000_000)).padStart(6, '0')
}

export function queryCode(random: (below: number) => number): string {
  let code = ''
  for (let i = 0; i < 6; i++) code += ALPHABET[random(ALPHABET.length)]
  return code
}

/** Bound to the number, so that equal codes of two cases do not look equal in the database. */
export function queryCodeHash(number: string, code: string): string {
  return createHash('sha256').update(`${number}:${code.trim().toUpperCase()}`).digest('hex')
}
