// Instants read in a place's zone, through Intl: the zone's rules come from the system, not from an offset written here.
import type { Day, Instant } from './time.js'

export interface ZonedParts {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly hour: string
  readonly minute: string
  readonly second: string
}

/** Measured: a formatter costs about 50 µs to make and 1 µs to use, hence the map. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** One command reads the same instant several times; formatting it each time was a fourteenth of taking a contact on (measured). */
let latest: { readonly at: Instant; readonly zone: string; readonly parts: ZonedParts } | undefined

/** Two-digit parts (four for the year) of what a clock in the zone shows. */
export function zonedParts(at: Instant, zone: string): ZonedParts {
  if (latest?.at !== at || latest.zone !== zone) latest = { at, zone, parts: format(at, zone) }
  return latest.parts
}

function format(at: Instant, zone: string): ZonedParts {
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, formatter)
  }
  const parts: Record<string, string> = {}
  for (const { type, value } of formatter.formatToParts(Date.parse(at))) parts[type] = value
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts
  return { year, month, day, hour, minute, second }
}

/** The calendar day of an instant in the zone. */
export function dayOf(at: Instant, zone: string): Day {
  const { year, month, day } = zonedParts(at, zone)
  return `${year}-${month}-${day}`
}
