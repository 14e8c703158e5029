// Puts what cannot be taken in where people see it, without letting a stranger who can reach the door fill the disk:
// the same text is kept once an hour, and what nobody signed is kept at a bounded rate. What is dropped is counted.
import type { ExchangeStore } from '../store/port.js'
import type { Platform } from '../terms/platform.js'
import { instant } from '../terms/time.js'
import { digestOf } from './digest.js'

const KEPT_CHARACTERS = 16_384
const UNSIGNED_PER_MINUTE = 60
const REMEMBERED = 2_000
const REMEMBERED_MS = 3_600_000

export interface Aside {
  readonly seq: number | null
  readonly code: string
  readonly detail: string
  readonly raw: string
  /** True once the signature is known to be the peer's. */
  readonly authentic: boolean
  /** The number counts as taken in, so that the line goes on. */
  readonly passOver?: { readonly digest: string }
}

export interface SetAside {
  (aside: Aside, nowMs: number): Promise<void>
  /** Put aside since the start, and left out to save space. */
  readonly counts: () => { readonly kept: number; readonly leftOut: number }
}

export function createSetAside(store: ExchangeStore, peer: Platform): SetAside {
  const seen = new Map<string, number>()
  let minute = 0
  let unsignedThisMinute = 0
  let kept = 0
  let leftOut = 0

  function worthKeeping(aside: Aside, nowMs: number): boolean {
    if (aside.passOver !== undefined) return true
    const mark = digestOf(`${aside.code} ${aside.raw}`)
    const before = seen.get(mark)
    if (before !== undefined && nowMs - before < REMEMBERED_MS) return false
    if (!aside.authentic) {
      const now = Math.floor(nowMs / 60_000)
      if (now !== minute) unsignedThisMinute = 0
      minute = now
      if (unsignedThisMinute >= UNSIGNED_PER_MINUTE) return false
      unsignedThisMinute += 1
    }
    if (seen.size >= REMEMBERED) seen.delete(seen.keys().next().value ?? '')
    seen.set(mark, nowMs)
    return true
  }

  const setAside = async (aside: Aside, nowMs: number): Promise<void> => {
    if (!worthKeeping(aside, nowMs)) {
      leftOut += 1
      return
    }
    await store.quarantine({
      peer,
      seq: aside.seq,
      code: aside.code,
      detail: storable(aside.detail).slice(0, 500),
      raw: storable(aside.raw.slice(0, KEPT_CHARACTERS)),
      at: instant(nowMs),
      ...(aside.passOver ? { digest: aside.passOver.digest, passOver: true } : {}),
    })
    kept += 1
  }
  return Object.assign(setAside, { counts: () => ({ kept, leftOut }) })
}

/** What a stranger sends may hold characters the database refuses. */
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\uFFFD')
}
