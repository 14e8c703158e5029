// Keeps the tallies of the assessment sheets (task 8) up with the files, and builds them anew when a paper, a formula or the facts have
// changed. Any number of these may run beside each other; one counts at a time.
import { setTimeout as sleep } from 'node:timers/promises'
import { sheetBookOn } from '../assess/read-sheet.js'
import type { Book } from '../instruments/pack.js'
import type { KeptRound } from '../store/assessment-port.js'
import type { Store } from '../store/port.js'
import { type Instant, instant } from '../terms/time.js'
import { dayOf } from '../terms/zone.js'

export interface SheetKeeper {
  /** Waits until the work in hand is done. */
  stop(): Promise<void>
}

export interface KeeperSettings {
  readonly store: Pick<Store, 'keepTallies'>
  readonly book: Book
  readonly onFault?: (error: unknown) => void
  /** Told of every round of building, and of its end. */
  readonly onBuilding?: (round: KeptRound) => void
  readonly now?: () => Instant
}

const POLL_MS = 500
/** Small enough that a reader who waits for the lock waits for a blink. */
const ROUND = 100
/** A round writes every tally it touches whole, a month's too, so few large ones cost less; readers do not wait for the lock then. */
const BUILDING_ROUND = 2_000
const AFTER_FAULT_MS = 5_000

export function startKeepingSheets(settings: KeeperSettings): SheetKeeper {
  const { store, book, onFault = () => {}, onBuilding = () => {} } = settings
  const now = settings.now ?? (() => instant(Date.now()))
  const ending = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: ending.signal }).catch(() => {})
  const running = (async () => {
    let was = ''
    let most = ROUND
    while (!ending.signal.aborted) {
      try {
        const round = await store.keepTallies(sheetBookOn(book, dayOf(now(), book.place.zone)), most)
        const is = `${round.digest} ${round.state}`
        if (round.state === 'building' || is !== was) onBuilding(round)
        was = is
        const done = round.looked < most
        most = round.state === 'building' ? BUILDING_ROUND : ROUND
        if (done && round.state === 'kept') await pause(POLL_MS)
      } catch (error) {
        onFault(error)
        await pause(AFTER_FAULT_MS)
      }
    }
  })()
  return {
    async stop() {
      ending.abort()
      await running
    },
  }
}
