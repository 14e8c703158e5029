// The boards' own duty (clause 6): keeps the counts up, reads new demands for grave signs, looks what stands out, opens warnings.
import { setTimeout as sleep } from 'node:timers/promises'
import { findTopics, LOOKED_AT_DAYS } from '../../analysis/find-topics.js'
import type { Calendar } from '../../deadlines/calendar.js'
import { packsInForce } from '../../instruments/in-force.js'
import type { Book, Pack } from '../../instruments/pack.js'
import type { Store } from '../../store/port.js'
import type { Platform } from '../../terms/platform.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { createBoardDays } from './board-days.js'
import { createBoardEyes } from './board-eyes.js'
import { type RaisedCounts, raiseWarnings } from './raise-warnings.js'
import { createMarking } from './read-marks.js'

export interface BoardKeeper {
  /** Looks at once. Undefined where the place has no boards. */
  look(): Promise<RaisedCounts | undefined>
  stop(): Promise<void>
}

export interface KeeperSettings {
  readonly store: Store
  readonly book: Book
  readonly calendar: Calendar
  readonly platform: Platform
  readonly onFault: (error: unknown) => void
  readonly onRaised?: (counts: RaisedCounts) => void
  readonly now?: () => Instant
  readonly pollMs?: number
  /** How long to wait before the first look, so that a start is not slowed by it. */
  readonly firstMs?: number
}

const POLL_MS = 30_000
const CATCH_UP_MS = 200
const CATCH_UP_STEPS = 10
const WORDS_MS = 3 * 86_400_000

export function createBoardKeeper(
  settings: KeeperSettings,
): () => Promise<(RaisedCounts & { readonly whole: boolean }) | undefined> {
  const { store, book, calendar, platform, onFault } = settings
  const now = settings.now ?? (() => instant(Date.now()))
  let made: { readonly pack: Pack; readonly parts: ReturnType<typeof partsOf> } | undefined
  const partsOf = (pack: Pack, boards: NonNullable<Pack['boards']>) => {
    const eyes = createBoardEyes(store, pack, calendar)
    return {
      eyes,
      boards,
      days: createBoardDays(store, calendar.zone, eyes.fallback),
      mark: createMarking(store, boards, eyes.fallback),
    }
  }
  return async () => {
    const at = now()
    const pack = boardPack(book, dayOf(at, calendar.zone))
    if (pack?.boards == null) return undefined
    if (made?.pack !== pack) made = { pack, parts: partsOf(pack, pack.boards) }
    const { eyes, boards, days, mark } = made.parts
    let whole = await days.keep(at)
    // A long past is counted a week at a time; a few weeks between two looks.
    for (let step = 0; !whole && step < CATCH_UP_STEPS; step++) whole = await days.keep(at)
    await mark(at)
    const since = instant(ms(at) - LOOKED_AT_DAYS * 86_400_000)
    const bandsFrom = instant(ms(at) - WORDS_MS)
    const voices = await store.boardVoices({ since, until: at, bandsFrom, fallback: eyes.fallback })
    const least = Math.min(boards.limits.people.place, boards.limits.people.spot)
    const { usual } = await eyes.usual(at, voices, least)
    const topics = findTopics({
      now: ms(at),
      clock: eyes.clock,
      usual,
      book: boards,
      voices,
      told: await eyes.told(at),
    })
    const raised = await raiseWarnings({ store, pack, book: boards, place: book.place, platform }, topics, at, onFault)
    return { ...raised, whole }
  }
}

/** The paper in force that has boards. */
export function boardPack(book: Book, day: string): Pack | undefined {
  return packsInForce(book, day).find((pack) => pack.boards !== null)
}

export function startBoardKeeper(settings: KeeperSettings): BoardKeeper {
  const ending = new AbortController()
  const look = createBoardKeeper(settings)
  const { onFault, onRaised = () => {}, pollMs = POLL_MS, firstMs = 5_000 } = settings
  const once = async () => {
    const found = await look()
    if (found && found.opened + found.grown > 0) onRaised(found)
    return found
  }
  const pause = (time: number) => sleep(time, undefined, { signal: ending.signal }).catch(() => {})
  const running = (async () => {
    await pause(firstMs)
    while (!ending.signal.aborted) {
      const found = await once().catch(onFault)
      await pause(found && !found.whole ? CATCH_UP_MS : pollMs)
    }
  })()
  return {
    look: once,
    async stop() {
      ending.abort()
      await running
    },
  }
}
