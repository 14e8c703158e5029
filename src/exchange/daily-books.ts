// When the books are compared: yesterday once after midnight, and again a few times while the two sides do not agree.
import type { LocalTime } from './days.js'
import type { Ends } from './receipt.js'
import { dailyKey, onDemandKey, type Reconciler } from './reconcile.js'

/** Comparisons repeated on one day because something was still on the way. */
const REPEATS_A_DAY = 3
const REPEAT_AFTER_MS = 60_000

export interface DailyBooks {
  turn(): Promise<void>
  /** The comparison did not come out even: ask again soon, a few times a day. */
  uneven(): void
  now(): Promise<void>
}

export interface DailyBooksDeps {
  readonly reconciler: Reconciler
  readonly ends: Ends
  readonly now: () => number
  readonly local: (nowMs: number) => LocalTime
  readonly atMinute: number
}

export function createDailyBooks({ reconciler, ends, now, local, atMinute }: DailyBooksDeps): DailyBooks {
  let comparedFor = ''
  let repeatDay = ''
  let repeatsLeft = REPEATS_A_DAY
  let repeatAtMs: number | null = null

  return {
    async turn() {
      const { day, yesterday, minute } = local(now())
      if (comparedFor !== yesterday && minute >= atMinute) {
        // The store knows the key: a restart does not say it twice.
        await reconciler.state(yesterday, dailyKey(ends, yesterday), false)
        comparedFor = yesterday
      }
      if (repeatAtMs !== null && now() >= repeatAtMs) {
        repeatAtMs = null
        await reconciler.state(day, onDemandKey(ends, now()), true)
      }
    },
    uneven() {
      const { day } = local(now())
      if (repeatDay !== day) {
        repeatDay = day
        repeatsLeft = REPEATS_A_DAY
      }
      if (repeatAtMs !== null || repeatsLeft === 0) return
      repeatsLeft -= 1
      repeatAtMs = now() + REPEAT_AFTER_MS
    },
    now: () => reconciler.state(local(now()).day, onDemandKey(ends, now()), true),
  }
}
