// Document numbers (文号) as people write them: brackets of any kind, blanks, full-width digits; and what a number alone tells.

const BRACKETS: Readonly<Record<string, string>> = {
  '[': '〔',
  '【': '〔',
  '［': '〔',
  ']': '〕',
  '】': '〕',
  '］': '〕',
}

/** `海政办发[2023] 13号` → `海政办发〔2023〕13号`; a text that is no number comes back trimmed. */
export function normaliseNumber(written: string): string {
  const plain = written.normalize('NFKC').replace(/\s+/gu, '')
  return plain
    .replace(/[[\]【】［］]/gu, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/\((\d{4})\)(?=第?\d+号)/u, '〔$1〕')
    .replace(/〔(\d{4})〕第?0*(\d+)号/u, '〔$1〕$2号')
}

/** A paper without a number goes by its title: without marks, blanks and the name of the state, which papers leave out as they like. */
export function titleKey(title: string): string {
  const plain = title.normalize('NFKC').replace(/[\s《》]+/gu, '')
  return plain.replace(/^中华人民共和国(?=\p{Script=Han}+(?:法|条例|规定|办法)$)/u, '')
}

/** The key of a paper in the register: its number, or its title. */
export function paperKey(written: string): string {
  const number = normaliseNumber(written)
  return partsOfNumber(number) === null ? titleKey(written) : number
}

export interface NumberParts {
  /** Who issues and in which series, e.g. `海政办发`; empty when only the short form is written. */
  readonly series: string
  readonly year: number
  readonly ordinal: number
}

export function partsOfNumber(number: string): NumberParts | null {
  const found = /^(.*?)〔(\d{4})〕(\d+)号$/u.exec(normaliseNumber(number))
  return found ? { series: found[1] ?? '', year: Number(found[2]), ordinal: Number(found[3]) } : null
}

/** By series, year and ordinal, so that 8号 stands before 13号; papers without a number come last, by title. */
export function byNumber(a: string, b: string): number {
  const [one, other] = [partsOfNumber(a), partsOfNumber(b)]
  if (one === null || other === null) return one === other ? (a < b ? -1 : Number(a > b)) : one === null ? 1 : -1
  return (
    one.year - other.year ||
    (one.series < other.series ? -1 : Number(one.series > other.series)) ||
    one.ordinal - other.ordinal
  )
}
