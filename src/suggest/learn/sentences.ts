// Where the sentences of a text stand. Many people write without a full stop: what grows too long is cut at a comma, or where it must be.

const LONGEST = 60
const SHORTEST = 5
const END = /[。.;；!！?？]/
const PAUSE = /[，,、:：]/

/** From, to of each sentence; together they cover the text. */
export function sentencesOf(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let start = 0
  let pause = -1
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const length = at + 1 - start
    if (PAUSE.test(char) && length >= SHORTEST) pause = at + 1
    const ends = END.test(char) && length >= SHORTEST
    if (!ends && length < LONGEST) continue
    const end = ends || pause <= start ? at + 1 : pause
    found.push([start, end])
    start = end
  }
  if (start < text.length) {
    const last = found.at(-1)
    // A short rest belongs to the sentence before it.
    if (last && text.length - start < SHORTEST) found[found.length - 1] = [last[0], text.length]
    else found.push([start, text.length])
  }
  return found
}
