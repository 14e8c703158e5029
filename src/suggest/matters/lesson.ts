// What a closed demand teaches: who really dealt with it and under which rows, beside what was proposed when it came in.
import type { Id } from '../../terms/ids.js'
import type { Channel, Platform } from '../../terms/platform.js'
import type { Day, Instant } from '../../terms/time.js'

/**
 * `confirmed_dispatch`: it stayed where it was first sent, also where a unit's wish to return it was refused. `adjudicated_return`: a
 * return was granted, or somebody put another row in the place of the first.
 */
export type LessonSource = 'confirmed_dispatch' | 'adjudicated_return'

export interface Lesson {
  readonly caseId: Id
  readonly number: string
  /** When the file ended. */
  readonly at: Instant
  readonly platform: Platform
  readonly channel: Channel
  /** As it came in, without the requester's name and without numbers that could be a telephone's. */
  readonly text: string
  /** What each side dealt with; of a demand with danger the police's part stands first. */
  readonly shares: readonly LessonShare[]
  readonly source: LessonSource
  readonly danger: boolean
  /** Answered from the police knowledge base. */
  readonly knowledge: boolean
  /** Version of the catalogue that the rows are of. */
  readonly packVersion: Day
  readonly proposed: {
    readonly rows: readonly string[]
    readonly certainty: number | null
    /** Which model proposed them; null where the record says none. */
    readonly model: string | null
  }
  /** The action that decided who dealt with it: its hash stands in the file's chain. */
  readonly decidedBy: { readonly hash: string; readonly at: Instant }
}

export interface LessonShare {
  readonly platform: Platform
  readonly rows: readonly string[]
  /** The unit that completed it, by the id it had then; null where the desk did, or where the other platform knows. */
  readonly unit: string | null
}
