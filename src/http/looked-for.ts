// That somebody's number was looked for goes on record. While an agent types, the same number is asked for at every pause: once for an
// account and a number is enough for a quarter of an hour, or the ledger would drown in what is one and the same look.
import { createHash } from 'node:crypto'

const REMEMBERED_MS = 15 * 60_000
const MOST = 10_000

export interface LookedFor {
  /** True the first time, and again when the quarter of an hour is over. */
  isNew(account: string, phone: string, nowMs: number): boolean
}

export function createLookedFor(): LookedFor {
  const until = new Map<string, number>()
  return {
    isNew(account, phone, nowMs) {
      // Numbers themselves are not kept in memory longer than a request.
      const key = createHash('sha256')
        .update(`${account}\n${phone.replace(/\D/g, '')}`)
        .digest('base64')
      if ((until.get(key) ?? 0) > nowMs) return false
      until.delete(key)
      until.set(key, nowMs + REMEMBERED_MS)
      for (const oldest of until.keys()) {
        if (until.size <= MOST) break
        until.delete(oldest)
      }
      return true
    },
  }
}
