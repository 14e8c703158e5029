// What a surge asks for: the wait with the seats there are, the seats the level would take, and what can be done in which order:
// breaks put off, reserves called in, the other platform asked for aid (clause 9, rule R05).
import { answeredWithin, type Level, type Load, meanWait, seatsFor } from './erlang.js'

export interface SurgeLine {
  readonly times: number
  readonly callsPerHour: number
  readonly needed: number
  /** Seconds; null when the queue only grows. */
  readonly meanWait: number | null
  readonly keeps: number
  /** Seats short of the level. */
  readonly short: number
}

export interface Means {
  readonly onBreak: number
  readonly reserve: number
  readonly lent: number
}

export interface Proposal {
  readonly pauseBreaks: number
  readonly callIn: number
  readonly askAid: number
  /** Seats that nobody has. */
  readonly left: number
}

export function surgeLines(load: Load, seats: number, level: Level, times: readonly number[]): readonly SurgeLine[] {
  return [1, ...times].map((by) => {
    const more = { ...load, callsPerHour: load.callsPerHour * by }
    const needed = seatsFor(more, level)
    return {
      times: by,
      callsPerHour: more.callsPerHour,
      needed,
      meanWait: meanWait(seats, more),
      keeps: answeredWithin(seats, more, level.seconds),
      short: Math.max(0, needed - seats),
    }
  })
}

/** The nearest means first; the other platform is asked only for what the own house lacks. */
export function propose(short: number, { onBreak, reserve }: Omit<Means, 'lent'>, mostAid: number): Proposal {
  const pauseBreaks = Math.min(short, onBreak)
  const callIn = Math.min(short - pauseBreaks, reserve)
  const askAid = Math.min(short - pauseBreaks - callIn, mostAid)
  return { pauseBreaks, callIn, askAid, left: short - pauseBreaks - callIn - askAid }
}
