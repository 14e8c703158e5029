// The text cut where words stand that spoke for a row, so that they can be marked in it. Words come as the reader reads: half width, lower
// case, without blanks, a run of digits as one 0; the text stays as it was said.

/** Which voice a piece belongs to; a later one in the list of `markedText` outranks an earlier one. */
export interface Piece<Voice extends string> {
  readonly text: string
  readonly voice: Voice | null
}

export function markedText<Voice extends string>(
  text: string,
  voices: readonly { readonly voice: Voice; readonly words: readonly string[] }[],
): readonly Piece<Voice>[] {
  const { plain, from, to } = plainOf(text)
  const voiceAt: (Voice | null)[] = new Array(text.length).fill(null)
  for (const { voice, words } of voices) {
    for (const word of words) {
      const sought = plainOf(word).plain
      if (sought === '') continue
      for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
        voiceAt.fill(voice, from[at], to[at + sought.length - 1])
      }
    }
  }
  const pieces: { text: string; voice: Voice | null }[] = []
  for (let at = 0; at < text.length; at++) {
    const voice = voiceAt[at] ?? null
    const last = pieces.at(-1)
    if (last && last.voice === voice) last.text += text.charAt(at)
    else pieces.push({ text: text.charAt(at), voice })
  }
  return pieces
}

/** `from[i]` … `to[i]`: where the plain character i stands in the text. */
function plainOf(text: string): { plain: string; from: number[]; to: number[] } {
  let plain = ''
  const from: number[] = []
  const to: number[] = []
  for (let at = 0; at < text.length; at++) {
    const seen = text.charAt(at).normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/\d+/g, '0')
    if (seen === '0' && plain.endsWith('0')) to[to.length - 1] = at + 1
    else {
      for (const char of seen) {
        plain += char
        from.push(at)
        to.push(at + 1)
      }
    }
  }
  return { plain, from, to }
}
