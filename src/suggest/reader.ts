// Reads a citizen's words against one instrument of the book: ranked rows, facts, danger, place. Compiled once, read in well under a
// millisecond; the same text always gives the same reading.
import { mattersInForce } from '../instruments/in-force.js'
import type { Pack, Place } from '../instruments/pack.js'
import type { DangerReading, RankedMatter, Reading } from '../terms/reading.js'
import type { Day } from '../terms/time.js'
import { CueIndex } from './cues.js'
import { createDangerReader, type DangerHeard } from './danger.js'
import { isNegated } from './denied.js'
import { createFactReader } from './facts.js'
import { type Heard, LiteralIndex } from './literals.js'
import type { MatterModel } from './matters/matter-model.js'
import { createMatterReader, type MattersRead } from './matters/read-matters.js'
import { normalise, withoutFrame } from './normalise.js'
import { softCuts, splitParts } from './parts.js'
import { createPlaceReader } from './place.js'
import { createRowHearing, rankByWords } from './rank.js'
import { readRequestType } from './request-type.js'
import { readWhen } from './when.js'

/** A second row heard this loud in the whole may be a second matter. */
const HEARD_AS_WELL = 0.08
/** So clearly must each side of a clause name its row before the text is taken for two. */
const PLAINLY = 0.7

export interface Reader {
  read(text: string, asOf: Day): Reading
}

/** `model`: what was learnt from the pack's utterances; without it the words of the pack decide alone. */
export function createReader(pack: Pack, district: Place, model: MatterModel | null = null): Reader {
  const literals = new LiteralIndex()
  const hearRows = createRowHearing(pack.matters, pack.words, literals, model === null)
  const readFacts = createFactReader(pack.facts, literals)
  const readDanger = createDangerReader(pack.danger, literals)
  const readPlace = createPlaceReader(district, literals)
  const outside = new CueIndex<string>(literals)
  for (const ground of pack.outside) for (const cue of ground.cues) outside.add(ground.ground, cue)
  const hints = new CueIndex<string>(literals)
  for (const hint of pack.exclusions) for (const cue of hint.cues) hints.add(hint.kind, cue)
  const validOn = validRows(pack)
  const readMatters = model && createMatterReader(model)

  const hear = (text: string, asOf: Day) => {
    const heard = literals.hear(text)
    const rows = hearRows(heard, validOn(asOf))
    const danger = readDanger(heard)
    const learnt = LETTER.test(text) ? readMatters?.(text, rows, validOn(asOf), danger.facts) : undefined
    // An alarm has to stand without the words that are denied: 没有着火 sounds of fire, and says that there is none.
    if (learnt?.danger && !danger.present && danger.denied.length > 0 && readMatters) {
      const rest = without(text, danger.denied)
      const again = readMatters(rest, hearRows(literals.hear(rest), validOn(asOf)), validOn(asOf), [])
      if (again.danger === null) return { heard, danger, learnt: again, ranked: again.ranked }
    }
    return { heard, danger, learnt, ranked: learnt?.ranked ?? rankByWords(rows) }
  }
  /** The model reads so much of a text; what comes after is read for danger piece by piece. */
  const beyond = (text: string, asOf: Day): DangerReading | undefined => {
    if (!model) return undefined
    for (let from = model.features.readAtMost - AGAIN; from + AGAIN < text.length; from += PIECE - AGAIN) {
      const { danger, learnt } = hear(text.slice(from, from + PIECE), asOf)
      const found = dangerOf(danger, learnt)
      if (found) return found
    }
    return undefined
  }
  const catchAll = new Set(pack.matters.filter((matter) => matter.fallback).map((matter) => matter.id))
  /** The row a part names plainly; what only a catch-all takes is no matter of its own. */
  const plainRow = (part: string, asOf: Day) => {
    const row = hear(part, asOf).ranked[0]
    return row && row.confidence >= PLAINLY && !catchAll.has(row.id) ? row.id : null
  }

  return {
    read(raw, asOf) {
      const text = withoutFrame(normalise(raw))
      const { heard, danger, learnt, ranked } = hear(text, asOf)
      const place = readPlace(heard)
      return {
        ranked,
        certainty: learnt?.certainty ?? null,
        band: learnt?.band ?? null,
        knowledge: learnt?.knowledge ?? null,
        facts: readFacts(heard),
        danger: dangerOf(danger, learnt) ?? beyond(text, asOf) ?? NO_DANGER,
        requestType: readRequestType(text),
        town: place?.town ?? null,
        place,
        when: readWhen(text, asOf),
        parts: partsOf(text, ranked, (part) => plainRow(part, asOf)),
        outside: readOutside(outside, heard) ?? learntOutside(learnt?.outside ?? null),
        exclusions: [...new Set(hints.match(heard).map((hit) => hit.of))].sort(),
      }
    },
  }
}

/** Marked by a word like 另外; or, where two rows are heard in the whole, at a clause whose two sides each say one of them plainly. */
function partsOf(
  text: string,
  ranked: readonly RankedMatter[],
  plainRow: (part: string) => string | null,
): readonly string[] {
  const marked = splitParts(text)
  const [first, second] = ranked
  if (marked.length > 1 || !first || !second || second.confidence < HEARD_AS_WELL) return marked
  const named = new Set(ranked.slice(0, 3).map(({ id }) => id))
  const found = softCuts(text).find(([left, right]) => {
    const before = plainRow(left)
    if (before === null || !named.has(before)) return false
    const after = plainRow(right)
    return after !== null && after !== before && named.has(after)
  })
  return found ?? marked
}

const NO_DANGER: DangerReading = { present: false, words: [], facts: [] }
/** Pieces in which the rest of a long text is read for danger, each with the end of the one before. */
const PIECE = 400
const AGAIN = 40

/**
 * The pack's words and what was learnt are weighed together (danger-line.ts); what the words heard stays the explanation. Undefined where
 * there is none.
 */
function dangerOf({ present, words, facts }: DangerHeard, learnt: MattersRead | undefined): DangerReading | undefined {
  if (learnt ? learnt.danger === null : !present) return undefined
  return present ? { present, words, facts } : { present: true, words: learnt?.danger ?? [], facts: [] }
}

function without(text: string, spans: readonly (readonly [number, number])[]): string {
  const kept = text.split('')
  for (const [from, to] of spans) for (let at = from; at < to; at++) kept[at] = ''
  return kept.join('')
}

/** Of signs, numbers and Latin letters alone nothing was learnt: three full stops, or a thank you, are no emergency. */
const LETTER = /\p{Script=Han}/u

/** What was learnt of a ground counts when it is likelier than everything else together. */
function learntOutside(outside: MattersRead['outside']): Reading['outside'] {
  return outside && outside.share > 0.5 ? { ground: outside.ground, words: outside.words } : null
}

/** Rows in force per day; days repeat, so the last few are kept. */
function validRows(pack: Pack): (day: Day) => ReadonlySet<string> {
  const known = new Map<Day, ReadonlySet<string>>()
  return (day) => {
    let rows = known.get(day)
    if (!rows) {
      rows = new Set(mattersInForce(pack, day).map((matter) => matter.id))
      if (known.size > 30) known.clear()
      known.set(day, rows)
    }
    return rows
  }
}

function readOutside(index: CueIndex<string>, heard: Heard): Reading['outside'] {
  const { text } = heard
  const hits = index
    .match(heard)
    .filter((hit) => !isNegated(text, hit.start) && !(hit.of === 'elsewhere' && isStreetName(text, hit.words)))
  const first = hits.sort((a, b) => b.end - b.start - (a.end - a.start) || (a.of < b.of ? -1 : 1))[0]
  if (first) return { ground: first.of, words: first.words }
  // Too little to mean anything: a greeting, a number, a stray character, the same one over and over.
  const letters = text.replace(/[\p{P}\p{S}\d]/gu, '')
  return letters.length < 2 || new Set(letters).size <= 2 ? { ground: 'no_substance', words: [] } : null
}

/** 上海路 and 北京大道 are streets of this town: the place is only the beginning of such a name. */
function isStreetName(text: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const at = word.length < 2 ? -1 : text.lastIndexOf(word)
    return at >= 0 && STREET.test(text.slice(at + word.length, at + word.length + 4))
  })
}

const STREET = /^[东西南北中]?(路|街|大道|快速|花园|饭店|广场|商城|方向|银行|大厦|大酒店|面馆|小吃)/
