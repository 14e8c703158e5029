// The number a citizen is told and the code that opens the progress page.
import { createHash } from 'node:crypto'
import type { Instant } from '../terms/time.js'

/** Letters and digits that cannot be misheard on the phone: no 0/O, 1/I/L, 2/Z, 5/S, 8/B. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'

/** yyMMddHHmmss in the place's zone, then six random digits: readable, and no counter that every case would queue for. */
export function caseNumber(at: Instant, zone: string, random: (below: number) => number): string {
  const parts = partsIn(zone).formatToParts(new Date(at))
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const stamp = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(get).join('')
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

const formats = new Map<string, Intl.DateTimeFormat>()

function partsIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: '2-digit',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}
