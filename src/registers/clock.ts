// By when a record must leave its state, and when the clock has to look at it next.

import { dayAfter, instantOf, minuteOf } from '../deadlines/zoned-time.js'
import { type FeelContext, feel } from '../instruments/feel.js'
import type { RegisterMove, RegisterState } from '../instruments/register.js'
import { type Instant, instant, ms } from '../terms/time.js'
import type { RegisterContext } from './record-command.js'
import type { RecordFile } from './record-file.js'

const DAY_MS = 86_400_000

export function limitOf(
  state: RegisterState,
  record: RecordFile,
  seen: FeelContext,
  { calendar }: RegisterContext,
): Instant | null {
  const { limit } = state
  if (limit === undefined) return null
  const amount = (text: string | undefined): number | null => {
    if (text === undefined) return null
    const value = Number(feel(text, seen).value)
    return Number.isFinite(value) && value >= 0 ? value : null
  }
  const from = record.enteredAt
  const workingDays = amount(limit.workingDays)
  if (workingDays !== null) return calendar.addWorkingDays(from, workingDays)
  const workingHours = amount(limit.workingHours)
  if (workingHours !== null) return calendar.addWorkingMinutes(from, workingHours * 60)
  const days = amount(limit.days)
  if (days !== null) return instant(ms(from) + days * DAY_MS)
  const minutes = amount(limit.minutes)
  if (minutes !== null) return instant(ms(from) + minutes * 60_000)
  const until = limit.until === undefined ? null : feel(limit.until, seen).value
  return typeof until === 'string' ? instantOfText(until, calendar.zone) : null
}

/** A day counts to its last millisecond, `2023-03-20 14:00` to that minute, both as the place's clocks show it. */
export function instantOfText(text: string, zone: string): Instant | null {
  const [day = '', time] = text.trim().split(/[T ]/)
  if (Number.isNaN(Date.parse(`${day}T${time ?? '00:00'}Z`))) return null
  return time === undefined ? instant(ms(instantOf(dayAfter(day), 0, zone)) - 1) : instantOf(day, minuteOf(time), zone)
}

/** The clock's moves out of the present state, with the instant at which each may fire. */
export function clockMoves(
  record: RecordFile,
  context: RegisterContext,
): readonly { move: RegisterMove; at: Instant }[] {
  return context.register.moves.flatMap((move) => {
    if (move.after === undefined || !move.from.includes(record.state)) return []
    // A move that stays in the state fires once for each entering.
    const done = record.doneAt[move.id]
    if (move.to === '=' && done !== undefined && done >= record.enteredAt) return []
    if (move.after.overdue) return record.dueAt === null ? [] : [{ move, at: record.dueAt }]
    const days = Number(feel(move.after.days ?? '', {}).value)
    return Number.isFinite(days) ? [{ move, at: instant(ms(record.enteredAt) + days * DAY_MS) }] : []
  })
}

export interface Round {
  readonly index: number
  readonly at: Instant
}

/** Tasks that come round (巡查周期): due at once when none was ever opened, then so many days after the last. */
export function roundsOf(record: RecordFile, context: RegisterContext): readonly Round[] {
  return (context.register.every ?? []).flatMap((round, index) => {
    if (!round.states.includes(record.state)) return []
    const last = record.doneAt[`every-${index}`]
    if (last === undefined) return [{ index, at: record.enteredAt }]
    const named = record.fields[round.days]
    const days = Number(named ?? feel(round.days, {}).value)
    return Number.isFinite(days) && days > 0 ? [{ index, at: instant(ms(last) + days * DAY_MS) }] : []
  })
}

export function wakeOf(record: RecordFile, context: RegisterContext): Instant | null {
  const times = [...clockMoves(record, context), ...roundsOf(record, context)].map(({ at }) => at)
  return times.length === 0 ? null : times.reduce((a, b) => (a < b ? a : b))
}
