// Many words looked up in one pass over a text: by the code of the first character, then of the second. No string is cut on the way,
// and one pass serves every reader that shares the index: it is most of the cost of reading a text.
import { BOUNDARIES } from './boundaries.js'

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

/** A longer word that stands in the text: what cuts through it is not heard. */
interface Standing {
  readonly start: number
  readonly end: number
  /** Where its parts meet; without any it is one piece. */
  readonly cuts: readonly number[]
}

export class LiteralIndex {
  readonly words: string[] = []
  private readonly ids = new Map<string, number>()
  private readonly first = new Map<number, Entry>()
  /** Word → where the parts meet of which it is made. */
  private readonly cuts: (readonly number[] | undefined)[] = []

  constructor() {
    for (const word of BOUNDARIES) this.guard(word)
  }

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

  /**
   * A longer word that hides shorter ones: `养老/公司` hides 老公, which cuts through its parts, and leaves 养老 and 公司 to be heard;
   * `上海路`, one piece, hides everything inside it.
   */
  guard(written: string): number {
    const parts = written.split('/')
    const cuts: number[] = []
    for (const part of parts.slice(0, -1)) cuts.push((cuts.at(-1) ?? 0) + part.length)
    const id = this.add(parts.join(''))
    this.cuts[id] = cuts
    return id
  }

  hear(text: string): Heard {
    const words: number[] = []
    const starts: number[] = []
    const places = new Map<number, number[]>()
    let standing: Standing[] | undefined
    const note = (id: number, at: number) => {
      const end = at + (this.words[id] as string).length
      if (standing?.some((longer) => isHidden(at, end, longer))) return
      words.push(id)
      starts.push(at)
      const known = places.get(id)
      if (known) known.push(at)
      else places.set(id, [at])
      const cuts = this.cuts[id]
      if (cuts !== undefined) {
        standing = standing?.filter((longer) => longer.end > at) ?? []
        standing.push({ start: at, end, cuts })
      }
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

/** The longer word is always met first: it begins further left, or at the same place and is longer. */
function isHidden(start: number, end: number, longer: Standing): boolean {
  if (start < longer.start || end > longer.end || end - start === longer.end - longer.start) return false
  return longer.cuts.length === 0 || longer.cuts.some((cut) => start < longer.start + cut && longer.start + cut < end)
}
