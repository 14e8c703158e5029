// Remembers what took long to find out. Quick answers are asked for anew each time, so that a small store is always exact.

const LONG_MS = 50
const FOR_MS = 60_000

export function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly value: T; readonly at: number } | undefined
  let asking: Promise<T> | undefined
  const renew = (): Promise<T> => {
    asking ??= timed()
    return asking
  }
  const timed = async (): Promise<T> => {
    const begun = performance.now()
    try {
      const value = await ask()
      known = performance.now() - begun > LONG_MS ? { value, at: performance.now() } : undefined
      return value
    } finally {
      asking = undefined
    }
  }
  return async () => {
    if (known === undefined) return renew()
    // Nobody waits for the renewal: the next one to ask has it.
    if (performance.now() - known.at > FOR_MS) renew().catch(() => {})
    return known.value
  }
}
