// Many words looked up in one pass over a text: by the code of the first character, then of the second. No string is cut on the way,
// and one pass serves every reader that shares the index: it is most of the cost of reading a text.

interface Entry {
  /** The word that is this one character. */
  alone: number
  /** Second character → words, longest first. */
  readonly longer: Map<number, number[]>
}

/** What was heard in one text: every word at every place, from left to right, at one place the longest first. */
export interface Heard {
  readonly text: string
  readonly words: readonly number[]
  readonly starts: readonly number[]
  /** Word → its places. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

export class LiteralIndex {
  readonly words: string[] = []
  private readonly ids = new Map<string, number>()
  private readonly first = new Map<number, Entry>()

  add(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.words.push(word) - 1
    this.ids.set(word, id)
    const entry = this.first.get(word.charCodeAt(0)) ?? { alone: -1, longer: new Map<number, number[]>() }
    this.first.set(word.charCodeAt(0), entry)
    if (word.length === 1) entry.alone = id
    else {
      const list = entry.longer.get(word.charCodeAt(1)) ?? []
      list.push(id)
      list.sort((a, b) => (this.words[b] as string).length - (this.words[a] as string).length)
      entry.longer.set(word.charCodeAt(1), list)
    }
    return id
  }

  hear(text: string): Heard {
    const words: number[] = []
    const starts: number[] = []
    const places = new Map<number, number[]>()
    const note = (id: number, at: number) => {
      words.push(id)
      starts.push(at)
      const known = places.get(id)
      if (known) known.push(at)
      else places.set(id, [at])
    }
    for (let at = 0; at < text.length; at++) {
      const entry = this.first.get(text.charCodeAt(at))
      if (!entry) continue
      const list = at + 1 < text.length ? entry.longer.get(text.charCodeAt(at + 1)) : undefined
      if (list) {
        for (const id of list) {
          const word = this.words[id] as string
          if (word.length === 2 || text.startsWith(word, at)) note(id, at)
        }
      }
      if (entry.alone >= 0) note(entry.alone, at)
    }
    return { text, words, starts, places }
  }
}
