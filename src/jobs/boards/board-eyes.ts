// What the boards look with: the clock of the place, what is usual, the voices of a window. Read once and kept for a while.
import { ANY_ROW, type DayKind, dayKindOf, type History, historyOf } from '../../analysis/history.js'
import type { Clock } from '../../analysis/hours.js'
import { piecesOf, REMEMBERED_MS, type Told } from '../../analysis/new-topics.js'
import {
  createUsual,
  KNOWN_FROM_DAYS,
  type Remembered,
  rememberNothing,
  type UsualCounts,
} from '../../analysis/usual.js'
import type { Voice } from '../../analysis/voice.js'
import type { Calendar } from '../../deadlines/calendar.js'
import { dayAfter } from '../../deadlines/zoned-time.js'
import type { Pack } from '../../instruments/pack.js'
import type { BoardStore, SeriesName } from '../../store/board-port.js'
import { type Day, type Instant, instant, ms } from '../../terms/time.js'
import { zonedParts } from '../../terms/zone.js'

export const HISTORY_DAYS = 91
const HOUR_MS = 3_600_000
/** What is usual changes by the day; it is read again by the hour, for days that are counted anew. */
const KEPT_MS = HOUR_MS
/** While the past is still being counted behind a start, every new week of it counts. */
const KEPT_SHORT_MS = 60_000
const KEPT_UNKNOWN_MS = 5_000

const keptFor = ({ days }: Towns): number =>
  days.length >= HISTORY_DAYS ? KEPT_MS : days.length >= KNOWN_FROM_DAYS ? KEPT_SHORT_MS : KEPT_UNKNOWN_MS

export interface BoardEyes {
  readonly clock: Clock
  readonly fallback: readonly string[]
  /** Of towns and the district, and of the places named in these voices. */
  usual(now: Instant, voices: readonly Voice[], atLeast: number): Promise<{ usual: UsualCounts; series: HistorySeries }>
  told(now: Instant): Promise<readonly Told[]>
}

/** Counts by day, the oldest first, ending yesterday. */
export interface HistorySeries {
  readonly days: readonly Day[]
  of(row: string | null, town: string | null, place: string | null): readonly number[]
}

interface Towns {
  readonly today: Day
  readonly days: readonly Day[]
  readonly history: History
  readonly remembered: Remembered
}

export function createBoardEyes(store: BoardStore, pack: Pack, calendar: Calendar): BoardEyes {
  const clock = clockOf(calendar)
  const fallback = pack.matters.filter((matter) => matter.fallback).map(({ id }) => id)
  let towns: Promise<Towns> | null = null
  let readAt = Number.NEGATIVE_INFINITY
  const pieces = new Map<string, readonly string[]>()

  // Some tens of thousands of counts: read and worked out once, and by one of several who ask at the same time.
  const townsOf = async (today: Day, now: number): Promise<Towns> => {
    const known = towns
    const since = readAt
    const held = known === null ? null : await known
    if (held !== null && held.today === today && now - since <= keptFor(held)) return held
    if (towns !== known && towns !== null) return towns
    const fresh = readTowns(today)
    towns = fresh
    readAt = now
    fresh.catch(() => {
      if (towns === fresh) towns = null
    })
    return fresh
  }
  const readTowns = async (today: Day): Promise<Towns> => {
    const counts = await store.townDays(dayAfter(today, -HISTORY_DAYS), today)
    const first = counts.reduce((least, { day }) => (day < least ? day : least), today)
    const length = Math.round((Date.parse(today) - Date.parse(first)) / 86_400_000)
    const days = Array.from({ length }, (_, at) => dayAfter(first, at))
    return { today, days, history: historyOf(days, clock.kindOf, counts), remembered: rememberNothing() }
  }

  return {
    clock,
    fallback,
    async usual(now, voices, atLeast) {
      const today = clock.dayOf(ms(now))
      const from = dayAfter(today, -HISTORY_DAYS)
      const [{ days, history: whole, remembered }, counts] = await Promise.all([
        townsOf(today, ms(now)),
        store.placeDays(seriesOf(voices, atLeast), from, today),
      ])
      const places = historyOf(days, clock.kindOf, counts)
      const history: History = {
        ...whole,
        of: (row, town, place) => (place === '' ? whole : places).of(row, town, place),
      }
      const series: HistorySeries = {
        days,
        of(row, town, place) {
          const key = row ?? ANY_ROW
          const all =
            place === null
              ? [history.of(key, town ?? 'all', '')]
              : [...new Set([town ?? '', ''])].map((one) => history.of(key, one, place))
          return days.map((_, at) => all.reduce((sum, one) => sum + (one?.[at] ?? 0), 0))
        },
      }
      return { usual: createUsual(history, remembered), series }
    },
    async told(now) {
      const since = instant(ms(now) - REMEMBERED_MS)
      const rows = await store.unrowedTexts({ since, until: now, fallback, bandsFrom: since })
      const known = new Set(rows.map(({ caseId }) => caseId))
      for (const caseId of pieces.keys()) if (!known.has(caseId)) pieces.delete(caseId)
      return rows.map(({ text, ...voice }) => {
        const read = pieces.get(voice.caseId) ?? piecesOf(text)
        pieces.set(voice.caseId, read)
        return { ...voice, pieces: read }
      })
    },
  }
}

/** Series of the places that at least so many voices name, and there of the rows that as many are about: no other can be a topic. */
function seriesOf(voices: readonly Voice[], atLeast: number): readonly SeriesName[] {
  const named = new Map<string, { count: number; towns: Set<string>; rows: Map<string, number> }>()
  for (const { row, town, places } of voices) {
    for (const place of places) {
      const known = named.get(place) ?? { count: 0, towns: new Set(['']), rows: new Map<string, number>() }
      known.count += 1
      known.towns.add(town ?? '')
      if (row !== null) known.rows.set(row, (known.rows.get(row) ?? 0) + 1)
      named.set(place, known)
    }
  }
  return [...named].flatMap(([place, { count, towns, rows }]) => {
    if (count < atLeast) return []
    const often = [...rows].flatMap(([row, times]) => (times < atLeast ? [] : [row]))
    return [...towns].flatMap((town) => [ANY_ROW, ...often].map((row) => ({ row, town, place })))
  })
}

export function clockOf(calendar: Calendar): Clock {
  const hours = new Map<number, { readonly day: Day; readonly hour: number }>()
  const kinds = new Map<Day, DayKind>()
  const at = (time: number) => {
    const key = Math.floor(time / HOUR_MS)
    const known = hours.get(key)
    if (known) return known
    const parts = zonedParts(instant(time), calendar.zone)
    const made = { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) }
    // Two months of hours; a process that runs for years starts over.
    if (hours.size > 20_000) hours.clear()
    hours.set(key, made)
    return made
  }
  return {
    dayOf: (time) => at(time).day,
    hourOf: (time) => at(time).hour,
    kindOf(day) {
      const known = kinds.get(day) ?? dayKindOf(day, calendar.isWorkingDay, dayAfter)
      kinds.set(day, known)
      return known
    },
  }
}
