// boards.yaml: the four boards of a place (clause 6) as data: which matters each shows, what counts as unusual, who is told.
import type { Citation } from '../terms/citation.js'
import type { Platform } from '../terms/platform.js'
import type { Bilingual } from '../terms/text.js'

export interface Board {
  readonly id: string
  readonly name: Bilingual
  readonly what: Bilingual
  /** Classes and single rows of the catalogue; a row named by itself goes before its class. */
  readonly classes: readonly string[]
  readonly rows: readonly string[]
  /** Takes whatever no other board takes; exactly one board does. */
  readonly rest: boolean
  /** Unit told where a matter of this board has no unit of its own. */
  readonly tells: string
  readonly cites: readonly Citation[]
}

/** Words or dangers so grave that few voices are enough. */
export interface Sign {
  readonly id: string
  readonly name: Bilingual
  readonly board: string
  /** Cue syntax of words.yaml. */
  readonly cues: readonly string[]
  /** Ids of danger.yaml that show it; `*`: any. */
  readonly dangers: readonly string[]
  /** Rows that show it by themselves. */
  readonly rows: readonly string[]
  /** So many people within so many hours make a warning at once. */
  readonly people: number
  readonly hours: number
  readonly cites: readonly Citation[]
}

/** Where voices are counted: one matter at one place, one place whatever the matter, a matter in a town or in the whole district, the same words. */
export const SCOPES = ['place', 'spot', 'town', 'district', 'words', 'new'] as const
export type Scope = (typeof SCOPES)[number]

export interface BoardLimits {
  /** Scope → so many different people at least. */
  readonly people: Readonly<Record<Scope, number>>
  /** Scope → the chance, at most, that as many come by themselves. */
  readonly chance: Readonly<Record<'place' | 'spot' | 'town' | 'district' | 'new', number>>
  /** Windows looked at, in hours. */
  readonly hours: readonly number[]
  /** Slow rises: how many days are added up, what is forgiven each day and how much must be left, in standard deviations. */
  readonly slow: { readonly days: number; readonly slack: number; readonly over: number }
  /** Times the usual that must have come, however small the chance: what is certain need not be large. */
  readonly ratio: Readonly<Record<'town' | 'district', number>>
  /** A warning is told again when it has grown by this share. */
  readonly grownBy: number
  /** After a warning has been closed the same topic is left alone so many days, unless it doubles. */
  readonly quietDays: number
}

export interface BoardBook {
  /** The register in which warnings are kept. */
  readonly register: string
  /** Unit and post that hear of every warning, on each platform. */
  readonly duty: Readonly<Record<Platform, { readonly unit: string; readonly post: Bilingual }>>
  readonly boards: readonly Board[]
  readonly signs: readonly Sign[]
  /** Rows that rise together (a storm): what all of them do is no news about one of them. */
  readonly together: readonly { readonly id: string; readonly name: Bilingual; readonly rows: readonly string[] }[]
  /** Where the towns lie, roughly, for the drawing: columns and rows from the upper left. */
  readonly map: readonly { readonly town: string; readonly column: number; readonly row: number }[]
  readonly limits: BoardLimits & { readonly cites: readonly Citation[] }
}
