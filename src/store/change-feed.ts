// Tells listeners in this process what has been committed. A hint for live screens: who needs to be sure also asks.
import type { ChangeFeed } from './port.js'

export type Change = Parameters<Parameters<ChangeFeed['subscribe']>[0]>[0]

export interface Feed extends ChangeFeed {
  publish(change: Change): void
}

export function createFeed(): Feed {
  const listeners = new Set<(change: Change) => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    publish(change) {
      for (const listener of listeners) {
        try {
          listener(change)
        } catch {
          // The change is committed; a listener that fails has only failed itself.
        }
      }
    },
  }
}
