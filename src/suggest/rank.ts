// Free text → ranked rows. Words people use for a row speak for it, its printed subjects do too, words of a neighbour speak against;
// shared character pairs weigh what nobody thought of. Every point is explained by the words that gave it.
import type { Matter, MatterWords } from '../instruments/pack.js'
import type { RankedMatter } from '../terms/reading.js'
import { CueIndex, type Hit } from './cues.js'
import { isNegated } from './denied.js'
import { createLeaning } from './leaning.js'
import { createLikeness } from './likeness.js'
import type { Heard, LiteralIndex } from './literals.js'
import { normalise } from './normalise.js'

type Weight = 'strong' | 'weak' | 'against' | 'subject'
interface Voice {
  readonly row: string
  readonly weight: Weight
}

/** Points of one hit: the longer the words, the more exactly they name the matter. */
const POINTS: Readonly<Record<Weight, (letters: number) => number>> = {
  strong: (letters) => 2 + 0.35 * Math.min(letters, 8),
  subject: (letters) => 1.2 + 0.35 * Math.min(letters, 8),
  weak: (letters) => 0.5 + 0.12 * Math.min(letters, 5),
  against: () => -2,
}
/** Each further hit counts less: ten synonyms in one sentence are one matter. */
const FURTHER = 0.55
const LIKENESS_POINTS = 8
const LEANING_POINTS = 1.5
/** A catch-all row speaks more softly than one that names the matter. */
const FALLBACK_SHARE = 0.7
/** Below this a row is not worth showing. */
const LEAST = 0.5
/** What is left of a denied word: 没有路灯 is still about lamps, 没想跳楼 is no longer about a life at risk. */
const DENIED = 0.4
const DENIED_URGENT = 0.1
const SHOWN = 8
const NOTHING: ReadonlyMap<string, number> = new Map()

/** What the words of the pack say of a text. `valid`: rows in force on the day asked for. */
export type HearRows = (heard: Heard, valid: ReadonlySet<string>) => readonly HeardRow[]

export interface HeardRow {
  readonly id: string
  readonly points: number
  /** Words of the text that spoke for the row. */
  readonly words: readonly string[]
}

/**
 * `soft`: also hear what merely resembles a row's words. Where a model was learnt it does that better, and the time is saved
 * (measured: not one row in a hundred differs).
 */
export function createRowHearing(
  matters: readonly Matter[],
  words: readonly MatterWords[],
  literals: LiteralIndex,
  soft: boolean,
): HearRows {
  const index = new CueIndex<Voice>(literals)
  for (const one of words) {
    for (const weight of ['strong', 'weak', 'against'] as const) {
      for (const cue of one[weight]) index.add({ row: one.id, weight }, cue)
    }
  }
  for (const matter of matters) {
    if (matter.fallback) continue
    for (const subject of new Set([matter.subclass, ...matter.subjects].map(normalise))) {
      if (subject.length >= 2) index.add({ row: matter.id, weight: 'subject' }, subject)
    }
  }
  const urgent = new Set(matters.filter((matter) => matter.urgency === 'emergency').map((matter) => matter.id))
  const catchAll = new Set(matters.filter((matter) => matter.fallback).map((matter) => matter.id))
  const likeness = soft
    ? createLikeness(matters.map((matter) => ({ id: matter.id, text: saidOf(matter, words) })))
    : () => NOTHING
  const leaning = soft
    ? createLeaning(
        words,
        new Map(
          matters.filter((one) => !one.fallback).map((one) => [one.id, [one.subclass, ...one.subjects].map(normalise)]),
        ),
        literals,
      )
    : () => NOTHING

  return (heard, valid) => {
    const { text } = heard
    const hits = new Map<string, Hit<Voice>[]>()
    for (const hit of index.match(heard)) {
      if (!valid.has(hit.of.row)) continue
      const known = hits.get(hit.of.row)
      if (known) known.push(hit)
      else hits.set(hit.of.row, [hit])
    }
    const alike = likeness(text)
    const leans = leaning(heard)
    const gentle = (row: string) => LIKENESS_POINTS * (alike.get(row) ?? 0) + LEANING_POINTS * (leans.get(row) ?? 0)
    const denied = (row: string) => (urgent.has(row) ? DENIED_URGENT : DENIED)
    return [...new Set([...hits.keys(), ...alike.keys(), ...leans.keys()])]
      .filter((row) => valid.has(row) && (hits.has(row) || gentle(row) >= LEAST))
      .map((row) => score(row, hits.get(row) ?? [], gentle(row), denied(row), text))
      .map((one) => (catchAll.has(one.id) ? { ...one, points: one.points * FALLBACK_SHARE } : one))
      .filter((one) => one.points >= LEAST)
      .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
  }
}

/** Everything a row is known to be called, as one document. */
function saidOf(matter: Matter, words: readonly MatterWords[]): string {
  const own = words.find((one) => one.id === matter.id)
  const cues = [...(own?.strong ?? []), ...(own?.weak ?? [])].flatMap((cue) => cue.split(/[+|]/))
  return [matter.subclass, ...matter.subjects, ...cues].join('。')
}

function score(row: string, hits: readonly Hit<Voice>[], soft: number, denied: number, text: string): HeardRow {
  const gains: number[] = []
  let against = 0
  const spoke = new Set<string>()
  for (const hit of withoutOverlap(hits)) {
    const letters = hit.words.reduce((sum, word) => sum + word.length, 0)
    const points = POINTS[hit.of.weight](letters)
    if (hit.of.weight === 'against') {
      against += points
      continue
    }
    gains.push(isNegated(text, hit.start) && !/^[没未无不]/.test(hit.cue) ? points * denied : points)
    for (const word of hit.words) spoke.add(word)
  }
  gains.sort((a, b) => b - a)
  let points = against + soft
  let share = 1
  for (const gain of gains) {
    points += gain * share
    share *= FURTHER
  }
  return { id: row, points, words: [...spoke] }
}

/** Of hits that cover the same words for one row, the one that says most. */
function withoutOverlap(hits: readonly Hit<Voice>[]): readonly Hit<Voice>[] {
  const kept: Hit<Voice>[] = []
  const bySize = [...hits].sort((a, b) => weightOf(b) - weightOf(a))
  for (const hit of bySize) {
    const covered = kept.some(
      (other) => other.of.weight === hit.of.weight && other.start <= hit.start && hit.end <= other.end,
    )
    if (!covered) kept.push(hit)
  }
  return kept
}

function weightOf(hit: Hit<Voice>): number {
  return hit.words.reduce((sum, word) => sum + word.length, 0) + (hit.of.weight === 'strong' ? 100 : 0)
}

/**
 * Ranked by words alone, where a pack has no utterances to learn from. Confidence is a share of the whole, lowered where little was said:
 * no certainty from one weak word.
 */
export function rankByWords(heard: readonly HeardRow[]): readonly RankedMatter[] {
  const shown = heard.slice(0, SHOWN)
  const sum = shown.reduce((total, one) => total + Math.exp(one.points), 0)
  return shown.map(({ id, points, words }) => {
    const share = Math.exp(points) / sum
    const said = 1 - Math.exp(-points / 2.5)
    return { id, confidence: Math.round(share * said * 1000) / 1000, words }
  })
}
