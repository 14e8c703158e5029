// What may leave, and in which direction (clause 5). The paper is not symmetrical: the five kinds bind what 110 gives to 12345,
// while the hotline must hand matters of safety and stability to 110.
import type { Platform } from '../terms/platform.js'
import type { SharingExclusion } from '../terms/sharing.js'

/** The kinds that keep this matter inside; empty when it may go. */
export function blockedBy(from: Platform, exclusions: readonly SharingExclusion[]): readonly SharingExclusion[] {
  return from === '110' ? exclusions : []
}
