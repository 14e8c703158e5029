// Min-hash of the runs of characters in a text: two texts agree in about as many places as they share of all their runs.
// Shared by what keeps copies apart while learning and by what finds the same trouble told twice.

/** The smallest value of each of `size` hashes over all runs of `run` characters; a shorter text is its only run. */
export function minHash(text: string, run: number, size: number): Uint32Array {
  const signature = new Uint32Array(size).fill(0xffffffff)
  for (let from = 0; from === 0 || from + run <= text.length; from++) {
    let hash = 0x811c9dc5
    for (let at = from; at < Math.min(text.length, from + run); at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    }
    for (let k = 0; k < size; k++) {
      let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + 2 * Math.imul(k, 0x297a2d39))
      mixed = (mixed ^ (mixed >>> 13)) >>> 0
      if (mixed < (signature[k] as number)) signature[k] = mixed
    }
  }
  return signature
}

/** Share of places in which two signatures of one size agree. */
export function agreement(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let k = 0; k < one.length; k++) if (one[k] === other[k]) equal++
  return equal / one.length
}

/** Letters and digits alone: what was punctuated differently was said alike. */
export function withoutMarks(text: string): string {
  return text.replace(/[\p{P}\p{S}]/gu, '')
}
