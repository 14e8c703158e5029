// How many seats a number of calls needs: Erlang C (an unlimited queue, nobody gives up), so it rather asks for a seat too many
// than for one too few. Clause 9 asks that a surge be answered; it gives no formula, and this is the trade's own.

export interface Load {
  readonly callsPerHour: number
  readonly handlingSeconds: number
}

export interface Level {
  /** Share of calls, 0…1, answered within `seconds`. */
  readonly share: number
  readonly seconds: number
}

/** Seats that would be busy all the time if work came without gaps (erlangs). */
export function offered({ callsPerHour, handlingSeconds }: Load): number {
  return (callsPerHour * handlingSeconds) / 3600
}

/**
 * Share of calls that find all seats taken and are turned away, were there no queue. The recursion over seats keeps every step between
 * 0 and 1; the textbook's factorials overflow from 171 seats on.
 */
export function erlangB(seats: number, erlangs: number): number {
  let blocked = 1
  for (let n = 1; n <= seats; n += 1) blocked = (erlangs * blocked) / (n + erlangs * blocked)
  return blocked
}

/** Share of calls that have to wait; 1 when the seats cannot keep up at all. */
export function erlangC(seats: number, erlangs: number): number {
  if (erlangs <= 0) return 0
  if (seats <= erlangs) return 1
  const blocked = erlangB(seats, erlangs)
  return (seats * blocked) / (seats - erlangs * (1 - blocked))
}

/** Share of calls answered within so many seconds. */
export function answeredWithin(seats: number, load: Load, seconds: number): number {
  const erlangs = offered(load)
  if (erlangs <= 0) return 1
  if (seats <= erlangs) return 0
  return 1 - erlangC(seats, erlangs) * Math.exp((-(seats - erlangs) * seconds) / load.handlingSeconds)
}

/** Mean wait over all calls in seconds; null when the queue only grows. */
export function meanWait(seats: number, load: Load): number | null {
  const erlangs = offered(load)
  if (erlangs <= 0) return 0
  if (seats <= erlangs) return null
  return (erlangC(seats, erlangs) * load.handlingSeconds) / (seats - erlangs)
}

/** The fewest seats that keep the level. */
export function seatsFor(load: Load, level: Level): number {
  const erlangs = offered(load)
  if (erlangs <= 0) return 0
  // Below this the queue never empties; so the search begins where it can first succeed.
  let seats = Math.floor(erlangs) + 1
  let blocked = erlangB(seats, erlangs)
  for (;;) {
    const waits = (seats * blocked) / (seats - erlangs * (1 - blocked))
    const late = waits * Math.exp((-(seats - erlangs) * level.seconds) / load.handlingSeconds)
    if (1 - late >= level.share) return seats
    seats += 1
    blocked = (erlangs * blocked) / (seats + erlangs * blocked)
  }
}

/** Seats to be planned so that `needed` are there, when a share of planned time goes to breaks, training and absence. */
export function planned(needed: number, shrinkage: number): number {
  // A hair off, so that 9 / 0.9 is 10 and not 11 by the last binary digit.
  return needed <= 0 ? 0 : Math.ceil(needed / (1 - shrinkage) - 1e-9)
}

/**
 * How long the last of those who wait now will wait, in seconds: with every seat busy a call ends every handling/seats seconds. What the
 * queue shows at this moment, not what it tends to.
 */
export function waitOfLast(waiting: number, seats: number, handlingSeconds: number): number | null {
  if (waiting <= 0) return 0
  return seats <= 0 ? null : (waiting * handlingSeconds) / seats
}
