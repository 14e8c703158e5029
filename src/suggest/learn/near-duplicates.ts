// Texts that say nearly the same get the same group, so that a model is never measured on a letter it has read in another copy.
// Min-hash over runs of four characters, candidates from equal bands, joined when half of the signature agrees.
import { plainText } from './plain-text.js'

const RUN = 4
const SIGNATURE = 32
const BAND = 4
const ALIKE = 0.5
const READ_AT_MOST = 700

/** Group of each text: the number of the first text that is like it. */
export function nearDuplicates(texts: readonly string[]): Int32Array {
  const parent = Int32Array.from(texts, (_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] as number
    parent[at] = root
    return root
  }
  const signatures = texts.map(signatureOf)
  for (let band = 0; band < SIGNATURE / BAND; band++) {
    const firstWith = new Map<string, number>()
    for (const [at, signature] of signatures.entries()) {
      if (!signature) continue
      const key = signature.subarray(band * BAND, (band + 1) * BAND).join()
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, at)
      else if (likeness(signatures[first] as Uint32Array, signature) >= ALIKE) {
        const [one, other] = [find(first), find(at)]
        parent[Math.max(one, other)] = Math.min(one, other)
      }
    }
  }
  return Int32Array.from(texts, (_, at) => find(at))
}

/** A text too short for a run is like itself alone: its whole is its only run. Nothing at all is like nothing. */
function signatureOf(raw: string): Uint32Array | undefined {
  const text = plainText(raw, READ_AT_MOST).replace(/[\p{P}\p{S}]/gu, '')
  if (text === '') return undefined
  const signature = new Uint32Array(SIGNATURE).fill(0xffffffff)
  for (let from = 0; from === 0 || from + RUN <= text.length; from++) {
    let hash = 0x811c9dc5
    for (let at = from; at < Math.min(text.length, from + RUN); at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    }
    for (let k = 0; k < SIGNATURE; k++) {
      let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + 2 * Math.imul(k, 0x297a2d39))
      mixed = (mixed ^ (mixed >>> 13)) >>> 0
      if (mixed < (signature[k] as number)) signature[k] = mixed
    }
  }
  return signature
}

function likeness(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let k = 0; k < SIGNATURE; k++) if (one[k] === other[k]) equal++
  return equal / SIGNATURE
}
