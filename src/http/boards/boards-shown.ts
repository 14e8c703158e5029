// A snapshot of the boards as the screen gets it: sizes, what was to be expected, bars of the period and the line of the last weeks.
import type { BoardTopic } from '../../analysis/board-topics.js'
import { DANGER } from '../../analysis/signs.js'
import { upperEdge } from '../../analysis/tails.js'
import type { Voice } from '../../analysis/voice.js'
import type { BoardFile } from '../../store/board-port.js'
import { instant, ms } from '../../terms/time.js'
import type { BoardsView, BoardTopicView } from '../contract/boards.js'
import { titleCovered } from '../titles-covered.js'
import type { Snapshot } from './board-snapshots.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const TREND_DAYS = 28
export const SAMPLES = 3

export function boardsShown(snapshot: Snapshot, files: ReadonlyMap<string, BoardFile>): BoardsView {
  const { pack, period, since, until, boards, series } = snapshot
  const book = pack.boards
  return {
    period,
    since,
    until,
    usualFrom: series.days[0] ?? null,
    signs: (book?.signs ?? []).map(({ id, name }) => ({ id, name })),
    map: (book?.map ?? []).map(({ town, column, row }) => ({ town, column, row })),
    boards: boards.map(({ board, voices, expected, towns, topics }) => {
      const known = book?.boards.find(({ id }) => id === board)
      const nothing = { zh: board, en: board }
      return {
        id: board,
        name: known?.name ?? nothing,
        what: known?.what ?? nothing,
        count: voices.length,
        expected: rounded(expected),
        towns: towns.map((one) => ({ town: one.town, count: one.voices.length, expected: rounded(one.expected) })),
        topics: topics.map((topic) => topicShown(topic, snapshot, files)),
      }
    }),
  }
}

/** Ids whose titles are shown beside the topics: the newest of each. */
export function sampleIds({ boards }: Snapshot): readonly string[] {
  return [...new Set(boards.flatMap(({ topics }) => topics.flatMap(({ voices }) => samplesOf(voices))))]
}

function samplesOf(voices: readonly Voice[]): readonly string[] {
  return voices
    .slice(-SAMPLES)
    .reverse()
    .map(({ caseId }) => caseId)
}

function topicShown(topic: BoardTopic, snapshot: Snapshot, files: ReadonlyMap<string, BoardFile>): BoardTopicView {
  const { key, scope, row, town, place, voices, people, expected, chance, unusual, fresh } = topic
  const marks = new Set(voices.flatMap((voice) => voice.marks))
  marks.delete(DANGER)
  return {
    ...{ key, scope, row, town, place, people, chance, unusual, fresh },
    rowName: snapshot.pack.matters.find(({ id }) => id === row)?.subclass ?? null,
    size: voices.length,
    danger: voices.filter((voice) => voice.marks.includes(DANGER)).length,
    signs: [...marks].sort(),
    expected: rounded(expected),
    firstAt: instant(voices[0]?.at ?? 0),
    lastAt: instant(voices.at(-1)?.at ?? 0),
    bars: barsOf(voices, snapshot),
    trend: trendOf(topic, snapshot),
    samples: samplesOf(voices).flatMap((id) => {
      const file = files.get(id)
      if (file === undefined) return []
      const { caseId, number, title } = titleCovered(file)
      return [{ caseId, number, title }]
    }),
  }
}

function barsOf(voices: readonly Voice[], { period, until }: Snapshot): readonly number[] & number[] {
  const [count, width] = period === 'day' ? [24, HOUR_MS] : [period === 'week' ? 7 : 30, DAY_MS]
  const bars = new Array<number>(count).fill(0)
  for (const { at } of voices) {
    const bar = count - 1 - Math.min(count - 1, Math.floor((ms(until) - at) / width))
    bars[bar] = (bars[bar] ?? 0) + 1
  }
  return bars
}

/** The last four weeks by kept counts, today by its own voices; words have no line of their own. */
function trendOf({ scope, row, town, place, voices }: BoardTopic, snapshot: Snapshot): BoardTopicView['trend'] {
  const { series, usual, eyes, until } = snapshot
  if (scope === 'words') return []
  const known = usual.usualOf(row, town, place, Math.min(7, Math.max(0, series.days.length - 14)))
  const factors = usual.factorsOf(row)
  const counts = series.of(row, town, place)
  const today = eyes.clock.dayOf(ms(until))
  const days = series.days.map((day, at) => ({ day, count: counts[at] ?? 0 })).slice(-TREND_DAYS)
  days.push({ day: today, count: voices.filter(({ at }) => eyes.clock.dayOf(at) === today).length })
  return days.map(({ day, count }) => {
    if (known === null) return { day, count, low: null, high: null }
    const mean = known.level * factors[eyes.clock.kindOf(day)]
    const spread = Math.sqrt(mean + known.dispersion * mean * mean)
    return { day, count, low: Math.max(0, Math.floor(mean - 2 * spread)), high: upperEdge(mean, known.dispersion) }
  })
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}
