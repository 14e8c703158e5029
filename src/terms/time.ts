// Instants are UTC ISO 8601 strings with milliseconds; calendars are read in the place's zone.

/** `2026-11-21T08:00:00.000Z` */
export type Instant = string
/** `2026-11-21`, a day in the place's zone. */
export type Day = string

export function instant(ms: number): Instant {
  return new Date(ms).toISOString()
}

export function ms(at: Instant): number {
  return Date.parse(at)
}
