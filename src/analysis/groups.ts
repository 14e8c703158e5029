// Voices gathered by what may make them one topic: the same matter at the same place, one place whatever the matter, a matter in a
// town or in the whole district, nearly the same words. Order of arrival does not matter; a voice merged into another file stays one.
import { areApart } from '../suggest/alike-reasons.js'
import { countPeople, type Voice } from './voice.js'

export type GroupScope = 'place' | 'spot' | 'town' | 'district' | 'words'

export interface Group {
  readonly scope: GroupScope
  readonly row: string | null
  readonly town: string | null
  readonly place: string | null
  /** In the order of arrival. */
  readonly voices: readonly Voice[]
  readonly people: number
}

/** Bands two texts must share, of sixteen, to be the same words: about six tenths of their runs. */
const BANDS_SHARED = 6

export type AtLeast = Readonly<Record<GroupScope, number>>

/** Groups with at least so many voices. Words are compared among those after `wordsFrom` alone: a phrase of a month ago is no chain. */
export function groupVoices(unordered: readonly Voice[], atLeast: AtLeast, wordsFrom = 0): readonly Group[] {
  const voices = inOrder(unordered)
  return [
    ...byPlace(voices, 'place', atLeast.place),
    ...byPlace(voices, 'spot', atLeast.spot),
    ...byWords(
      voices.filter(({ at }) => at > wordsFrom),
      atLeast.words,
    ),
    ...byTown(voices, atLeast.town),
    ...byRow(voices, atLeast.district),
  ]
}

/** By time, then by id: whoever reads them in another order finds the same groups. */
export function inOrder(voices: readonly Voice[]): readonly Voice[] {
  if (voices.every((voice, at) => at === 0 || (voices[at - 1]?.at ?? 0) < voice.at)) return voices
  return [...voices].sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0))
}

/** A place named in two towns is two places; voices that do not say the town go with the only one there is. */
function byPlace(voices: readonly Voice[], scope: 'place' | 'spot', atLeast: number): Group[] {
  const groups: Group[] = []
  const placed = scope === 'place' ? voices.filter((voice) => voice.row !== null) : voices
  const gathered = gather(placed, ({ row, places }) => places.map((at) => `${scope === 'place' ? row : '*'}|${at}`))
  for (const [key, some] of gathered) {
    if (some.length < atLeast) continue
    const [row = '', place = ''] = key.split('|')
    const towns = [...new Set(some.flatMap(({ town }) => (town === null ? [] : [town])))].sort()
    const parts = towns.length <= 1 ? [some] : towns.map((town) => some.filter((voice) => voice.town === town))
    for (const [at, part] of parts.entries()) {
      if (part.length < atLeast) continue
      groups.push(groupOf(scope, part, { row: row === '*' ? null : row, town: towns[at] ?? null, place }))
    }
  }
  return groups
}

function byTown(voices: readonly Voice[], atLeast: number): Group[] {
  return [...gather(voices, ({ row, town }) => (row === null || town === null ? [] : [`${row}|${town}`]))]
    .filter(([, some]) => some.length >= atLeast)
    .map(([key, some]) => {
      const [row = null, town = null] = key.split('|')
      return groupOf('town', some, { row, town, place: null })
    })
}

function byRow(voices: readonly Voice[], atLeast: number): Group[] {
  return [...gather(voices, ({ row }) => (row === null ? [] : [row]))]
    .filter(([, some]) => some.length >= atLeast)
    .map(([row, some]) => groupOf('district', some, { row, town: null, place: null }))
}

/** Joined through the first text that holds a band: a thousand copies of one letter cost a thousand looks, not a million. */
function byWords(voices: readonly Voice[], atLeast: number): Group[] {
  const parent = voices.map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] as number
    parent[at] = root
    return root
  }
  const firstWith = new Map<number, number>()
  for (const [at, voice] of voices.entries()) {
    const tried = new Set([at])
    for (const band of voice.bands) {
      const first = firstWith.get(band)
      if (first === undefined) firstWith.set(band, at)
      else if (!tried.has(first)) {
        tried.add(first)
        if (haveSameWords(voices[first] as Voice, voice)) parent[find(at)] = find(first)
      }
    }
  }
  const joined = gather([...voices.keys()], (at) => (voices[at]?.bands.length ? [String(find(at))] : []))
  return [...joined.values()]
    .filter((some) => some.length >= atLeast)
    .map((some) => some.map((at) => voices[at] as Voice))
    .map((some) =>
      groupOf('words', some, {
        row: most(some, ({ row }) => [row]),
        town: most(some, ({ town }) => [town]),
        place: most(some, ({ places }) => places),
      }),
    )
}

function haveSameWords(one: Voice, other: Voice): boolean {
  let shared = 0
  for (let at = 0; at < one.bands.length; at++) if (one.bands[at] === other.bands[at]) shared += 1
  return shared >= BANDS_SHARED && !areApart(one, other)
}

export function gather<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  }
  return groups
}

function groupOf(scope: GroupScope, voices: readonly Voice[], where: Pick<Group, 'row' | 'town' | 'place'>): Group {
  return { scope, ...where, voices, people: countPeople(voices) }
}

/** What at least half of them have; null when there is no such thing. */
export function most(voices: readonly Voice[], of: (voice: Voice) => readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of voices.flatMap(of)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first !== undefined && first[1] * 2 >= voices.length ? first[0] : null
}

/** Names a topic: on a board, and in the warning that is opened for it. Words have no name of their own; the first who said them gives one. */
export function topicKey({ scope, row, town, place, voices }: Group): string {
  return scope === 'words' ? `words|${voices[0]?.caseId ?? ''}` : [scope, row ?? '*', town ?? '', place ?? ''].join('|')
}
