// What the other rooms may ask about demands that may be one (并单), and about growing clusters. Hints: nothing is merged by them.
import type { AlikeReason } from '../suggest/alike-reasons.js'
import type { Id } from '../terms/ids.js'
import type { Instant } from '../terms/time.js'

/** A case file, or what has been said so far of one that is not opened yet. `rows`: the catalogue rows it would go by. */
export type AlikeQuestion =
  | { readonly caseId: Id }
  | {
      readonly text: string
      readonly phone?: string
      readonly town?: string
      readonly address?: string
      readonly rows?: readonly string[]
    }

/** A demand that may be the same one (并单); where it was merged, the file it was merged into. */
export interface AlikeRow {
  readonly caseId: Id
  readonly number: string
  readonly title: string
  readonly state: string
  readonly town: string | null
  readonly danger: boolean
  readonly receivedAt: Instant
  readonly rows: readonly string[]
  /** People merged into it so far. */
  readonly petitioners: number
  /** 0 … 1, of the words. */
  readonly likeness: number
  /** 0 … 1, the order of the list. */
  readonly score: number
  readonly reasons: readonly AlikeReason[]
}

export interface Alike {
  readonly items: readonly AlikeRow[]
  /** Different other people among all that were found who tell of the same trouble. */
  readonly voices: number
}

/** Several voices about one trouble within a window (`mass_event`), or a matter far more frequent than usual (`surge`). */
export interface Cluster {
  readonly kind: 'mass_event' | 'surge'
  /** What joins them beside the row: a named place, the town alone, or the words. */
  readonly by: 'place' | 'town' | 'words'
  readonly row: string | null
  readonly town: string | null
  /** Key of a road, village or estate that at least half of them name. */
  readonly place: string | null
  readonly size: number
  /** Different people: by phone, and those who left none by what they said. */
  readonly requesters: number
  /** Files with danger among them. */
  readonly danger: number
  /** Files already merged into another. */
  readonly merged: number
  readonly firstAt: Instant
  readonly lastAt: Instant
  /** Usual count of the row in the town over as long a time; null while there is too little history. */
  readonly usual: number | null
  /** Count of each hour of the window, the oldest first. */
  readonly hours: readonly number[]
  readonly samples: readonly {
    readonly caseId: Id
    readonly number: string
    readonly title: string
    readonly state: string
  }[]
}

export interface AlikeStore {
  /** What may be the same demand told before or by others: a hint, at most eight, the most telling first. */
  alike(question: AlikeQuestion, now: Instant): Promise<Alike>
  /** Growing clusters among what was received after `since`, the largest first. Drills are left out. */
  clusters(window: { readonly since: Instant; readonly now: Instant }): Promise<readonly Cluster[]>
}
