// Recall, delay and false alarms of the boards on planted events in invented streams (docs/boards.md). What is printed is what was
// counted: a warning is right when at least a third of its voices, and two of them, belong to one planted event.
import { createCalendar } from '../../../deadlines/calendar.js'
import { instantOf } from '../../../deadlines/zoned-time.js'
import type { Pack, Place } from '../../../instruments/pack.js'
import { clockOf } from '../../../jobs/boards/board-eyes.js'
import { ms } from '../../../terms/time.js'
import { createWorld, ordinaryDays, type Said } from './base-stream.js'
import { EVENT_KINDS, type EventKind, type Planted, plant } from './plant.js'
import { type Raised, runStream } from './run-stream.js'

export interface Measured {
  readonly kind: EventKind
  readonly size: number
  readonly days: number
  /** Hours from the first voice to the first right warning; null: never within the stream. */
  readonly delay: number | null
  readonly why: string | null
}

export interface StreamMeasured {
  readonly stream: StreamKind
  readonly seed: number
  readonly weeks: number
  readonly events: readonly Measured[]
  /** Each false one: in which week of the stream, and why. */
  readonly falseAlarms: readonly { readonly week: number; readonly why: string }[]
  readonly warnings: number
}

export const STREAMS = ['events', 'quiet', 'shape'] as const
export type StreamKind = (typeof STREAMS)[number]

export const SIZES = [5, 10, 20, 50] as const
const DAYS: Readonly<Record<EventKind, readonly number[]>> = {
  burst: [1, 3],
  slow: [14],
  scattered: [3, 7],
  gathering: [1, 3],
  new: [3, 7],
}
const DAY_MS = 86_400_000
const HISTORY = 91
const JUDGED = 21
const STORM_WEEK = 2
/** A quiet July; the National Day holidays with a storm behind them. The streams begin so many days earlier. */
const FIRST_JUDGED: Readonly<Record<StreamKind, string>> = {
  events: '2026-06-29',
  quiet: '2026-06-29',
  shape: '2026-09-21',
}

export function measureStream(
  pack: Pack,
  place: Place,
  stream: StreamKind,
  seed: number,
  perDay: number,
): StreamMeasured {
  const book = pack.boards
  if (book === null) throw new Error('The pack has no boards.')
  const clock = clockOf(createCalendar(place))
  const judgedFrom = ms(instantOf(FIRST_JUDGED[stream], 0, place.zone))
  const from = judgedFrom - HISTORY * DAY_MS
  const world = createWorld(pack, place, seed * 3 + STREAMS.indexOf(stream))
  const storms =
    stream === 'shape'
      ? [
          { day: 40, times: 4 },
          { day: HISTORY + 18, times: 5 },
          { day: HISTORY + 19, times: 3 },
        ]
      : []
  const ordinary = ordinaryDays(world, clock, from, HISTORY + JUDGED, { perDay, storms })
  const planted: Planted[] = []
  if (stream === 'events') {
    for (const [at, kind] of EVENT_KINDS.entries()) {
      for (const half of [0, 1]) {
        const size = SIZES[(at + seed + half * 2) % SIZES.length] as number
        const lasts = DAYS[kind][(seed + half) % DAYS[kind].length] as number
        const start = judgedFrom + (world.seeded.below(JUDGED - lasts - 2) + 0.3 + world.seeded.next() * 0.4) * DAY_MS
        planted.push(plant(world, kind, size, lasts, start, planted.length))
      }
    }
  }
  const said: readonly Said[] = [...ordinary, ...planted.flatMap((event) => event.said)].sort((a, b) => a.at - b.at)
  const raised = runStream(said, { book, clock, from: judgedFrom, until: judgedFrom + JUDGED * DAY_MS })
  const falseAlarms = raised
    .filter((one) => rightFor(one) === null)
    .map(({ at, topic }) => ({
      week: Math.min(JUDGED / 7 - 1, Math.floor((at - judgedFrom) / (7 * DAY_MS))),
      why: topic.why,
    }))
  return {
    stream,
    seed,
    weeks: JUDGED / 7,
    warnings: raised.length,
    falseAlarms,
    events: planted.map(({ kind, size, days, said: own }, at) => {
      const first = raised.find((one) => rightFor(one) === at)
      const begun = own[0]?.at ?? 0
      return { kind, size, days, delay: first ? (first.at - begun) / 3_600_000 : null, why: first?.topic.why ?? null }
    }),
  }
}

/** The planted event a warning is about; null: a false alarm. A gathering is right from its first grave voice. */
function rightFor({ topic, events }: Raised): number | null {
  const best = [...events].sort((a, b) => b[1] - a[1])[0]
  if (best === undefined) return null
  const [event, count] = best
  if (topic.why === 'sign' && count * 3 >= topic.voices.length) return event
  return count >= 2 && count * 3 >= topic.voices.length ? event : null
}

export interface Line {
  readonly kind: EventKind
  readonly size: number
  readonly planted: number
  readonly found: number
  readonly median: number | null
  readonly p90: number | null
}

export function linesOf(measured: readonly StreamMeasured[]): readonly Line[] {
  const all = measured.flatMap(({ events }) => events)
  return EVENT_KINDS.flatMap((kind) =>
    SIZES.map((size) => {
      const some = all.filter((one) => one.kind === kind && one.size === size)
      const delays = some.flatMap(({ delay }) => (delay === null ? [] : [delay])).sort((a, b) => a - b)
      return { kind, size, planted: some.length, found: delays.length, median: at(delays, 0.5), p90: at(delays, 0.9) }
    }),
  )
}

/** What kind a week was: two of the holiday stream hold days off, its last one the storm, too. */
export const WEEK_KINDS = ['with events', 'quiet', 'holiday', 'storm'] as const
export type WeekKind = (typeof WEEK_KINDS)[number]

function kindOfWeek(stream: StreamKind, week: number): WeekKind {
  if (stream === 'events') return 'with events'
  return stream === 'quiet' ? 'quiet' : week < STORM_WEEK ? 'holiday' : 'storm'
}

/** Kind of week → false alarms a week, and by why. */
export function falseAlarmsOf(measured: readonly StreamMeasured[]) {
  return WEEK_KINDS.map((kind) => {
    let weeks = 0
    const byWhy: Record<string, number> = {}
    for (const { stream, weeks: count, falseAlarms } of measured) {
      for (let week = 0; week < count; week++) if (kindOfWeek(stream, week) === kind) weeks += 1
      for (const { week, why } of falseAlarms) if (kindOfWeek(stream, week) === kind) byWhy[why] = (byWhy[why] ?? 0) + 1
    }
    const total = Object.values(byWhy).reduce((sum, one) => sum + one, 0)
    return { kind, weeks, total, perWeek: weeks === 0 ? null : total / weeks, byWhy }
  })
}

function at(sorted: readonly number[], share: number): number | null {
  return sorted.length === 0 ? null : (sorted[Math.ceil(share * sorted.length) - 1] ?? null)
}
