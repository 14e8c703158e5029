// What place.yaml and gazetteer.csv say: platforms, towns, names of places, handling units, switches and the working calendar.
import type { Platform } from '../terms/platform.js'
import type { Bilingual } from '../terms/text.js'
import type { Day } from '../terms/time.js'

/** place.yaml */
export interface Place {
  readonly id: string
  readonly name: Bilingual
  readonly zone: string
  readonly platforms: readonly {
    readonly id: Platform
    readonly name: Bilingual
    readonly body: string
  }[]
  readonly towns: readonly { readonly id: string; readonly name: Bilingual; readonly aliases: readonly string[] }[]
  /** The district's code in the national statistics of divisions, by which gazetteer.csv was filtered. */
  readonly divisionCode?: string
  /** gazetteer.csv; empty where the place has none. */
  readonly gazetteer: readonly Locality[]
  readonly units: readonly HandlingUnit[]
  /** Matters the desk may dispatch by itself; none where it is missing. */
  readonly selfDispatch?: readonly SelfDispatchSwitch[]
  readonly calendar: {
    /** Days off and make-up working days beyond the library's, and the last day for which holidays are known. */
    readonly coveredUntil: Day
    readonly extraDaysOff: readonly Day[]
    readonly extraWorkingDays: readonly Day[]
    readonly workingHours: readonly { readonly from: string; readonly to: string }[]
  }
}

/** Self-dispatch switched on for one matter: from which day, and by whose decision. */
export interface SelfDispatchSwitch {
  readonly matter: string
  readonly from: Day
  readonly decidedBy: string
  readonly note: string
}

/** A name people use to say where: one line of gazetteer.csv. */
export interface Locality {
  readonly kind: 'town' | 'community' | 'village' | 'road' | 'estate'
  readonly name: string
  /** Town id of place.yaml; null where the name lies in several (a road that runs on, a village name used twice). */
  readonly town: string | null
  readonly aliases: readonly string[]
  readonly source: string
}

/** 承办单位: a body named in the papers, or a town government. */
export interface HandlingUnit {
  readonly id: string
  readonly name: Bilingual
  readonly kind: 'bureau' | 'town' | 'police' | 'station' | 'utility' | 'centre'
  /** The platform that dispatches to it. */
  readonly under: Platform
  readonly aliases: readonly string[]
  readonly namedIn: string | null
  /** Stands for another unit in these towns, as a police station does for 属地派出所. */
  readonly serves?: { readonly as: string; readonly towns: readonly string[] }
  /** Post of its head, e.g. 区住建局局长: an office, never a person. Missing where no paper and no name of the body tells. */
  readonly head?: string
  /** Units it took over from or was renamed from, and until when they were called that. What they did counts for it. */
  readonly formerly?: readonly { readonly id: string; readonly name: Bilingual; readonly until: Day }[]
}
