// Repeats a turn: at once while there is more to do, soon when somebody pokes, otherwise after a rest. Ends when asked, after
// the turn.

export interface Loop {
  start(): void
  stop(): Promise<void>
  poke(): void
}

/**
 * Pokes within this time of the last turn's beginning share one turn. The change feed pokes with every commit: under load a turn
 * for each would ask the database more than the commits do. The first poke after a quiet moment still acts at once.
 */
const SHARED_MS = 50

export function createLoop(turn: () => Promise<boolean>, restMs: number, stopping: AbortController): Loop {
  const { signal } = stopping
  let running: Promise<void> | undefined
  let interrupt: (() => void) | undefined
  let poked = false

  function poke(): void {
    poked = true
    interrupt?.()
  }

  async function pause(ms: number, untilPoked: boolean): Promise<void> {
    if (ms <= 0 || signal.aborted || (untilPoked && poked)) return
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        interrupt = undefined
        resolve()
      }
      const timer = setTimeout(end, ms)
      signal.addEventListener('abort', end)
      if (untilPoked) interrupt = end
    })
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const began = performance.now()
      poked = false
      if (await turn()) continue
      await pause(restMs, true)
      await pause(SHARED_MS - (performance.now() - began), false)
    }
  }

  return {
    start() {
      running ??= run()
    },
    async stop() {
      stopping.abort()
      await running
    },
    poke,
  }
}
