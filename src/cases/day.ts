// The calendar day of an instant in the place's zone.
import type { Day, Instant } from '../terms/time.js'

const formats = new Map<string, Intl.DateTimeFormat>()

export function dayOf(at: Instant, zone: string): Day {
  let format = formats.get(zone)
  if (!format) {
    // The Swedish locale writes ISO dates.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format.format(new Date(at))
}
