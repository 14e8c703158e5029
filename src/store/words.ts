// Full-text search without a dictionary: every two characters in a row. Finds 噪音 and 8812 alike; hits are rechecked.
import type { CaseFile } from '../cases/case-file.js'

/** What can be searched for in a case file, one part per line. */
export function wordsOf(file: CaseFile): string {
  return [file.number, file.peerNumber ?? '', file.title, file.text, ...file.supplements.map((one) => one.text)]
    .map(normalise)
    .filter((part) => part !== '')
    .join('\n')
}

/** Full-width and half-width, capitals and small letters count as the same. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** Each pair of neighbouring characters once; pairs with a blank are left out. */
export function bigramsOf(text: string): string[] {
  const pairs = new Set<string>()
  let before = ' '
  for (const character of text) {
    if (before.trim() !== '' && character.trim() !== '') pairs.add(before + character)
    before = character
  }
  return [...pairs]
}

/** The parts of what somebody typed, each of which must occur. */
export function termsOf(search: string): string[] {
  return normalise(search)
    .split(' ')
    .filter((term) => term !== '')
    .slice(0, 8)
}

/** A LIKE pattern that finds the term as it stands. */
export function likePattern(term: string): string {
  return `%${term.replaceAll(/[\\%_]/g, '\\$&')}%`
}
