// What stands out now, of all voices of the last two weeks (clause 6): grave signs at once, bursts against what is usual, slow rises,
// many voices in nearly the same words, topics no row covers. What one topic explains is taken out of the next, wider one.
import type { BoardBook, Scope } from '../instruments/boards.js'
import { type Group, gather, groupVoices, inOrder, most, topicKey } from './groups.js'
import { type Clock, createShares, HOUR_MS, hourProfile, type Shares } from './hours.js'
import { findNewTopics, REMEMBERED_MS, type Told } from './new-topics.js'
import { addUp } from './slow-rise.js'
import { upperTail } from './tails.js'
import type { UsualCounts } from './usual.js'
import { countPeople, type Voice } from './voice.js'

export type Why = 'sign' | 'burst' | 'slow' | 'words' | 'new'

export interface Topic {
  /** Names the topic for good: the same place and matter tomorrow is the same topic. */
  readonly key: string
  readonly why: Why
  readonly scope: Scope
  /** Id of the sign, for `why: 'sign'`. */
  readonly sign: string | null
  readonly row: string | null
  readonly town: string | null
  readonly place: string | null
  /** Words shared, where no row names the topic. */
  readonly words: readonly string[]
  /** Hours looked at. */
  readonly hours: number
  readonly expected: number | null
  /** The chance that as many come by themselves; null where nobody asks (signs, words). */
  readonly chance: number | null
  readonly people: number
  readonly voices: readonly Voice[]
}

export interface Looked {
  readonly now: number
  readonly clock: Clock
  readonly usual: UsualCounts
  readonly book: BoardBook
  /** Of the last LOOKED_AT_DAYS. */
  readonly voices: readonly Voice[]
  /** Voices no row covers, remembered for four weeks. */
  readonly told: readonly Told[]
}

export const LOOKED_AT_DAYS = 14
const DAY_MS = 24 * HOUR_MS
const NEW_HOURS = 72
/** Of voices so far within one topic a second is not made. */
const WITHIN = 2 / 3

export function findTopics(looked: Looked): readonly Topic[] {
  const { now, book } = looked
  const voices = inOrder(looked.voices.filter(({ at }) => at <= now && at > now - LOOKED_AT_DAYS * DAY_MS))
  const least = { ...book.limits.people }
  const groups = groupVoices(voices, least, now - NEW_HOURS * HOUR_MS)
  const measure = createMeasure(looked, voices)
  const named: Topic[] = []
  const covered = (topic: Topic) =>
    named.some((one) => {
      const ids = new Set(one.voices.map(({ caseId }) => caseId))
      return topic.voices.filter(({ caseId }) => ids.has(caseId)).length >= WITHIN * topic.voices.length
    })
  const take = (topic: Topic | null) => {
    if (topic !== null && !covered(topic)) named.push(topic)
  }
  for (const topic of signTopics(looked, voices)) take(topic)
  const found = groups.flatMap((group) => measure(group, group.voices) ?? [])
  found.sort((a, b) => width(a) - width(b) || (a.chance ?? 0) - (b.chance ?? 0) || (a.key < b.key ? -1 : 1))
  const byKey = new Map(groups.map((group) => [topicKey(group), group]))
  for (const topic of found) {
    const group = byKey.get(topic.key)
    const told = new Set(named.flatMap((one) => one.voices.map(({ caseId }) => caseId)))
    const rest = (group?.voices ?? []).filter(({ caseId }) => !told.has(caseId))
    // Still too many without those that a narrower topic has named?
    if (group !== undefined) take(rest.length === group.voices.length ? topic : measure(group, rest) && topic)
  }
  for (const fresh of newTopics(looked)) take(fresh)
  return named
}

/** Narrow before wide: what a place explains is no news of its town. Place and spot stand equal: the smaller chance tells better. */
function width({ scope }: Topic): number {
  return scope === 'place' || scope === 'spot' ? 0 : scope === 'words' ? 1 : scope === 'town' ? 2 : 3
}

type Measure = (group: Group, voices: readonly Voice[]) => Topic | null

function createMeasure(looked: Looked, voices: readonly Voice[]): Measure {
  const { now, book, usual, clock } = looked
  const { limits } = book
  const hours = Math.max(LOOKED_AT_DAYS * 24, ...limits.hours)
  const shares = createShares(
    now,
    clock,
    hourProfile(
      voices.map(({ at }) => at),
      clock,
    ),
    hours,
  )
  const rowTimes = new Map(
    [...gather(voices, ({ row }) => [row ?? '*'])].map(([row, some]) => [row, some.map(({ at }) => at)]),
  )
  const ratioOf = createRatios(looked, shares, rowTimes)
  return (group, some) => {
    if (group.scope === 'words') return wordsTopic(group, some, now, limits.people.words)
    return burst(group, some) ?? slow(group, some)
  }

  function burst(group: Group, some: readonly Voice[]): Topic | null {
    if (group.scope === 'words') return null
    let best: Topic | null = null
    for (const window of limits.hours) {
      const within = some.filter(({ at }) => at > now - window * HOUR_MS)
      if (within.length < limits.people[group.scope]) continue
      const people = countPeople(within)
      if (people < limits.people[group.scope]) continue
      const known = usual.usualOf(group.row, group.town, group.place, Math.ceil(window / 24) - 1)
      if (known === null) {
        // Nobody knows yet what is usual: only many people at one place within a day are told.
        if (group.scope !== 'place' || window > 24) continue
        best ??= topicOf('burst', group, within, { hours: window, expected: null, chance: null, people })
        continue
      }
      const plain = known.level * shares.units(usual.factorsOf(group.row), window)
      const expected = plain * ratioOf(group, within.length, plain, window)
      const wide = group.scope === 'town' || group.scope === 'district' ? limits.ratio[group.scope] : 1
      if (within.length < wide * expected) continue
      // People, not files: one person who writes ten times is one voice.
      const chance = upperTail(people, expected, known.dispersion)
      if (chance > limits.chance[group.scope] || (best?.chance ?? 1) <= chance) continue
      best = topicOf('burst', group, within, { hours: window, expected, chance, people })
    }
    return best
  }

  function slow(group: Group, some: readonly Voice[]): Topic | null {
    if (group.scope === 'words' || group.scope === 'spot') return null
    const { days, slack, over } = limits.slow
    const known = usual.usualOf(group.row, group.town, group.place, days - 1)
    if (known === null) return null
    const factors = usual.factorsOf(group.row)
    const measured = Array.from({ length: days }, (_, at) => {
      const ago = days - at
      const from = now - ago * DAY_MS
      const seen = some.filter((voice) => voice.at > from && voice.at <= from + DAY_MS).length
      const plain = known.level * shares.units(factors, ago * 24, (ago - 1) * 24)
      return { seen, expected: plain * ratioOf(group, seen, plain, ago * 24, (ago - 1) * 24) }
    })
    const rise = addUp(measured, known.dispersion, slack)
    if (rise.sum <= over) return null
    const window = rise.since * 24
    const within = some.filter(({ at }) => at > now - window * HOUR_MS)
    const people = countPeople(within)
    if (people < limits.people[group.scope]) return null
    const expected = measured.slice(-rise.since).reduce((sum, day) => sum + day.expected, 0)
    if ((group.scope === 'town' || group.scope === 'district') && within.length < limits.ratio[group.scope] * expected)
      return null
    return topicOf('slow', group, within, { hours: window, expected, chance: null, people })
  }
}

/** How much more than usual everything beside the group came: a storm lifts every place, and that is no news of one. */
function createRatios(looked: Looked, shares: Shares, rowTimes: ReadonlyMap<string, readonly number[]>) {
  const { now, usual, book } = looked
  const PRIOR = 6
  const mates = new Map<string, readonly string[]>()
  for (const { rows } of book.together) for (const row of rows) mates.set(row, rows)
  const kept = new Map<string, { seen: number; expected: number }>()
  const whole = (row: string, from: number, to: number) => {
    const key = `${row}|${from}|${to}`
    const known = kept.get(key)
    if (known) return known
    const times = rowTimes.get(row) ?? []
    const seen = times.filter((at) => at > now - from * HOUR_MS && at <= now - to * HOUR_MS).length
    const level = usual.usualOf(row, null, null, Math.ceil(from / 24) - 1)?.level ?? 0
    const made = { seen, expected: level * shares.units(usual.factorsOf(row), from, to) }
    kept.set(key, made)
    return made
  }
  return ({ scope, row }: Group, seen: number, expected: number, from: number, to = 0): number => {
    if (row === null) return 1
    const all = [row, ...(mates.get(row) ?? []).filter((one) => one !== row)].map((one) => whole(one, from, to))
    // The district's own row is judged by those that rise together with it, a place and a town by the rest of their row too.
    const others = scope === 'district' ? all.slice(1) : all
    const own = scope === 'district' ? { seen: 0, expected: 0 } : { seen, expected }
    const came = others.reduce((sum, one) => sum + one.seen, 0) - own.seen
    const usually = others.reduce((sum, one) => sum + one.expected, 0) - own.expected
    return Math.max(1, (Math.max(0, came) + PRIOR) / (Math.max(0, usually) + PRIOR))
  }
}

function wordsTopic(group: Group, some: readonly Voice[], now: number, least: number): Topic | null {
  const within = some.filter(({ at }) => at > now - NEW_HOURS * HOUR_MS)
  const people = countPeople(within)
  if (people < least) return null
  return topicOf('words', group, within, { hours: NEW_HOURS, expected: null, chance: null, people })
}

function signTopics({ now, book }: Looked, voices: readonly Voice[]): readonly Topic[] {
  return book.signs.flatMap((sign) => {
    const shown = voices.filter(({ at, marks }) => marks.includes(sign.id) && at > now - sign.hours * HOUR_MS)
    const groups = gather(shown, ({ places, town, row, caseId }) => {
      if (places.length > 0) return places.map((place) => `${town ?? ''}|${place}`)
      // Where several must tell the same, they must tell of the same place; one alone is told wherever it is.
      return sign.people === 1 ? [`${town ?? ''}|${row ?? caseId}`] : []
    })
    const all = [...groups].map(([key, some]) => ({ key, some, people: countPeople(some) }))
    all.sort((a, b) => b.some.length - a.some.length || (a.key < b.key ? -1 : 1))
    const done = new Set<string>()
    return all.flatMap(({ key, some, people }): Topic[] => {
      if (people < sign.people || some.every(({ caseId }) => done.has(caseId))) return []
      for (const { caseId } of some) done.add(caseId)
      return [
        {
          key: `sign|${sign.id}|${key}`,
          why: 'sign',
          scope: 'place',
          sign: sign.id,
          row: most(some, ({ row }) => [row]),
          town: most(some, ({ town }) => [town]),
          place: most(some, ({ places }) => places),
          words: [],
          hours: sign.hours,
          expected: null,
          chance: null,
          people,
          voices: some,
        },
      ]
    })
  })
}

function newTopics({ now, book, told }: Looked): readonly Topic[] {
  const first = told.reduce((least, { at }) => Math.min(least, at), now)
  const rememberedDays = Math.min(REMEMBERED_MS, now - first) / DAY_MS
  if (rememberedDays < 7) return []
  const { people, chance } = book.limits
  return findNewTopics(told, { now, hours: NEW_HOURS, rememberedDays, people: people.new, chance: chance.new }).map(
    (fresh) => ({
      key: `new|${fresh.words[0] ?? ''}`,
      why: 'new',
      scope: 'new',
      sign: null,
      row: null,
      town: most(fresh.voices, ({ town }) => [town]),
      place: most(fresh.voices, ({ places }) => places),
      words: fresh.words,
      hours: NEW_HOURS,
      expected: fresh.expected,
      chance: fresh.chance,
      people: fresh.people,
      voices: fresh.voices,
    }),
  )
}

function topicOf(
  why: Why,
  group: Group,
  voices: readonly Voice[],
  measured: Pick<Topic, 'hours' | 'expected' | 'chance' | 'people'>,
): Topic {
  const { scope, row, town, place } = group
  return { key: topicKey(group), why, scope, sign: null, row, town, place, words: [], voices, ...measured }
}
