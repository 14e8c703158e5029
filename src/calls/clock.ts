// Time for the calls room: real, or virtual so that ringing takes no time in a test.

export interface Clock {
  now(): number
  /** Runs `deed` once after `ms`; the answer cancels it. */
  after(ms: number, deed: () => void): () => void
}

export const realClock: Clock = {
  now: Date.now,
  after(ms, deed) {
    // A ringing phone must not keep a process alive that was asked to end.
    const timer = setTimeout(deed, ms).unref()
    return () => clearTimeout(timer)
  },
}

export interface VirtualClock extends Clock {
  /** Moves on by `ms`, running what falls due in order and letting everything it sets off come to rest in between. */
  pass(ms: number): Promise<void>
}

export function virtualClock(startMs: number): VirtualClock {
  let now = startMs
  let serial = 0
  const due = new Map<number, { at: number; deed: () => void }>()

  return {
    now: () => now,
    after(ms, deed) {
      const id = ++serial
      due.set(id, { at: now + Math.max(0, ms), deed })
      return () => due.delete(id)
    },
    async pass(ms) {
      const end = now + ms
      await rest()
      for (;;) {
        const [next] = [...due].filter(([, one]) => one.at <= end).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])
        if (next === undefined) break
        due.delete(next[0])
        now = Math.max(now, next[1].at)
        next[1].deed()
        await rest()
      }
      now = end
    },
  }
}

/** Promise chains of any length here are shorter than this many turns of the event loop. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}
