// Cues: what words.yaml and its neighbours say a text may contain. `A+B` both near each other, `A|B` either.
// All cues of a book are matched in one pass over the text.
import type { Heard, LiteralIndex } from './literals.js'

/** Characters within which the parts of one cue must stand, where the index sets no other distance. */
const NEAR = 25

export interface Hit<T> {
  readonly of: T
  /** The cue as written. */
  readonly cue: string
  /** The words of the text that matched, one per part. */
  readonly words: readonly string[]
  /** Where each of them stands. */
  readonly places: readonly number[]
  readonly start: number
  readonly end: number
}

interface Cue<T> {
  readonly of: T
  readonly written: string
  /** Literal ids, one list of alternatives per part. */
  readonly parts: readonly (readonly number[])[]
}

export class CueIndex<T> {
  private readonly cues: Cue<T>[] = []
  /** Literal id → cues whose first part holds it. */
  private readonly starting: number[][] = []

  /** Indexes that read the same texts share their words, so that a text is heard once for all of them. */
  constructor(
    private readonly literals: LiteralIndex,
    private readonly near: number = NEAR,
  ) {}

  add(of: T, written: string): void {
    const parts = written
      .split('+')
      .map((part) => part.split('|').map((literal) => literal.trim()))
      .map((literals) => literals.filter((literal) => literal !== '').map((literal) => this.literal(literal)))
      .filter((part) => part.length > 0)
    if (parts.length === 0) return
    const cue = this.cues.push({ of, written, parts }) - 1
    for (const literal of new Set(parts[0])) this.starting[literal]?.push(cue)
  }

  /** Every cue found in what was heard of a normalised text. A cue is told once per place of its first part. */
  match({ places }: Heard): Hit<T>[] {
    const hits: Hit<T>[] = []
    for (const [literal, starts] of places) {
      for (const index of this.starting[literal] ?? []) {
        const cue = this.cues[index] as Cue<T>
        for (const start of starts) {
          const hit = this.complete(cue, literal, start, places)
          if (hit) hits.push(hit)
        }
      }
    }
    return hits
  }

  private complete(cue: Cue<T>, first: number, at: number, places: Heard['places']): Hit<T> | undefined {
    const word = this.literals.words[first] as string
    let start = at
    let end = at + word.length
    if (cue.parts.length === 1) return { of: cue.of, cue: cue.written, words: [word], places: [at], start, end }
    // Most cues fail at their second part: nothing is made before it is found.
    let words: string[] | undefined
    let stand: number[] | undefined
    for (let part = 1; part < cue.parts.length; part++) {
      const found = this.nearest(cue.parts[part] as readonly number[], at, places)
      if (!found) return undefined
      words ??= [word]
      words.push(found.word)
      stand ??= [at]
      stand.push(found.at)
      start = Math.min(start, found.at)
      end = Math.max(end, found.at + found.word.length)
    }
    return { of: cue.of, cue: cue.written, words: words ?? [word], places: stand ?? [at], start, end }
  }

  private nearest(part: readonly number[], at: number, places: Heard['places']) {
    let best: { at: number; word: string } | undefined
    for (const literal of part) {
      for (const place of places.get(literal) ?? []) {
        const distance = Math.abs(place - at)
        if (distance <= this.near && (!best || distance < Math.abs(best.at - at))) {
          best = { at: place, word: this.literals.words[literal] as string }
        }
      }
    }
    return best
  }

  private literal(word: string): number {
    const id = this.literals.add(word)
    this.starting[id] ??= []
    return id
  }
}
