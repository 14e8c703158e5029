// The boards of a period as they stood at one moment, kept for at most half a minute: many screens ask the same, and the list behind a
// number is read from the snapshot the number stands on, or made again from the same moment.
import { boardsByRow } from '../../analysis/board-of.js'
import { type BoardShown, boardTopics } from '../../analysis/board-topics.js'
import type { UsualCounts } from '../../analysis/usual.js'
import type { Pack } from '../../instruments/pack.js'
import { type BoardEyes, createBoardEyes, type HistorySeries } from '../../jobs/boards/board-eyes.js'
import { boardPack } from '../../jobs/boards/start-board-keeper.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import { today } from '../book-today.js'
import type { BoardPeriod } from '../contract/boards.js'
import type { Deps } from '../dependencies.js'

export const PERIOD_HOURS: Readonly<Record<BoardPeriod, number>> = { day: 24, week: 168, month: 720 }
/** After a quarter of a minute a reader still gets what is kept, and has it made anew behind; after a half the reader waits. */
const KEPT_MS = 15_000
const HELD_MS = 30_000
const KEPT = 24
const HOUR_MS = 3_600_000
const WORDS_MS = 7 * 24 * HOUR_MS

export interface Snapshot {
  readonly pack: Pack
  readonly period: BoardPeriod
  readonly since: Instant
  readonly until: Instant
  readonly boards: readonly BoardShown[]
  readonly usual: UsualCounts
  readonly series: HistorySeries
  readonly eyes: BoardEyes
}

interface Kept {
  readonly until: Instant
  readonly snapshot: Promise<Snapshot>
  making: boolean
  /** What was kept before, to be shown meanwhile as long as it is young enough. */
  before: Kept | null
}

interface Shelf {
  readonly eyes: Map<Pack, BoardEyes>
  readonly kept: Map<string, Kept>
}

/** One shelf a server: two servers of one process (tests) have nothing in common. */
const shelves = new WeakMap<object, Shelf>()

export interface SnapshotAsked {
  readonly period: BoardPeriod
  /** Null: everybody's; else the demands of this unit alone. */
  readonly unit: string | null
  /** The moment a board was made at; left out: now, or up to half a minute ago. */
  readonly until?: Instant
}

export type SnapshotNeeds = Pick<Deps, 'store' | 'book' | 'calendar'>

/** Undefined where the place has no boards. */
export function snapshotOf(deps: SnapshotNeeds, now: Instant, asked: SnapshotAsked): Promise<Snapshot> | undefined {
  const pack = boardPack(deps.book, today(deps, now))
  if (pack?.boards == null) return undefined
  const shelf = shelves.get(deps.store) ?? { eyes: new Map(), kept: new Map() }
  shelves.set(deps.store, shelf)
  const key = `${asked.period}|${asked.unit ?? ''}`
  const latest = shelf.kept.get(key)
  const age = latest === undefined ? Number.POSITIVE_INFINITY : ms(now) - ms(latest.until)
  if (latest && (asked.until === undefined ? age >= 0 && age < KEPT_MS : latest.until === asked.until))
    return latest.snapshot
  // Who asks while it is being made waits for the one that is under way, however long that takes.
  if (latest?.making && asked.until === undefined && age >= 0) {
    const { before } = latest
    return before !== null && ms(now) - ms(before.until) < HELD_MS ? before.snapshot : latest.snapshot
  }
  const exact = asked.until === undefined ? undefined : shelf.kept.get(`${key}|${asked.until}`)
  if (exact) return exact.snapshot
  const until = asked.until ?? now
  const snapshot = take(deps, shelf, pack, { ...asked, until })
  const held = latest && !latest.making && age >= 0 && age < HELD_MS ? latest : null
  const kept: Kept = { until, snapshot, making: true, before: held }
  const made = () => {
    kept.making = false
    kept.before = null
  }
  snapshot.then(made, made)
  shelf.kept.set(`${key}|${until}`, kept)
  if (asked.until === undefined) shelf.kept.set(key, kept)
  for (const old of shelf.kept.keys()) {
    if (shelf.kept.size <= KEPT) break
    shelf.kept.delete(old)
  }
  // What failed is not kept: the next asker tries anew.
  snapshot.catch(() => {
    for (const [name, one] of shelf.kept) if (one === kept) shelf.kept.delete(name)
  })
  return asked.until === undefined && held ? held.snapshot : snapshot
}

async function take(
  deps: SnapshotNeeds,
  shelf: Shelf,
  pack: Pack,
  { period, unit, until }: SnapshotAsked & { readonly until: Instant },
): Promise<Snapshot> {
  const eyes = shelf.eyes.get(pack) ?? createBoardEyes(deps.store, pack, deps.calendar)
  shelf.eyes.set(pack, eyes)
  const hours = PERIOD_HOURS[period]
  const since = instant(ms(until) - hours * HOUR_MS)
  const bandsFrom = instant(Math.max(ms(since), ms(until) - WORDS_MS))
  const voices = await deps.store.boardVoices({
    since,
    until,
    bandsFrom,
    fallback: eyes.fallback,
    ...(unit === null ? {} : { unit }),
  })
  const { usual, series } = await eyes.usual(until, voices, 3)
  const book = pack.boards as NonNullable<Pack['boards']>
  // What a unit's own part of a matter usually is nobody keeps: units see what came, not what was to be expected.
  const known = unit === null ? usual : { ...usual, usualOf: () => null }
  const boards = boardTopics(voices, {
    now: ms(until),
    hours,
    clock: eyes.clock,
    usual: known,
    book,
    boardOf: boardsByRow(book, pack.matters),
    rows: pack.matters.map(({ id }) => id),
  })
  return { pack, period, since, until, boards, usual: known, series, eyes }
}
