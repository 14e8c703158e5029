// Keeps the daily counts of the boards up: today and yesterday at every look, five weeks once a day (rows are corrected later), and what
// lies before the first kept day a week at a time, until the oldest demand has been counted.
import { dayAfter, instantOf } from '../../deadlines/zoned-time.js'
import type { BoardStore } from '../../store/board-port.js'
import type { Day, Instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'

const RECOUNT_DAYS = 35
const STEP_DAYS = 7
const PLACES_KEPT_DAYS = 120

type Store = Pick<BoardStore, 'keepDays' | 'keptDays' | 'dropPlaceDays'>

export interface BoardDays {
  /** True when nothing older is left to be counted. */
  keep(now: Instant): Promise<boolean>
}

export function createBoardDays(store: Store, zone: string, fallback: readonly string[]): BoardDays {
  let recounted: Day | null = null
  const count = (from: Day, to: Day) =>
    store.keepDays({ from, to, since: instantOf(from, 0, zone), until: instantOf(to, 0, zone), zone, fallback })

  return {
    async keep(now) {
      const today = dayOf(now, zone)
      const tomorrow = dayAfter(today)
      if (recounted !== today) {
        for (let back = RECOUNT_DAYS; back > 0; back -= STEP_DAYS) {
          const free = await count(dayAfter(today, -back + 1), dayAfter(tomorrow, -back + STEP_DAYS))
          if (!free) return false
        }
        await store.dropPlaceDays(dayAfter(today, -PLACES_KEPT_DAYS))
        recounted = today
      } else await count(dayAfter(today, -1), tomorrow)
      const { first } = await store.keptDays(instantOf(today, 0, zone))
      const from = first ?? today
      const { newestBefore } = await store.keptDays(instantOf(from, 0, zone))
      if (newestBefore === null) return true
      const last = dayOf(newestBefore, zone)
      await count(dayAfter(last, 1 - STEP_DAYS), dayAfter(last))
      return false
    },
  }
}
