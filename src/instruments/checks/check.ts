// What a check sees: one pack with its lines, the place and the other packs beside it, and the day.
import type { Day } from '../../terms/time.js'
import type { Finding, Spot } from '../finding.js'
import type { LoadedPack } from '../load-pack.js'
import type { Pack, Place } from '../pack.js'
import type { Path } from '../yaml-source.js'

export interface Subject {
  readonly pack: Pack
  readonly folder: string
  readonly at: LoadedPack['at']
  readonly ruleFiles: LoadedPack['ruleFiles']
  readonly registerFiles: LoadedPack['registerFiles']
  readonly askedFiles: LoadedPack['askedFiles']
  /** `null` when place.yaml itself could not be read. */
  readonly place: Place | null
  readonly packs: readonly Pack[]
  /** False when a pack could not be read: what it holds must then not be called missing. */
  readonly allRead: boolean
  readonly today: Day
}

export type Check = (subject: Subject) => readonly Finding[]

/** What a check of place.yaml may look at beside it; `allRead` as above. */
export interface Shelf {
  readonly packs: readonly Pack[]
  readonly allRead: boolean
}

export type PlaceCheck = (place: Place, at: (where?: Path) => Spot, today: Day, shelf: Shelf) => readonly Finding[]
