// Minutes of a day as a clock in the place's zone shows them, and back.
import { type Day, type Instant, instant } from '../terms/time.js'
import { zonedParts } from '../terms/zone.js'

const MINUTE = 60_000
export interface LocalTime {
  readonly day: Day
  /** Minutes since midnight, 0 … 1439. */
  readonly minute: number
}

export function localTime(at: Instant, zone: string): LocalTime {
  const { year, month, day, hour, minute } = zonedParts(at, zone)
  return { day: `${year}-${month}-${day}`, minute: Number(hour) * 60 + Number(minute) }
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
