// Bytes → text, with the encoding told. UTF-8 is tried before GB18030: nearly every GB18030 text is invalid UTF-8, and the other way
// round garbage would come out without an error.

export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Undefined when the bytes are no text in any of these. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  if (starts(bytes, [0xef, 0xbb, 0xbf])) return tryAs(bytes.subarray(3), 'utf-8', 'utf-8-bom')
  if (starts(bytes, [0xff, 0xfe])) return tryAs(bytes.subarray(2), 'utf-16le')
  if (starts(bytes, [0xfe, 0xff])) return tryAs(bytes.subarray(2), 'utf-16be')
  const wide = wideWithoutMark(bytes)
  if (wide !== undefined) return tryAs(bytes, wide)
  return tryAs(bytes, 'utf-8') ?? tryAs(bytes, 'gb18030')
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/** Without a byte order mark UTF-16 shows itself by its line ends and blanks: one byte zero, on one side only. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = bytes.subarray(0, 65_536)
  let even = 0
  let odd = 0
  for (let at = 0; at < looked.length; at++) if (looked[at] === 0) at % 2 === 0 ? even++ : odd++
  if (even + odd === 0 || bytes.length % 2 === 1) return undefined
  if (odd > even * 4) return 'utf-16le'
  return even > odd * 4 ? 'utf-16be' : undefined
}

function tryAs(bytes: Uint8Array, encoding: string, told = encoding): Decoded | undefined {
  // A file cut off in the middle of a sign is still a text.
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(cut === 0 ? bytes : bytes.subarray(0, -cut))
      return isText(text) ? { text, encoding: told } : undefined
    } catch {
      // Not this encoding, or a torn last sign: one byte less.
    }
  }
  return undefined
}

/** Hardly any control characters, no sign that stands for “unreadable”. */
function isText(text: string): boolean {
  const looked = text.slice(0, 200_000)
  let odd = 0
  for (let at = 0; at < looked.length; at++) {
    const code = looked.charCodeAt(at)
    if (code === 0xfffd || code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12))
      odd++
  }
  return odd * 500 <= looked.length
}
