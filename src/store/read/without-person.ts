// A text to learn from names nobody: the requester's own name goes, and every run of digits long enough to be a telephone, a card or a
// plate number of some register. Rather a house number too many than a telephone too few.

interface Person {
  readonly name: string | null
}

/** Seven and more, whatever the keyboard: full width, or written out, or with blanks, strokes and dots between. */
const LONG_NUMBER =
  /[0-9０-９零〇一二三四五六七八九幺](?:[\s.·\-－—_]{0,3}[0-9０-９零〇一二三四五六七八九幺]){6,}[xXｘＸ]?/gu

export function withoutPerson(text: string, people: readonly Person[]): string {
  let covered = text
  const names = people.flatMap(({ name }) => (name === null ? [] : [name.trim()]))
  // The longest first: of 欧阳明 and 阳明 the shorter would leave a remainder.
  for (const name of names.sort((a, b) => b.length - a.length)) {
    // One character alone is a word of the language, not a name.
    if ([...name].length > 1) covered = covered.replaceAll(name, '某某')
  }
  return covered.replace(LONG_NUMBER, '***')
}
