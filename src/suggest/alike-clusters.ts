// Several voices about one trouble within a day (群体性苗头), and matters that come far more often than usual. A warning for the
// supervisor; what to make of it is for people.
import { areApart } from './alike-reasons.js'

export interface Voice {
  readonly caseId: string
  /** Milliseconds. */
  readonly at: number
  readonly person: string | null
  readonly town: string | null
  readonly places: readonly string[]
  /** The leading catalogue row; null when none is sure enough. */
  readonly row: string | null
  readonly bands: readonly number[]
}

export interface Group {
  readonly by: 'place' | 'town' | 'words'
  readonly row: string | null
  readonly town: string | null
  readonly place: string | null
  readonly voices: readonly Voice[]
  readonly requesters: number
}

export interface Cluster extends Group {
  readonly kind: 'mass_event' | 'surge'
  /** How many a day of this row in this town are usual; null while there is too little history. */
  readonly usual: number | null
}

/** So many different people make a warning. */
const PEOPLE = 5
/** A matter that comes often anyway, in a whole town, warns only beyond this many times the usual. */
const TOWN_OVER_USUAL = 2
const SURGE_AT_LEAST = 8
const SURGE_OVER_USUAL = 3
/** Bands two texts must share, of sixteen, to be the same words: about six tenths of their runs. */
const BANDS_SHARED = 6
/** A group that lies so far within one already named is that one. */
const WITHIN = 2 / 3

/** The groups worth a second look; `usual` is asked for those of a row in a town. */
export function groupVoices(voices: readonly Voice[]): readonly Group[] {
  return [...byPlace(voices), ...byWords(voices), ...byTown(voices)].filter(
    (group) => group.requesters >= PEOPLE || group.voices.length >= SURGE_AT_LEAST,
  )
}

export function findClusters(
  groups: readonly Group[],
  usualOf: (row: string, town: string) => number | null,
): readonly Cluster[] {
  const found = groups.flatMap((group): Cluster[] => {
    const usual = group.row === null || group.town === null ? null : usualOf(group.row, group.town)
    const kind = kindOf(group, usual)
    return kind === null ? [] : [{ ...group, kind, usual }]
  })
  found.sort((a, b) => b.requesters - a.requesters || b.voices.length - a.voices.length || rank(a) - rank(b))
  const named: { readonly cluster: Cluster; readonly ids: ReadonlySet<string> }[] = []
  for (const cluster of found) {
    if (named.some(({ ids }) => liesWithin(cluster, ids))) continue
    named.push({ cluster, ids: new Set(cluster.voices.map((voice) => voice.caseId)) })
  }
  return named.map(({ cluster }) => cluster)
}

function kindOf({ by, voices, requesters }: Group, usual: number | null): Cluster['kind'] | null {
  const count = voices.length
  const isMass = requesters >= PEOPLE && (by !== 'town' || usual === null || count > TOWN_OVER_USUAL * usual)
  if (isMass) return 'mass_event'
  const isSurge = by === 'town' && usual !== null && count >= SURGE_AT_LEAST && count > SURGE_OVER_USUAL * usual
  return isSurge ? 'surge' : null
}

const rank = ({ by }: Group): number => (by === 'place' ? 0 : by === 'words' ? 1 : 2)

function liesWithin({ voices }: Group, ids: ReadonlySet<string>): boolean {
  return voices.filter((voice) => ids.has(voice.caseId)).length >= WITHIN * voices.length
}

function byTown(voices: readonly Voice[]): Group[] {
  const placed = voices.filter((voice) => voice.row !== null && voice.town !== null)
  return [...gather(placed, (voice) => [`${voice.row}|${voice.town}`]).values()]
    .filter((some) => some.length >= PEOPLE)
    .map((some) => groupOf('town', some))
}

/** A place named in two towns is two places; voices that do not say the town go with the only one there is. */
function byPlace(voices: readonly Voice[]): Group[] {
  const placed = voices.filter((voice) => voice.row !== null)
  const groups: Group[] = []
  for (const [key, some] of gather(placed, (voice) => voice.places.map((place) => `${voice.row}|${place}`))) {
    if (some.length < PEOPLE) continue
    const place = key.slice(key.indexOf('|') + 1)
    const towns = new Set(some.flatMap(({ town }) => (town === null ? [] : [town])))
    if (towns.size <= 1) groups.push(groupOf('place', some, place))
    else for (const town of towns) groups.push(groupOf('place', inTown(some, town), place))
  }
  return groups
}

function inTown(voices: readonly Voice[], town: string): readonly Voice[] {
  return voices.filter((voice) => voice.town === town)
}

/** Joined through the first text that holds a band: a thousand copies of one letter cost a thousand looks, not a million. */
function byWords(voices: readonly Voice[]): Group[] {
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
  const joined = gather([...voices.keys()], (at) => [String(find(at))])
  return [...joined.values()]
    .filter((some) => some.length >= PEOPLE)
    .map((some) =>
      groupOf(
        'words',
        some.map((at) => voices[at] as Voice),
      ),
    )
}

function haveSameWords(one: Voice, other: Voice): boolean {
  let shared = 0
  for (let at = 0; at < one.bands.length; at++) if (one.bands[at] === other.bands[at]) shared += 1
  return shared >= BANDS_SHARED && !areApart(one, other)
}

function gather<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
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

function groupOf(by: Group['by'], voices: readonly Voice[], place: string | null = null): Group {
  return {
    by,
    row: most(voices, ({ row }) => [row]),
    town: most(voices, ({ town }) => [town]),
    place: place ?? most(voices, ({ places }) => places),
    voices,
    requesters: countRequesters(voices),
  }
}

/** What at least half of them have; null when there is no such thing. */
function most(voices: readonly Voice[], of: (voice: Voice) => readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of voices.flatMap(of)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] * 2 >= voices.length ? first[0] : null
}

/** People who left no phone are different people only if they said different things; those who said next to nothing are one. */
export function countRequesters(voices: readonly Pick<Voice, 'person' | 'bands'>[]): number {
  return new Set(voices.map(({ person, bands }) => person ?? `said ${bands.join()}`)).size
}
