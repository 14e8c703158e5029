// The form of a text that is learnt from: as `normalise` makes it, digits all alike, not longer than is worth reading.
// Character by character through a memory of what `normalise` does, because calling it anew for each text costs more than the model.
import { MARKUP, normalise } from '../normalise.js'

/** A number says that there is one; which one it is would be learnt by heart. */
const DIGIT = '0'

const NOT_SEEN = -1
const MANY = -2
const memory = new Int32Array(65_536).fill(NOT_SEEN)

/** Code units of the text, at most `readAtMost`. */
export function plainText(raw: string, readAtMost: number): string {
  const text = raw.length > readAtMost * 4 ? raw.slice(0, readAtMost * 4) : raw
  const clean = text.includes('<') ? text.replace(MARKUP, ' ') : text
  let out = ''
  let digitBefore = false
  for (let at = 0; at < clean.length && out.length < readAtMost; at++) {
    const code = clean.charCodeAt(at)
    let plain = memory[code] as number
    if (plain === NOT_SEEN) plain = learn(code)
    if (plain === 0) continue
    const more = plain === MANY ? withoutDigits(normalise(String.fromCharCode(code))) : String.fromCharCode(plain)
    // One sign for a run of digits.
    if (more === DIGIT && digitBefore) continue
    digitBefore = more.endsWith(DIGIT)
    out += more
  }
  return out
}

/** 0: the character goes. Halves of surrogate pairs go too: what an emoji says is not worth a table of them. */
function learn(code: number): number {
  const plain = withoutDigits(normalise(String.fromCharCode(code)))
  const found = plain.length === 0 ? 0 : plain.length === 1 ? plain.charCodeAt(0) : MANY
  memory[code] = found
  return found
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/g, DIGIT)
}
