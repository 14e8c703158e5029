// One shared clock for every label that counts down: a single timer for the whole screen.
import { useSyncExternalStore } from 'react'

/** How far the workstation's clock is behind the server's; time limits follow the server. */
let behindMs = 0
export const serverNow = (): number => Date.now() + behindMs
/** The header counts whole seconds, so smaller differences say nothing. */
export function learnServerTime(at: number): void {
  if (Number.isNaN(at)) return
  const difference = at - Date.now()
  behindMs = Math.abs(difference) > 5000 ? difference : 0
}

function ticker(everyMs: number) {
  let now = serverNow()
  let timer: ReturnType<typeof setInterval> | undefined
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    timer ??= setInterval(() => {
      now = serverNow()
      for (const each of listeners) each()
    }, everyMs)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && timer) {
        clearInterval(timer)
        timer = undefined
      }
    }
  }
  return { subscribe, read: () => now }
}

const seconds = ticker(1000)
const slow = ticker(15_000)

export function useSecond(): number {
  return useSyncExternalStore(seconds.subscribe, seconds.read)
}

/** Every fifteen seconds: enough for words that name minutes. */
export function useNow(): number {
  return useSyncExternalStore(slow.subscribe, slow.read)
}
