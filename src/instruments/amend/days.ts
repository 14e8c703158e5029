// Days next to each other, for changes that begin on one and what they end on the day before. Plain ISO days, no zone.
import type { Day } from '../../terms/time.js'

const step = (day: Day, by: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

export const dayBefore = (day: Day): Day => step(day, -1)
export const dayAfter = (day: Day): Day => step(day, 1)
