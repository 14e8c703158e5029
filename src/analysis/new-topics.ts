// A topic without a row (clause 6): demands that no row of the catalogue covers and that suddenly share words nobody used before.

import { inOrder } from './groups.js'
import { upperTail } from './tails.js'
import type { Voice } from './voice.js'
import { countPeople } from './voice.js'

/** A voice without a row, with the word pieces of its text. */
export interface Told extends Voice {
  readonly pieces: readonly string[]
}

export interface NewTopic {
  /** The longest shared words first. */
  readonly words: readonly string[]
  readonly voices: readonly Told[]
  readonly people: number
  readonly expected: number
  readonly chance: number
}

const DAY_MS = 86_400_000
/** Topics whose voices lie so far within another's are one. */
const WITHIN = 0.5
const READ_AT_MOST = 240

/** Runs of two and three Chinese characters, each once: no dictionary knows the word for what is new. */
export function piecesOf(text: string): readonly string[] {
  const found = new Set<string>()
  for (const [run] of text.slice(0, READ_AT_MOST).matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) {
      found.add(run.slice(at, at + 2))
      if (at + 3 <= run.length) found.add(run.slice(at, at + 3))
    }
  }
  return [...found]
}

/** `told`: of all the time that is remembered; the last `hours` are judged by what came before. */
export function findNewTopics(
  told: readonly Told[],
  {
    now,
    hours,
    rememberedDays,
    people,
    chance,
  }: {
    readonly now: number
    readonly hours: number
    readonly rememberedDays: number
    readonly people: number
    readonly chance: number
  },
): readonly NewTopic[] {
  const from = now - hours * 3_600_000
  const before = new Map<string, number>()
  const recent = new Map<string, Told[]>()
  for (const voice of inOrder(told) as readonly Told[]) {
    if (voice.at > now) continue
    for (const piece of voice.pieces) {
      if (voice.at <= from) before.set(piece, (before.get(piece) ?? 0) + 1)
      else {
        const some = recent.get(piece)
        if (some) some.push(voice)
        else recent.set(piece, [voice])
      }
    }
  }
  const share = hours / 24 / Math.max(1, rememberedDays - hours / 24)
  const bursts: { piece: string; voices: readonly Told[]; people: number; expected: number; chance: number }[] = []
  for (const [piece, voices] of recent) {
    if (voices.length < people) continue
    const who = countPeople(voices)
    if (who < people) continue
    const expected = ((before.get(piece) ?? 0) + 0.5) * share
    const p = upperTail(who, expected, 0.2)
    if (p <= chance) bursts.push({ piece, voices, people: who, expected, chance: p })
  }
  // The piece with the most people leads; what lies within its voices are other words for the same.
  bursts.sort(
    (a, b) =>
      b.people - a.people || a.chance - b.chance || b.piece.length - a.piece.length || (a.piece < b.piece ? -1 : 1),
  )
  const topics: { words: string[]; ids: ReadonlySet<string>; of: (typeof bursts)[number] }[] = []
  for (const burst of bursts) {
    const home = topics.find(
      ({ ids }) => burst.voices.filter(({ caseId }) => ids.has(caseId)).length >= WITHIN * burst.voices.length,
    )
    if (home) home.words.push(burst.piece)
    else topics.push({ words: [burst.piece], ids: new Set(burst.voices.map(({ caseId }) => caseId)), of: burst })
  }
  return topics.map(({ words, of }) => ({
    words: joined(words).slice(0, 4),
    voices: of.voices,
    people: of.people,
    expected: of.expected,
    chance: of.chance,
  }))
}

/** 无人, 人机, 无人机 → 无人机: a piece inside a longer one is not told. */
function joined(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other.length > word.length && other.includes(word)))
}

export const REMEMBERED_MS = 28 * DAY_MS
