// Keeps the registers' time: wakes records, runs their errands, tells them what came of demands. Beside any number of others.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { instant } from '../terms/time.js'
import { runErrands } from './run-errands.js'
import { wakeRecords } from './wake-records.js'

export interface RegisterClock {
  /** Waits until the work in hand is done. */
  stop(): Promise<void>
}

const POLL_MS = 2_000

export function startRegisterClock(
  store: Store,
  platform: Platform,
  onFault: (error: unknown) => void,
  now: () => string = () => instant(Date.now()),
): RegisterClock {
  const ending = new AbortController()
  const running = (async () => {
    while (!ending.signal.aborted) {
      let done = 0
      try {
        done =
          (await wakeRecords(store, platform, now(), onFault)) + (await runErrands(store, platform, now(), onFault))
      } catch (error) {
        onFault(error)
      }
      // Where there was work there may be more.
      if (done === 0) await sleep(POLL_MS, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()
  return {
    async stop() {
      ending.abort()
      await running
    },
  }
}
