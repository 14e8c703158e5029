// Six letters are safe against guessing only while guesses are few. Addresses can be many, so wrong codes are also counted by
// the number they were tried on.
import { WRONG_CODES } from './rate-limits.js'

const NUMBERS_REMEMBERED = 50_000

export interface WrongCodes {
  /** Seconds until this number answers again; 0 when it does. */
  waitFor(number: string, nowMs: number): number
  noteWrong(number: string, nowMs: number): void
}

export function createWrongCodes(): WrongCodes {
  const numbers = new Map<string, { count: number; until: number }>()
  return {
    waitFor(number, nowMs) {
      const known = numbers.get(number)
      if (known === undefined || known.until <= nowMs || known.count < WRONG_CODES.most) return 0
      return Math.ceil((known.until - nowMs) / 1000)
    },
    noteWrong(number, nowMs) {
      const known = numbers.get(number)
      const running = known !== undefined && known.until > nowMs
      numbers.delete(number)
      numbers.set(number, {
        count: running ? known.count + 1 : 1,
        until: running ? known.until : nowMs + WRONG_CODES.withinMs,
      })
      for (const oldest of numbers.keys()) {
        if (numbers.size <= NUMBERS_REMEMBERED) break
        numbers.delete(oldest)
      }
    },
  }
}
