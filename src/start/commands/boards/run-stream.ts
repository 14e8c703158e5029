// Lets the boards look at a stream as a node would, every third hour, and writes down which warnings it would have opened and when.
import { countDays } from '../../../analysis/count-days.js'
import { findTopics, LOOKED_AT_DAYS, type Topic } from '../../../analysis/find-topics.js'
import { historyOf } from '../../../analysis/history.js'
import type { Clock } from '../../../analysis/hours.js'
import { piecesOf, REMEMBERED_MS, type Told } from '../../../analysis/new-topics.js'
import { createSignReader } from '../../../analysis/signs.js'
import { createUsual } from '../../../analysis/usual.js'
import type { Voice } from '../../../analysis/voice.js'
import { dayAfter } from '../../../deadlines/zoned-time.js'
import type { BoardBook } from '../../../instruments/boards.js'
import { bandsOf } from '../../../suggest/alike.js'
import { marksOf, type Said } from './base-stream.js'

export interface Raised {
  readonly at: number
  readonly topic: Topic
  /** Events among its voices, and how many of each. */
  readonly events: ReadonlyMap<number, number>
}

const DAY_MS = 86_400_000
const EVERY_MS = 3 * 3_600_000
/** Days of history the node reads. */
const HISTORY_DAYS = 91
const WORDS_MS = 3 * DAY_MS

export function runStream(
  said: readonly Said[],
  {
    book,
    clock,
    from,
    until,
  }: { readonly book: BoardBook; readonly clock: Clock; readonly from: number; readonly until: number },
): readonly Raised[] {
  const readSigns = createSignReader(book)
  const events = new Map<string, number>()
  const voices: readonly Voice[] = said.map((one, at) => {
    const caseId = String(at)
    if (one.event !== null) events.set(caseId, one.event)
    // Only what may be looked at while the boards run is read for its words.
    const read = one.at > from - WORDS_MS
    const marks = read
      ? marksOf(readSigns({ text: one.text, dangers: [], danger: one.danger, row: one.row }), one.danger)
      : []
    const { person, town, places, row } = one
    return { caseId, at: one.at, person, town, places, row, bands: read ? bandsOf(one.text) : [], marks }
  })
  const told: readonly Told[] = voices.flatMap((voice, at) =>
    voice.row === null ? [{ ...voice, pieces: piecesOf(said[at]?.text ?? '') }] : [],
  )
  const counts = countDays(voices, clock)
  const raised: Raised[] = []
  const open = new Map<string, number>()
  let day = ''
  let usual = createUsual(historyOf([], clock.kindOf, []))
  let [start, end, toldStart, toldEnd] = [0, 0, 0, 0]
  for (let now = from; now <= until; now += EVERY_MS) {
    const today = clock.dayOf(now)
    if (today !== day) {
      day = today
      const days = Array.from({ length: HISTORY_DAYS }, (_, at) => dayAfter(today, at - HISTORY_DAYS))
      usual = createUsual(historyOf(days, clock.kindOf, counts))
    }
    while ((voices[end]?.at ?? Infinity) <= now) end += 1
    while ((voices[start]?.at ?? Infinity) <= now - LOOKED_AT_DAYS * DAY_MS) start += 1
    while ((told[toldEnd]?.at ?? Infinity) <= now) toldEnd += 1
    while ((told[toldStart]?.at ?? Infinity) <= now - REMEMBERED_MS) toldStart += 1
    const topics = findTopics({
      now,
      clock,
      usual,
      book,
      voices: voices.slice(start, end),
      told: told.slice(toldStart, toldEnd),
    })
    for (const topic of topics) {
      const before = open.get(topic.key)
      open.set(topic.key, now)
      if (before !== undefined && now - before <= book.limits.quietDays * DAY_MS) continue
      const among = new Map<number, number>()
      for (const { caseId } of topic.voices) {
        const event = events.get(caseId)
        if (event !== undefined) among.set(event, (among.get(event) ?? 0) + 1)
      }
      raised.push({ at: now, topic, events: among })
    }
  }
  return raised
}
