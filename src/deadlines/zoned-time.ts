// Instants read in a place's zone, through Intl: the zone's rules come from the system, not from an offset written here.
import { type Day, type Instant, instant, ms } from '../terms/time.js'

const MINUTE = 60_000
const formatters = new Map<string, Intl.DateTimeFormat>()

export interface LocalTime {
  readonly day: Day
  /** Minutes since midnight, 0 … 1439. */
  readonly minute: number
}

/** Measured: a formatter costs about 50 µs to make and 1 µs to use, hence the map. */
function formatterFor(zone: string): Intl.DateTimeFormat {
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
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

export function localTime(at: Instant, zone: string): LocalTime {
  const parts: Record<string, string> = {}
  for (const { type, value } of formatterFor(zone).formatToParts(ms(at))) parts[type] = value
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  }
}

/** The instant at which a clock in the zone shows `minute` on `day`. */
export function instantOf(day: Day, minute: number, zone: string): Instant {
  const wanted = Date.parse(`${day}T00:00:00.000Z`) + minute * MINUTE
  let guess = wanted
  // Twice, for zones that change their offset between the guess and the answer.
  for (let round = 0; round < 2; round += 1) {
    const shown = localTime(instant(guess), zone)
    guess += wanted - (Date.parse(`${shown.day}T00:00:00.000Z`) + shown.minute * MINUTE)
  }
  return instant(guess)
}

export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `08:30` → 510 */
export function minuteOf(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5))
}
