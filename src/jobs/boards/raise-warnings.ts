// Opens an early warning for what stands out, or tells an open one that it has grown. The machine never closes one; after a person has,
// the same topic is left alone for a while unless it doubles. The record is the register's (clause 6), with its history.
import { boardsByRow, unitTold } from '../../analysis/board-of.js'
import type { Topic } from '../../analysis/find-topics.js'
import { DANGER } from '../../analysis/signs.js'
import type { BoardBook } from '../../instruments/boards.js'
import type { Pack, Place } from '../../instruments/pack.js'
import type { RecordFile, Values } from '../../registers/record-file.js'
import type { Store } from '../../store/port.js'
import type { Platform } from '../../terms/platform.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'

type Needs = Pick<Store, 'performRecord' | 'listRecords' | 'addToWarning'>

export interface RaiseSettings {
  readonly store: Needs
  readonly pack: Pack
  readonly book: BoardBook
  readonly place: Place
  readonly platform: Platform
}

export interface RaisedCounts {
  readonly opened: number
  readonly grown: number
  readonly refused: number
}

const DAY_MS = 86_400_000

export async function raiseWarnings(
  settings: RaiseSettings,
  topics: readonly Topic[],
  now: Instant,
  onFault: (error: unknown) => void,
): Promise<RaisedCounts> {
  const counts = { opened: 0, grown: 0, refused: 0 }
  for (const topic of topics) {
    try {
      counts[await raise(settings, topic, now)] += 1
    } catch (error) {
      onFault(error)
    }
  }
  return counts
}

type Outcome = keyof RaisedCounts

async function raise(settings: RaiseSettings, topic: Topic, now: Instant): Promise<Outcome> {
  const { store, book, platform } = settings
  const key = topic.key.slice(0, 120)
  const { items } = await store.listRecords({ register: book.register, fields: { topic: key }, limit: 5 })
  const open = items.find((record) => record.open)
  if (open) return grow(settings, open, topic, now)
  const before = items[0]
  if (before !== undefined && isQuiet(before, topic, book, now)) return 'refused'
  const performed = await store.performRecord(null, {
    command: { kind: 'open', register: book.register, fields: fieldsOf(settings, topic, now) },
    by: { platform, account: 'boards', role: 'system', unit: null },
    // At most one a day of one topic: two workers that see the same thing open it once.
    key: `warning:${dayOf(now, settings.place.zone)}:${key}`.slice(0, 128),
  })
  if (!performed.ok) {
    throw new Error(`Warning of ${key} refused: ${performed.refusal.code} ${JSON.stringify(performed.refusal.facts)}`)
  }
  await store.addToWarning(performed.value.record.id, idsOf(topic), now)
  return performed.value.repeated ? 'refused' : 'opened'
}

async function grow(
  { store, book, platform }: RaiseSettings,
  record: RecordFile,
  topic: Topic,
  now: Instant,
): Promise<Outcome> {
  await store.addToWarning(record.id, idsOf(topic), now)
  const told = Number(record.fields.people ?? 0)
  if (topic.people < told * (1 + book.limits.grownBy) || topic.people <= told) return 'refused'
  const performed = await store.performRecord(record.id, {
    command: { kind: 'move', move: 'grow', fields: sizesOf(topic) },
    by: { platform, account: 'boards', role: 'system', unit: null },
    key: `grow:${record.id}:${topic.people}`,
  })
  return performed.ok && !performed.value.repeated ? 'grown' : 'refused'
}

function isQuiet(closed: RecordFile, topic: Topic, book: BoardBook, now: Instant): boolean {
  const last = String(closed.fields.latest ?? closed.openedAt)
  const recent = ms(now) - ms(last) < book.limits.quietDays * DAY_MS
  return recent && topic.people < 2 * Number(closed.fields.people ?? 1)
}

function fieldsOf({ pack, book, place, platform }: RaiseSettings, topic: Topic, now: Instant): Values {
  const sign = book.signs.find(({ id }) => id === topic.sign)
  const board = sign?.board ?? boardsByRow(book, pack.matters)(topic.row)
  const first = topic.voices[0]?.at ?? ms(now)
  return {
    board,
    what: whatOf(topic, pack, place, sign?.name.zh ?? null).slice(0, 200),
    town: topic.town,
    place: topic.place,
    row: topic.row,
    since: instant(first),
    unit: unitTold(book, pack.matters, board, topic.row),
    duty: book.duty[platform].post.zh,
    topic: topic.key.slice(0, 120),
    week: weekOf(dayOf(now, place.zone)),
    ...sizesOf(topic),
  }
}

function sizesOf(topic: Topic): Values {
  return {
    why: topic.why,
    files: topic.voices.length,
    people: topic.people,
    latest: instant(topic.voices.at(-1)?.at ?? 0),
    expected: topic.expected === null ? null : topic.expected.toFixed(2),
    chance: topic.chance === null ? null : topic.chance.toExponential(1),
    hours: topic.hours,
    danger: topic.voices.filter(({ marks }) => marks.includes(DANGER)).length,
  }
}

/** One line for the inbox: where, then what. */
function whatOf({ row, town, place: spot, words }: Topic, pack: Pack, place: Place, sign: string | null): string {
  const where = [place.towns.find(({ id }) => id === town)?.name.zh, spot].filter(Boolean).join(' ')
  const matter = pack.matters.find(({ id }) => id === row)?.subclass
  const what = words.length > 0 ? `“${words.join('、')}”` : (matter ?? '')
  return [where, sign, what].filter(Boolean).join(' · ') || '—'
}

function idsOf({ voices }: Topic): readonly string[] {
  return voices.map(({ caseId }) => caseId)
}

/** ISO week, e.g. 2026-W47. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY_MS)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.ceil(((thursday.getTime() - first) / DAY_MS + 1) / 7)
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
