// Reads a citizen's words against one instrument of the book: ranked rows, facts, danger, place. Compiled once, read in well under a
// millisecond; the same text always gives the same reading.
import { mattersInForce } from '../instruments/in-force.js'
import type { Pack, Place } from '../instruments/pack.js'
import type { Reading } from '../terms/reading.js'
import type { Day } from '../terms/time.js'
import { CueIndex } from './cues.js'
import { createDangerReader } from './danger.js'
import { isNegated } from './denied.js'
import { createFactReader } from './facts.js'
import { normalise } from './normalise.js'
import { createRanker } from './rank.js'
import { readRequestType } from './request-type.js'

export interface Reader {
  read(text: string, asOf: Day): Reading
}

export function createReader(pack: Pack, place: Place): Reader {
  const rank = createRanker(pack.matters, pack.words)
  const readFacts = createFactReader(pack.facts)
  const readDanger = createDangerReader(pack.danger)
  const towns = new CueIndex<string>()
  for (const town of place.towns)
    for (const name of [town.name.zh, ...town.aliases]) towns.add(town.id, normalise(name))
  const outside = new CueIndex<string>()
  for (const ground of pack.outside) for (const cue of ground.cues) outside.add(ground.ground, cue)
  const hints = new CueIndex<string>()
  for (const hint of pack.exclusions) for (const cue of hint.cues) hints.add(hint.kind, cue)
  const validOn = validRows(pack)

  return {
    read(raw, asOf) {
      const text = normalise(raw)
      return {
        ranked: rank(text, validOn(asOf)),
        facts: readFacts(text),
        danger: readDanger(text),
        requestType: readRequestType(text),
        town: longest(towns, text),
        outside: readOutside(outside, text),
        exclusions: [...new Set(hints.match(text).map((hit) => hit.of))].sort(),
      }
    },
  }
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

function longest(index: CueIndex<string>, text: string): string | null {
  const hits = index.match(text).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  return hits[0]?.of ?? null
}

function readOutside(index: CueIndex<string>, text: string): Reading['outside'] {
  const hits = index.match(text).filter((hit) => !isNegated(text, hit.start))
  const first = hits.sort((a, b) => b.end - b.start - (a.end - a.start) || (a.of < b.of ? -1 : 1))[0]
  if (first) return { ground: first.of, words: first.words }
  // Too little to mean anything: a greeting, a number, a stray character, the same one over and over.
  const letters = text.replace(/[\p{P}\p{S}\d]/gu, '')
  return letters.length < 2 || new Set(letters).size <= 2 ? { ground: 'no_substance', words: [] } : null
}
