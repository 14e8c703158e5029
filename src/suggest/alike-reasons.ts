// Why two demands may be one (并单): the same person, the same words, or the same matter at the same place. A person decides.
import { likenessOf, type Words } from './alike.js'

export const ALIKE_REASONS = ['same_person', 'same_words', 'same_place_and_matter'] as const
export type AlikeReason = (typeof ALIKE_REASONS)[number]

/** What is compared of a demand. */
export interface Told {
  readonly words: Words
  /** Milliseconds. */
  readonly at: number
  /** Whoever asked: equal for the same phone; null when nobody left one. */
  readonly person: string | null
  readonly town: string | null
  readonly places: readonly string[]
  /** Catalogue rows; the weak and the fallback ones left out. */
  readonly rows: readonly string[]
}

export interface Alikeness {
  readonly reasons: readonly AlikeReason[]
  /** 0 … 1, of the words. */
  readonly likeness: number
  /** 0 … 1, to put the most telling first. */
  readonly score: number
}

export const DAY_MS = 86_400_000
/** How long the same person or the same words are still about the same thing, and how long the same matter at the same place is. */
export const REMEMBERED_MS = 30 * DAY_MS
export const NEARBY_MS = 7 * DAY_MS

/** Of one person a fair likeness is enough; in one town, after the first day, there has to be some. */
const LIKE_FOR_ONE_PERSON = 0.3
const LIKE_IN_ONE_TOWN = 0.15

/** Null when nothing speaks for it. `recent`: the other is open still, or ended not long ago. */
export function whyAlike(asked: Told, other: Told, recent: boolean): Alikeness | null {
  const likeness = likenessOf(asked.words, other.words)
  const age = Math.abs(asked.at - other.at)
  const row = asked.rows.some((each) => other.rows.includes(each))
  const place = asked.places.some((each) => other.places.includes(each))
  const apart = areApart(asked, other)
  const samePerson = asked.person !== null && asked.person === other.person && recent
  const reasons: AlikeReason[] = []
  if (samePerson && (row || likeness >= LIKE_FOR_ONE_PERSON)) reasons.push('same_person')
  const sameWords = age <= REMEMBERED_MS && !apart && likeness >= enough(asked.words, other.words)
  if (sameWords) reasons.push('same_words')
  const sameTown = asked.town !== null && asked.town === other.town
  const near = place || (sameTown && (age <= DAY_MS || likeness >= LIKE_IN_ONE_TOWN))
  if (row && near && !apart && age <= NEARBY_MS) reasons.push('same_place_and_matter')
  if (reasons.length === 0) return null
  const person = reasons.includes('same_person') ? 0.6 : 0
  const words = likeness * (sameWords ? 1 : 0.3)
  const where = reasons.includes('same_place_and_matter') ? (place ? 0.5 : 0.2) * (1 - age / NEARBY_MS / 2) : 0
  return { reasons, likeness, score: 1 - (1 - person) * (1 - words) * (1 - where) }
}

/** Both say where it is, and it is not the same place: two lamps, however alike the words. */
export function areApart(one: Pick<Told, 'town' | 'places'>, other: Pick<Told, 'town' | 'places'>): boolean {
  if (one.town !== null && other.town !== null && one.town !== other.town) return true
  const both = one.places.length > 0 && other.places.length > 0
  return both && !one.places.some((each) => other.places.includes(each))
}

/**
 * The shorter the words, the more of them are everybody's: among 13,885 hotline calls pairs of eight to twenty letters share seven tenths
 * by chance of phrase (asking for some office's number), among 4,109 letters a third already means one and the same trouble.
 */
function enough(one: Words, other: Words): number {
  const letters = Math.min(one.length, other.length)
  if (letters < 20) return 0.8
  if (letters < 40) return 0.6
  return letters < 100 ? 0.5 : 0.35
}
