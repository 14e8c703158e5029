// Cues: what words.yaml and its neighbours say a text may contain. `A+B` both near each other, `A|B` either.
// All cues of a book are matched in one pass: every literal is looked up by its first two characters at each place of the text.

/** Characters within which the parts of one cue must stand, where the index sets no other distance. */
const NEAR = 25

export interface Hit<T> {
  readonly of: T
  /** The cue as written. */
  readonly cue: string
  /** The words of the text that matched, one per part. */
  readonly words: readonly string[]
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
  private readonly literals: string[] = []
  private readonly idOf = new Map<string, number>()
  private readonly byStart = new Map<string, number[]>()
  private readonly single = new Map<string, number>()
  private readonly cues: Cue<T>[] = []
  /** Literal id → cues whose first part holds it. */
  private readonly starting: number[][] = []

  constructor(private readonly near: number = NEAR) {}

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

  /** Every cue found in an already normalised text. A cue is told once per place of its first part. */
  match(text: string): Hit<T>[] {
    const places = this.placesOf(text)
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

  private complete(cue: Cue<T>, first: number, at: number, places: Map<number, number[]>): Hit<T> | undefined {
    const words = [this.literals[first] as string]
    let start = at
    let end = at + (words[0] as string).length
    for (const part of cue.parts.slice(1)) {
      const found = this.nearest(part, at, places)
      if (!found) return undefined
      words.push(found.word)
      start = Math.min(start, found.at)
      end = Math.max(end, found.at + found.word.length)
    }
    return { of: cue.of, cue: cue.written, words, start, end }
  }

  private nearest(part: readonly number[], at: number, places: Map<number, number[]>) {
    let best: { at: number; word: string } | undefined
    for (const literal of part) {
      for (const place of places.get(literal) ?? []) {
        const distance = Math.abs(place - at)
        if (distance <= this.near && (!best || distance < Math.abs(best.at - at))) {
          best = { at: place, word: this.literals[literal] as string }
        }
      }
    }
    return best
  }

  private placesOf(text: string): Map<number, number[]> {
    const places = new Map<number, number[]>()
    const note = (literal: number, at: number) => {
      const known = places.get(literal)
      if (known) known.push(at)
      else places.set(literal, [at])
    }
    for (let at = 0; at < text.length; at++) {
      const one = this.single.get(text.charAt(at))
      if (one !== undefined) note(one, at)
      for (const literal of this.byStart.get(text.slice(at, at + 2)) ?? []) {
        if (text.startsWith(this.literals[literal] as string, at)) note(literal, at)
      }
    }
    return places
  }

  private literal(word: string): number {
    const known = this.idOf.get(word)
    if (known !== undefined) return known
    const id = this.literals.push(word) - 1
    this.idOf.set(word, id)
    this.starting[id] = []
    if (word.length === 1) this.single.set(word, id)
    else {
      const key = word.slice(0, 2)
      const list = this.byStart.get(key)
      if (list) list.push(id)
      else this.byStart.set(key, [id])
    }
    return id
  }
}
