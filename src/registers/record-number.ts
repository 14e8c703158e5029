// The number a record is spoken of by: prefix, day, five random digits; no counter that everybody would queue for.
import type { Instant } from '../terms/time.js'
import { zonedParts } from '../terms/zone.js'

export function recordNumber(prefix: string, at: Instant, zone: string, random: (below: number) => number): string {
  const { year, month, day } = zonedParts(at, zone)
  return `${prefix}${year.slice(2)}${month}${day}-${String(random(100_000)).padStart(5, '0')}`
}
