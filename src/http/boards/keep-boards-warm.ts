// Makes everybody's boards at the start and again every few seconds, one period after the other: of very many files the first who looked
// would else wait for the reading of a month (clause 6 wants the boards on the wall).
import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '../../terms/time.js'
import { BOARD_PERIODS } from '../contract/boards.js'
import { type SnapshotNeeds, snapshotOf } from './board-snapshots.js'

const PAUSE_MS = 7_000

export interface BoardsWarm {
  stop(): Promise<void>
}

export function keepBoardsWarm(
  deps: SnapshotNeeds & { readonly now: () => Instant },
  onFault: (error: unknown) => void,
): BoardsWarm {
  const ending = new AbortController()
  const running = (async () => {
    for (let first = true; !ending.signal.aborted; first = false) {
      for (const period of BOARD_PERIODS) {
        if (ending.signal.aborted) return
        await Promise.resolve(snapshotOf(deps, deps.now(), { period, unit: null })).catch(onFault)
        if (!first) await sleep(PAUSE_MS, undefined, { signal: ending.signal }).catch(() => {})
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
