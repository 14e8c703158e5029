// A lesson → a sentence to learn from, by the catalogue of today: rows that were renumbered are followed, rows that ended are left out,
// and what contradicts the catalogue teaches nothing.
import { mattersInForce } from '../../instruments/in-force.js'
import type { Matter, Pack, Place, Utterance } from '../../instruments/pack.js'
import { successorOf } from '../../instruments/successor.js'
import type { Platform } from '../../terms/platform.js'
import type { Day } from '../../terms/time.js'
import type { Lesson, LessonShare, LessonSource } from './lesson.js'

/**
 * `row_ended`: none of its rows is in force any more. `other_side`: a platform dealt with a row that the catalogue gives to the other
 * (a transfer that was declined leaves such files). `no_text`: nothing to read.
 */
export type LeftOut = 'row_ended' | 'other_side' | 'no_text'

export interface Taught {
  readonly lesson: Lesson
  readonly source: LessonSource
  readonly utterance: Utterance
  /** The unit that dealt with the first share, by its name of today. */
  readonly unit: string | null
  /** Whose matter it was in the end. */
  readonly side: Platform | 'split' | 'kb'
}

export interface Teaching {
  readonly taught: readonly Taught[]
  readonly leftOut: Readonly<Record<LeftOut, number>>
}

export interface Catalogues {
  /** The version in force on `today`. */
  readonly pack: Pack
  /** All versions of the same paper. */
  readonly versions: readonly Pack[]
  readonly place: Place
  readonly today: Day
}

export function teach(lessons: readonly Lesson[], catalogues: Catalogues): Teaching {
  const leftOut: Record<LeftOut, number> = { row_ended: 0, other_side: 0, no_text: 0 }
  const taught: Taught[] = []
  const follow = rowFollower(catalogues)
  for (const lesson of lessons) {
    const one = teachOne(lesson, follow, catalogues.place)
    if (typeof one === 'string') leftOut[one]++
    else taught.push(one)
  }
  return { taught, leftOut }
}

type Follow = (row: string, version: Day) => Matter | undefined

function teachOne(lesson: Lesson, follow: Follow, place: Place): Taught | LeftOut {
  if (lesson.text.trim() === '') return 'no_text'
  const shares = lesson.shares.map((share) => ({ share, matters: followed(share, lesson, follow) }))
  const known = shares.filter(({ matters }) => matters.length > 0)
  if (known.length === 0) return 'row_ended'
  // The hotline may answer a police row from the knowledge base; otherwise who dealt with it must be who accepts it.
  const fitting = known
    .map(({ share, matters }) => ({ share, own: matters.filter((one) => accepts(one, share, lesson.knowledge)) }))
    .filter(({ own }) => own.length > 0)
  const [first] = fitting
  if (!first) return 'other_side'
  const rows = withoutCatchAll(fitting.flatMap(({ own }) => own))
  return {
    lesson,
    source: lesson.source,
    utterance: {
      text: lesson.text,
      rows,
      outside: null,
      danger: lesson.danger,
      knowledge: lesson.knowledge,
      split: fitting.length > 1 && !lesson.danger,
      facts: {},
      ask: null,
    },
    unit: first.share.unit === null ? null : successorOf(place, first.share.unit),
    side: sideOf(
      lesson,
      fitting.map(({ share }) => share.platform),
    ),
  }
}

function followed(share: LessonShare, lesson: Lesson, follow: Follow): readonly Matter[] {
  return share.rows.flatMap((row) => follow(row, lesson.packVersion) ?? [])
}

function accepts(matter: Matter, share: LessonShare, knowledge: boolean): boolean {
  return matter.accepts === share.platform || (knowledge && matter.knowledgeFirst)
}

/** "Anything else" says nothing beside a row that says what. */
function withoutCatchAll(matters: readonly Matter[]): readonly string[] {
  const named = matters.filter((one) => !one.fallback)
  return [...new Set((named.length > 0 ? named : matters).map((one) => one.id))]
}

function sideOf(lesson: Lesson, platforms: readonly Platform[]): Taught['side'] {
  if (lesson.knowledge) return 'kb'
  // In danger 110 acts first and the rest follows: that is no matter of two halves.
  if (lesson.danger) return platforms[0] ?? lesson.platform
  return new Set(platforms).size > 1 ? 'split' : (platforms[0] ?? lesson.platform)
}

/** The row as the newest version has it: what a row is about outlives its number. */
function rowFollower({ pack, versions, today }: Catalogues): Follow {
  const now = mattersInForce(pack, today)
  const byId = new Map(now.map((matter) => [matter.id, matter]))
  const byContent = new Map(now.map((matter) => [contentOf(matter), matter]))
  const past = new Map(
    versions.map((one) => [one.document.version, new Map(one.matters.map((matter) => [matter.id, matter]))]),
  )
  return (row, version) => {
    const then = past.get(version)?.get(row)
    const same = byId.get(row)
    // A version that is no longer kept: the number is all there is to go by.
    if (!then) return same
    if (same && topicOf(same) === topicOf(then)) return same
    return byContent.get(contentOf(then))
  }
}

function topicOf({ accepts, class: of, subclass }: Matter): string {
  return JSON.stringify([accepts, of, subclass])
}

function contentOf(matter: Matter): string {
  return JSON.stringify([topicOf(matter), matter.subjects])
}
