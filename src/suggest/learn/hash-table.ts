// Hash of a feature → its number, in one open-addressed table of integers: ten times smaller than a Map and quicker to ask.

const EMPTY = -1

export class HashTable {
  #hashes: Uint32Array
  #numbers: Int32Array
  #mask: number
  #size = 0

  constructor(expected = 1024) {
    let slots = 1024
    while (slots < expected * 2) slots *= 2
    this.#hashes = new Uint32Array(slots)
    this.#numbers = new Int32Array(slots).fill(EMPTY)
    this.#mask = slots - 1
  }

  get size(): number {
    return this.#size
  }

  /** −1 when the feature is not known. */
  find(hash: number): number {
    let slot = hash & this.#mask
    for (;;) {
      const number = this.#numbers[slot] as number
      if (number === EMPTY || this.#hashes[slot] === hash) return number
      slot = (slot + 1) & this.#mask
    }
  }

  /** The number of the feature; a new one gets the next. */
  number(hash: number): number {
    const known = this.find(hash)
    if (known !== EMPTY) return known
    if (this.#size * 2 > this.#mask) this.#grow()
    this.#put(hash, this.#size)
    return this.#size++
  }

  #put(hash: number, number: number): void {
    let slot = hash & this.#mask
    while (this.#numbers[slot] !== EMPTY) slot = (slot + 1) & this.#mask
    this.#hashes[slot] = hash
    this.#numbers[slot] = number
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers]
    const slots = hashes.length * 2
    this.#hashes = new Uint32Array(slots)
    this.#numbers = new Int32Array(slots).fill(EMPTY)
    this.#mask = slots - 1
    for (let slot = 0; slot < hashes.length; slot++) {
      const number = numbers[slot] as number
      if (number !== EMPTY) this.#put(hashes[slot] as number, number)
    }
  }
}
