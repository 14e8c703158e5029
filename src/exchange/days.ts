// The day and the minute of the day in the place's zone; reconciliation follows the day the staff live in, not UTC.
import type { Day } from '../terms/time.js'

export interface LocalTime {
  readonly day: Day
  readonly yesterday: Day
  readonly minute: number
}

export function createLocalTime(zone: string): (nowMs: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (nowMs) => {
    const parts = Object.fromEntries(format.formatToParts(nowMs).map((part) => [part.type, part.value]))
    const day = `${parts.year}-${parts.month}-${parts.day}`
    const before = new Date(Date.parse(`${day}T00:00:00.000Z`) - 86_400_000)
    return { day, yesterday: before.toISOString().slice(0, 10), minute: Number(parts.hour) * 60 + Number(parts.minute) }
  }
}
