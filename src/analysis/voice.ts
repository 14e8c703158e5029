// What the boards look at in one demand (clause 6): where, about what, when, whose, with which grave signs. No name and no text.

export interface Voice {
  readonly caseId: string
  /** Milliseconds. */
  readonly at: number
  /** Keyed hash of the phone; null when nobody left one. */
  readonly person: string | null
  readonly town: string | null
  /** Keys of roads, villages, estates that the words or the address name. */
  readonly places: readonly string[]
  /** The leading catalogue row; null when none is sure enough. */
  readonly row: string | null
  /** Min-hash bands of the words; none where they were not asked for or say too little. */
  readonly bands: readonly number[]
  /** Ids of signs, and `danger` where the file carries one. */
  readonly marks: readonly string[]
}

/** People who left no phone are different people only if they said different things; those who said next to nothing are one. */
export function countPeople(voices: readonly Pick<Voice, 'person' | 'bands'>[]): number {
  return new Set(voices.map(({ person, bands }) => person ?? `said ${bands.join()}`)).size
}
