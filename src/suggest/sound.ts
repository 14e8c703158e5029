// How a character sounds, without tone and as the south says it: 躁 and 噪 are one, and so are 是 and 四. What the input method mixes up
// and what a caller's accent mixes up are found by it. Anything that has no reading sounds like itself.
import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
const known = new Map<string, number>()

/** A signed 32-bit number, the same for characters that sound the same. */
export function soundOf(character: string): number {
  const found = known.get(character)
  if (found !== undefined) return found
  const sound = hashed(HAN.test(character) ? spoken(character) : character)
  known.set(character, sound)
  return sound
}

/** zh, ch, sh as z, c, s; -ng after e and i as -n: what the Wu dialects of the place do not tell apart. */
function spoken(character: string): string {
  const [reading = character] = pinyin(character, { toneType: 'none', type: 'array' })
  return reading
    .replace(/^([zcs])h/, '$1')
    .replace(/([ei])ng$/, '$1n')
    .replace('ü', 'v')
}

export function soundAlike(one: string, other: string): boolean {
  return one === other || soundOf(one) === soundOf(other)
}

/** Bounded by what people type, but for letters of foreign scripts; an attacker's emoji must not fill the memory either. */
function hashed(text: string): number {
  if (known.size > 60_000) known.clear()
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

/** Every bit of the input moves every bit of the answer: pairs and months are told apart by it. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return (h ^ (h >>> 16)) | 0
}
