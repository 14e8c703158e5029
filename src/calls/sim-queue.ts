// A simulated queue: callers come at random about a given rate, wait for a seat, give up when their patience ends. For the demonstration
// and for drills (clause 9); it goes on by itself between two looks, as a real switch does.
import { instant } from '../terms/time.js'
import type { PhoneQueue } from './queue.js'

export interface SimQueueSettings {
  readonly now: () => number
  readonly callsPerHour: (atMs: number) => number
  readonly seats: () => number
  readonly handlingSeconds: number
  readonly patienceSeconds: number
  /** 0…1; seeded where a test has to come out the same. */
  readonly random: () => number
}

const HALF_HOUR_MS = 1_800_000
/** Nobody looks at what a queue did longer ago than this. */
const REMEMBERED_MS = 4 * HALF_HOUR_MS

export function simQueue(settings: SimQueueSettings): PhoneQueue {
  const { now, callsPerHour, seats, random } = settings
  let at = now()
  let times = 1
  /** Ends of the calls that are talked on now. */
  let busy: number[] = []
  let waiting: { readonly since: number; readonly leaves: number }[] = []
  let log: { readonly at: number; readonly what: 'offered' | 'answered' | 'abandoned' }[] = []

  /** Exponential with that mean, in milliseconds; never endless, so that a night without calls is over some time. */
  const draw = (meanMs: number): number => Math.min(-Math.log(1 - random() * 0.999_999) * meanMs, 24 * 3_600_000)
  const untilNext = (): number => {
    const rate = callsPerHour(at) * times
    return rate <= 0 ? HALF_HOUR_MS : draw(3_600_000 / rate)
  }
  let next = at + untilNext()

  function seat(): void {
    while (waiting.length > 0 && busy.length < seats()) {
      waiting.shift()
      busy.push(at + draw(settings.handlingSeconds * 1_000))
      log.push({ at, what: 'answered' })
    }
  }

  function advance(to: number): void {
    // A laptop that slept: what would have been is not worth living through.
    if (to - at > REMEMBERED_MS) {
      at = to - REMEMBERED_MS
      next = at + untilNext()
    }
    seat()
    for (;;) {
      const ends = Math.min(...busy)
      const leaves = Math.min(...waiting.map((one) => one.leaves))
      const first = Math.min(next, ends, leaves)
      if (first > to) break
      at = first
      if (first === next) {
        if (callsPerHour(at) * times > 0) {
          log.push({ at, what: 'offered' })
          waiting.push({ since: at, leaves: at + draw(settings.patienceSeconds * 1_000) })
        }
        next = at + untilNext()
      } else if (first === ends) busy.splice(busy.indexOf(ends), 1)
      else {
        waiting = waiting.filter((one) => one.leaves !== leaves)
        log.push({ at, what: 'abandoned' })
      }
      seat()
    }
    at = to
    log = log.filter((one) => one.at > to - HALF_HOUR_MS)
    busy = busy.filter((end) => end > to)
  }

  return {
    async look() {
      advance(now())
      const count = (what: string) => log.filter((one) => one.what === what).length
      return {
        at: instant(at),
        waiting: waiting.length,
        longestSeconds: Math.round((at - Math.min(at, ...waiting.map((one) => one.since))) / 1_000),
        talking: busy.length,
        seats: seats(),
        lastHalfHour: { offered: count('offered'), answered: count('answered'), abandoned: count('abandoned') },
        drill: times === 1 ? null : times,
      }
    },
    surge(by) {
      advance(now())
      times = by
      next = at + untilNext()
    },
  }
}

/** Share of a county's day in each hour, guessed from the usual two humps: 1 in sum. */
const DAY_SHAPE = [4, 2, 2, 1, 1, 3, 8, 26, 62, 96, 92, 72, 48, 62, 86, 84, 78, 66, 50, 46, 42, 34, 22, 13] as const
const SHAPE_SUM = DAY_SHAPE.reduce((a: number, b) => a + b, 0)

export function countyDay(callsPerDay: number, hourOf: (atMs: number) => number): (atMs: number) => number {
  return (atMs) => (callsPerDay * (DAY_SHAPE[hourOf(atMs)] ?? 0)) / SHAPE_SUM
}
