// Counting days on the calendar, without any zone: a day is a day.
import type { Day } from '../../terms/time.js'

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
