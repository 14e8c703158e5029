// Labelled texts read once: which features stand how often in which text, in flat arrays that every fold shares.
import { HashTable } from './hash-table.js'
import { type FeatureSettings, readFeatures } from './read-features.js'

export interface Corpus {
  readonly texts: number
  /** Row r has the features [start[r], start[r + 1]). */
  readonly start: Int32Array
  readonly feature: Int32Array
  readonly count: Uint16Array
  /** Hash of each feature, by its number. */
  readonly hashes: Uint32Array
}

export function readCorpus(texts: readonly string[], settings: FeatureSettings): Corpus {
  const table = new HashTable(65_536)
  const hashes: number[] = []
  const feature = new Growing()
  const start = new Int32Array(texts.length + 1)
  let counts = new Int32Array(65_536)
  const countOf: number[] = []
  for (const [row, text] of texts.entries()) {
    const touched: number[] = []
    readFeatures(text, settings, (hash) => {
      const number = table.number(hash)
      if (number === hashes.length) hashes.push(hash)
      if (number >= counts.length) counts = grown(counts, number)
      if ((counts[number] as number)++ === 0) touched.push(number)
    })
    for (const number of touched) {
      feature.push(number)
      countOf.push(Math.min(counts[number] as number, 65_535))
      counts[number] = 0
    }
    start[row + 1] = feature.length
  }
  return {
    texts: texts.length,
    start,
    feature: feature.done(),
    count: Uint16Array.from(countOf),
    hashes: Uint32Array.from(hashes),
  }
}

class Growing {
  #held = new Int32Array(65_536)
  length = 0

  push(value: number): void {
    if (this.length === this.#held.length) this.#held = grown(this.#held, this.length)
    this.#held[this.length++] = value
  }

  done(): Int32Array {
    return this.#held.slice(0, this.length)
  }
}

function grown(held: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(needed + 1, held.length * 2))
  more.set(held)
  return more
}
