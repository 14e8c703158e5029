// Where (clause 2: the demand goes to whose area it is): town, village or community, road with number, estate with building, from the
// names of place.yaml and gazetteer.csv and from what unknown names end in. It proposes an address; the caller's own word outranks it.
import type { Locality, Place } from '../instruments/pack.js'
import type { PlaceReading } from '../terms/reading.js'
import type { Heard, LiteralIndex } from './literals.js'
import { normalise } from './normalise.js'
import { findEstates, findRoads, type Span, unitAfter } from './place-patterns.js'

interface Named {
  readonly kind: Locality['kind'] | 'area'
  readonly name: string
  readonly town: string | null
}

interface Found extends Named, Span {}

export type PlaceReader = (heard: Heard) => PlaceReading | null

export function createPlaceReader(place: Place, literals: LiteralIndex): PlaceReader {
  const named: (Named | undefined)[] = []
  for (const { name, aliases, kind, town } of place.gazetteer) {
    // What stands inside the name of a village or a road is not what the text is about: 河南村 is no province, 健康路 no clinic.
    for (const said of [name, ...aliases]) named[literals.guard(normalise(said))] = { kind, name, town }
  }
  for (const town of place.towns) {
    for (const said of [town.name.zh, ...town.aliases])
      named[literals.add(normalise(said))] = { kind: 'area', name: town.name.zh, town: town.id }
  }
  return (heard) => {
    const known = longestFirst(heard, named, literals)
    const ends = new Set(known.map(({ end }) => end))
    const roads = findRoads(
      heard.text,
      known.filter(({ kind }) => kind === 'road'),
      ends,
    )
    const free = (span: Span) => !roads.some((road) => span.start < road.end && road.start < span.end)
    const rest = known.filter((one) => one.kind !== 'road' && free(one))
    const unknown = findEstates(heard.text, ends).filter(
      (span) => free(span) && !rest.some((one) => span.start < one.end && one.start < span.end),
    )
    if (rest.length + roads.length + unknown.length === 0) return null
    return put(heard.text, rest, roads, unknown)
  }
}

function put(text: string, rest: readonly Found[], roads: readonly Span[], unknown: readonly Span[]): PlaceReading {
  const said = ({ start, end }: Span) => text.slice(start, end)
  const area = longest(rest.filter(({ kind }) => kind === 'area'))
  const localities = rest.filter(({ kind }) => kind === 'village' || kind === 'community' || kind === 'town')
  const estates = [
    ...rest.filter(({ kind }) => kind === 'estate').map((one) => ({ ...one, end: one.end + unitAfter(text, one.end) })),
    ...unknown,
  ].sort((a, b) => a.start - b.start)
  // A name in the town that was named is meant rather than one elsewhere.
  const locality =
    longest(localities.filter((one) => area !== undefined && one.town === area.town)) ?? longest(localities)
  // 5号 and 路口 say more exactly where than a road alone.
  const road = longest(roads)
  const estate = longest(estates)
  const inTowns = new Set(
    [...localities, ...rest.filter(({ kind }) => kind === 'estate')].flatMap(({ town }) => town ?? []),
  )
  const spots = [
    ...(locality ? [{ ...locality, end: locality.end + unitAfter(text, locality.end) }] : []),
    ...(road ? [road] : []),
    ...(estate ? [estate] : []),
  ].sort((a, b) => a.start - b.start)
  return {
    town: area?.town ?? (inTowns.size === 1 ? ([...inTowns][0] ?? null) : null),
    locality: locality?.name ?? null,
    road: road ? said(road) : null,
    estate: estate ? said(estate) : null,
    address: spots.length > 0 ? spots.map(said).join('') : null,
    words: [...new Set([...(area ? [area] : []), ...spots].sort((a, b) => a.start - b.start).map(said))],
  }
}

/** Of names that overlap the longest, and of those the first. */
function longestFirst(heard: Heard, named: readonly (Named | undefined)[], literals: LiteralIndex): readonly Found[] {
  const all: Found[] = []
  for (let i = 0; i < heard.words.length; i++) {
    const word = heard.words[i] as number
    const one = named[word]
    if (one === undefined) continue
    const start = heard.starts[i] as number
    const end = start + (literals.words[word] as string).length
    if (!goesOn(heard.text, start, end, one)) all.push({ ...one, start, end })
  }
  if (all.length < 2) return all
  const kept: Found[] = []
  for (const one of all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** The text goes on to another name: 常乐路 is a road wherever it runs, 新河村镇 no village, 中心街道 no street. */
function goesOn(text: string, start: number, end: number, { kind }: Named): boolean {
  const after = text.slice(end, end + 3)
  if (kind === 'road') return text.charAt(end - 1) === '街' && /^道/.test(after)
  if (/[村区]$/.test(text.slice(start, end))) return /^[镇庄]/.test(after)
  return /^[东西南北中]?(?:路|大道|大桥|桥)/.test(after) && !/[镇区道]$/.test(text.slice(start, end))
}

function longest<T extends Span>(spans: readonly T[]): T | undefined {
  let best: T | undefined
  for (const one of spans) if (!best || one.end - one.start > best.end - best.start) best = one
  return best
}
