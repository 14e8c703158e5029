// The worker: wakes for due timers and lets the case room act on them. Any number of workers may run beside each other:
// a timer is claimed by one of them, and its command carries a key that acts once.
import { createHash } from 'node:crypto'
import type { Actor } from '../cases/action.js'
import type { DueTimer, Store } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { type Instant, instant, ms } from '../terms/time.js'

export interface JobSettings {
  readonly store: Pick<Store, 'due' | 'perform' | 'postpone' | 'spend' | 'nextDueAt'>
  readonly platform: Platform
  readonly now?: () => Instant
  /** Told of a fault: one timer failed, or the store could not be read. Nothing stops because of it. */
  readonly onFault?: (error: unknown, timer?: DueTimer) => void
  /** How long to sleep at most; timers written by other processes are found after that. */
  readonly pollMs?: number
  readonly batch?: number
}

export interface JobCounts {
  readonly fired: number
  /** The desk had no use for the timer any more. */
  readonly refused: number
  readonly failed: number
}

export interface Jobs {
  /** Waits until the work in hand is done. */
  stop(): Promise<void>
  /** Looks at once, e.g. after a change; returns when everything now due has been tried. */
  runDue(): Promise<void>
  counts(): JobCounts
}

const LONGEST_PAUSE_MS = 3_600_000

export function startJobs(settings: JobSettings): Jobs {
  const { store, pollMs = 1_000, batch = 50 } = settings
  const now = settings.now ?? (() => instant(Date.now()))
  const onFault = settings.onFault ?? (() => {})
  const counts = { fired: 0, refused: 0, failed: 0 }
  const failures = new Map<string, number>()
  let stopped = false
  let sleeping: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  function runDue(): Promise<void> {
    // One round at a time; whoever asks meanwhile gets a round of their own after it.
    running = running.then(round, round)
    return running
  }

  async function round(): Promise<void> {
    try {
      while (!stopped) {
        const due = await store.due(now(), batch)
        for (const timer of due) {
          if (stopped) return
          await fire(timer)
        }
        if (due.length < batch) return
      }
    } catch (error) {
      onFault(error)
    }
  }

  async function fire(timer: DueTimer): Promise<void> {
    const { caseId, key, dueAt } = timer
    const failureKey = `${caseId} ${key}`
    try {
      const by: Actor = { platform: settings.platform, account: 'clock', role: 'clock', unit: null }
      const fired = await store.perform(caseId, { by, key: keyOf(timer), command: { kind: 'fire_timer', timer: key } })
      failures.delete(failureKey)
      if (fired.ok && !fired.value.repeated) {
        counts.fired++
        return
      }
      if (!fired.ok) counts.refused++
      await store.spend(caseId, key, dueAt)
    } catch (error) {
      counts.failed++
      onFault(error, timer)
      const times = (failures.get(failureKey) ?? 0) + 1
      failures.set(failureKey, times)
      const pause = Math.min(2_000 * 2 ** times, LONGEST_PAUSE_MS)
      // When even this fails, the claim on the timer runs out by itself and it is found again.
      await store.postpone(caseId, key, instant(ms(now()) + pause), `${error}`).catch(onFault)
    }
  }

  async function sleepAndRun(): Promise<void> {
    const next = await store.nextDueAt().catch(() => null)
    if (stopped) return
    const wait = next === null ? pollMs : Math.min(Math.max(ms(next) - ms(now()), 5), pollMs)
    sleeping = setTimeout(() => void runDue().then(sleepAndRun), wait)
  }

  void runDue().then(sleepAndRun)
  return {
    runDue,
    counts: () => ({ ...counts }),
    async stop() {
      stopped = true
      clearTimeout(sleeping)
      await running
    },
  }
}

/** The due time belongs to it: a timer started anew under the same name is another one. */
function keyOf({ caseId, key, dueAt }: DueTimer): string {
  const long = `timer:${caseId}:${key}:${dueAt}`
  return long.length <= 128 ? long : `timer:${createHash('sha256').update(long).digest('hex')}`
}
