// Waiting before the next attempt: doubling from half a second to thirty, with jitter so that two nodes that came up together
// do not knock at the same moment for ever.

export const LONGEST_WAIT_MS = 30_000
const FIRST_WAIT_MS = 500

/** `failures` counts from 1. Between half and the whole of the doubled wait. */
export function backOff(failures: number, random: () => number): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10))
  return Math.round(whole * (0.5 + 0.5 * random()))
}
