// Tells listeners in this process what has been committed. A hint for live screens: who needs to be sure also asks.
import type { ChangeFeed, RecordChange } from './port.js'

export type Change = Parameters<Parameters<ChangeFeed['subscribe']>[0]>[0]

export interface Feed extends ChangeFeed {
  publish(change: Change): void
  publishRecord(change: RecordChange): void
}

export function createFeed(): Feed {
  const cases = createListeners<Change>()
  const records = createListeners<RecordChange>()
  return {
    subscribe: cases.add,
    subscribeRecords: records.add,
    publish: cases.tell,
    publishRecord: records.tell,
  }
}

function createListeners<T>() {
  const listeners = new Set<(change: T) => void>()
  return {
    add(listener: (change: T) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell(change: T) {
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
