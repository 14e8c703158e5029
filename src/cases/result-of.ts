// What was done, by whom and when, as a leg keeps it.
import type { Instant } from '../terms/time.js'
import type { WorkResult } from './case-file.js'
import type { Working } from './working.js'

export function resultOf(
  w: Working,
  said: { readonly text: string; readonly resolved: boolean; readonly citizenContactedAt?: Instant },
): WorkResult {
  const { text, resolved, citizenContactedAt = null } = said
  return { at: w.now, by: w.context.by.account, text, resolved, citizenContactedAt }
}
