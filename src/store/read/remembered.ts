// Remembers what took long to find out. Quick answers are asked for anew each time, so that a small store is always exact.

const LONG_MS = 50
const FOR_MS = 60_000
/** What takes three seconds is not asked every minute. */
const TIMES = 100

export function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly value: T; readonly until: number } | undefined
  let asking: Promise<T> | undefined
  const renew = (): Promise<T> => {
    asking ??= timed()
    return asking
  }
  const timed = async (): Promise<T> => {
    const begun = performance.now()
    try {
      const value = await ask()
      const took = performance.now() - begun
      known = took > LONG_MS ? { value, until: performance.now() + Math.max(FOR_MS, TIMES * took) } : undefined
      return value
    } finally {
      asking = undefined
    }
  }
  return async () => {
    if (known === undefined) return renew()
    // Nobody waits for the renewal: the next one to ask has it.
    if (performance.now() > known.until) renew().catch(() => {})
    return known.value
  }
}
