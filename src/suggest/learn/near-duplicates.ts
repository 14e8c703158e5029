// Texts that say nearly the same get the same group, so that a model is never measured on a letter it has read in another copy.
// Min-hash over runs of four characters, candidates from equal bands, joined when half of the signature agrees.
import { agreement, minHash, withoutMarks } from '../min-hash.js'
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
      else if (agreement(signatures[first] as Uint32Array, signature) >= ALIKE) {
        const [one, other] = [find(first), find(at)]
        parent[Math.max(one, other)] = Math.min(one, other)
      }
    }
  }
  return Int32Array.from(texts, (_, at) => find(at))
}

/** A text too short for a run is like itself alone: its whole is its only run. Nothing at all is like nothing. */
function signatureOf(raw: string): Uint32Array | undefined {
  const text = withoutMarks(plainText(raw, READ_AT_MOST))
  return text === '' ? undefined : minHash(text, RUN, SIGNATURE)
}
