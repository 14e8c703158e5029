// Does the text state a danger to life, property or public safety (clause 4)? Tuned to miss none: what is denied, over, imagined or
// merely told of is left out only when the words around it say so plainly; in doubt it is danger.
import type { DangerFact } from '../instruments/pack.js'
import type { DangerReading } from '../terms/reading.js'
import { CueIndex, type Hit } from './cues.js'
import { isClaim, isHabit, isImagined, isNegated, isOtherUse, isOver, isPast, isTold } from './denied.js'
import type { Heard, LiteralIndex } from './literals.js'

/** Parts of a danger cue stand closer together than those of a matter: 孩子 here and 不见了 there are two things. */
const CLOSE_BY = 12

/** What happens again and again is a nuisance to be mended, not someone in peril now. Blows that fall often are still blows. */
const WEARISOME: ReadonlySet<string> = new Set(['trapped', 'blocked', 'live_wire', 'hit_and_run'])

/** Who was lost yesterday is lost today: what began in the past lasts until it is said to be over. */
const LASTING: ReadonlySet<string> = new Set(['missing', 'silent'])

export interface DangerHeard extends DangerReading {
  /** From, to of words that name a danger which is denied, over, imagined or merely told of. */
  readonly denied: readonly (readonly [number, number])[]
}

export function createDangerReader(
  facts: readonly DangerFact[],
  literals: LiteralIndex,
): (heard: Heard) => DangerHeard {
  const index = new CueIndex<string>(literals, CLOSE_BY)
  for (const fact of facts) for (const cue of fact.cues) index.add(fact.id, cue)
  return (heard) => {
    const { text } = heard
    const seen = new Map<string, string>()
    const found = new Set<string>()
    const denied: (readonly [number, number])[] = []
    for (const hit of index.match(heard)) {
      if (isNoDanger(text, hit)) {
        for (const [part, place] of hit.places.entries()) denied.push([place, place + (hit.words[part] ?? '').length])
        continue
      }
      found.add(hit.of)
      for (const word of hit.words) if (word.length > 1) seen.set(word, hit.of)
    }
    return {
      present: found.size > 0,
      words: longestOnly([...seen.keys()]),
      facts: [...found].sort(),
      denied,
    }
  }
}

function isNoDanger(text: string, { of, start, end, places }: Hit<string>): boolean {
  // A cue that itself says "nobody answers" or "cannot get out" carries its negation inside.
  if (isNegated(text, start) || isOver(text, end)) return true
  if (!LASTING.has(of) && isPast(text, start, end)) return true
  if (WEARISOME.has(of) && isHabit(text, start, end)) return true
  if (isOtherUse(text, end) || isClaim(text, start, end)) return true
  return places.some((place) => isImagined(text, place, end)) || isTold(text, start, end)
}

/** 着火 inside 着火了 is said once. */
function longestOnly(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
}
