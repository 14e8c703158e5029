// What a board shows of a period: its matters gathered into topics, each with what was usual, the unusual and the many first. A topic's
// size is the number of its voices, and the list behind it is those voices.
import type { BoardBook } from '../instruments/boards.js'
import { type Group, gather, groupVoices, inOrder, topicKey } from './groups.js'
import { type Clock, createShares, HOUR_MS, hourProfile } from './hours.js'
import { upperTail } from './tails.js'
import type { UsualCounts } from './usual.js'
import type { Voice } from './voice.js'

export interface BoardTopic extends Group {
  readonly key: string
  readonly board: string
  readonly expected: number | null
  readonly chance: number | null
  /** So many do not come by themselves. */
  readonly unusual: boolean
  /** Nothing of it was heard in all the time that is remembered. */
  readonly fresh: boolean
}

export interface TownCount {
  readonly town: string | null
  readonly voices: readonly Voice[]
  readonly expected: number | null
}

export interface BoardShown {
  readonly board: string
  readonly voices: readonly Voice[]
  readonly expected: number | null
  readonly towns: readonly TownCount[]
  readonly topics: readonly BoardTopic[]
}

export interface Period {
  readonly now: number
  readonly hours: number
  readonly clock: Clock
  readonly usual: UsualCounts
  readonly book: BoardBook
  readonly boardOf: (row: string | null) => string
  readonly rows: readonly string[]
}

/** A topic has at least so many different people; wide ones more, or every common matter of a large town would be one. */
const PEOPLE = { place: 3, spot: 1e9, words: 3, town: 5, district: 1e9 } as const
const WITHIN = 2 / 3
const SHOWN = 12
/** What is at most this likely is called unusual on a board; warnings have limits of their own. */
const UNUSUAL = 0.001
const FRESH_BELOW = 0.012
const WORDS_HOURS = 7 * 24

export function boardTopics(unordered: readonly Voice[], period: Period): readonly BoardShown[] {
  const { now, hours, clock, book, usual, boardOf, rows } = period
  const voices = inOrder(unordered)
  const shares = createShares(
    now,
    clock,
    hourProfile(
      voices.map(({ at }) => at),
      clock,
    ),
    hours,
  )
  const before = Math.ceil(hours / 24) - 1
  const expectedOf = (row: string | null, town: string | null, place: string | null): number | null => {
    const known = usual.usualOf(row, town, place, before)
    return known === null ? null : known.level * shares.units(usual.factorsOf(row), hours)
  }
  const byBoard = gather(voices, ({ row }) => [boardOf(row)])
  return book.boards.map(({ id }) => {
    const own = byBoard.get(id) ?? []
    const ownRows = rows.filter((row) => boardOf(row) === id)
    const sum = (town: string | null): number | null =>
      ownRows.reduce<number | null>((all, row) => {
        const one = expectedOf(row, town, null)
        return all === null || one === null ? null : all + one
      }, 0)
    const towns = [...gather(own, ({ town }) => [town ?? ''])].map(([town, some]) => ({
      town: town === '' ? null : town,
      voices: some,
      expected: town === '' ? null : sum(town),
    }))
    const groups = groupVoices(own, PEOPLE, now - WORDS_HOURS * HOUR_MS).filter(
      ({ scope, people }) => people >= PEOPLE[scope],
    )
    return {
      board: id,
      voices: own,
      expected: sum(null),
      towns,
      topics: chosen(groups.map((group) => topicOf(group, id))),
    }
  })

  function topicOf(group: Group, board: string): BoardTopic {
    const { scope, row, town, place } = group
    const known = scope === 'words' ? null : usual.usualOf(row, town, place, before)
    const expected = scope === 'words' ? null : expectedOf(row, town, place)
    const chance = known === null || expected === null ? null : upperTail(group.people, expected, known.dispersion)
    return {
      ...group,
      key: topicKey(group),
      board,
      expected,
      chance,
      unusual: chance !== null && chance <= UNUSUAL,
      fresh: known !== null && known.level <= FRESH_BELOW,
    }
  }
}

/** Narrow before wide among the unusual, then by people; what lies within one already shown is that one. */
function chosen(topics: readonly BoardTopic[]): readonly BoardTopic[] {
  const order = [...topics].sort(
    (a, b) =>
      Number(b.unusual) - Number(a.unusual) ||
      width(a) - width(b) ||
      b.people - a.people ||
      b.voices.length - a.voices.length ||
      (a.key < b.key ? -1 : 1),
  )
  const taken: { readonly topic: BoardTopic; readonly ids: ReadonlySet<string> }[] = []
  for (const topic of order) {
    if (taken.length === SHOWN) break
    const covered = taken.some(
      ({ ids }) => topic.voices.filter(({ caseId }) => ids.has(caseId)).length >= WITHIN * topic.voices.length,
    )
    if (!covered) taken.push({ topic, ids: new Set(topic.voices.map(({ caseId }) => caseId)) })
  }
  return taken.map(({ topic }) => topic)
}

function width({ scope, unusual }: BoardTopic): number {
  return unusual && scope === 'town' ? 1 : 0
}
