// Repeats a turn: at once while there is more to do or somebody pokes, otherwise after a rest. Ends when asked, after the turn.

export interface Loop {
  start(): void
  stop(): Promise<void>
  poke(): void
}

export function createLoop(turn: () => Promise<boolean>, restMs: number, stopping: AbortController): Loop {
  let running: Promise<void> | undefined
  let interrupt: (() => void) | undefined
  let poked = false

  function poke(): void {
    poked = true
    interrupt?.()
  }

  async function rest(): Promise<void> {
    if (poked || stopping.signal.aborted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs)
      interrupt = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    interrupt = undefined
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      poked = false
      if (!(await turn())) await rest()
    }
  }

  return {
    start() {
      running ??= run()
    },
    async stop() {
      stopping.abort()
      poke()
      await running
    },
    poke,
  }
}
