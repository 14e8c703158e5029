// A text with blanks: what differs between copies of one story (times, ids, numbers, hashes, words, places) is taken out once, so that a
// copy is put together and not computed.

export interface Pieces {
  readonly texts: readonly string[]
  /** Blank after each text but the last. */
  readonly blanks: readonly number[]
}

export type Blank =
  | { readonly kind: 'instant' | 'id' | 'number' | 'day'; readonly token: string }
  /** A hash of the chain, a digest of a command, a secret's hash: 64 hex digits. */
  | { readonly kind: 'hex'; readonly token: string }
  /** Something that was given: text, title, address, town, phone, name. */
  | { readonly kind: 'given'; readonly token: string; readonly name: string }

const SHAPES = [
  String.raw`(?<instant>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)`,
  '(?<id>[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})',
  String.raw`(?<hex>\b[0-9a-f]{64}\b)`,
  String.raw`(?<number>(?<!\d)\d{18}(?!\d))`,
  String.raw`(?<day>(?<!\d)\d{4}-\d\d-\d\d(?!\d))`,
]

export class Blanks {
  readonly all: Blank[] = []
  private readonly places = new Map<string, number>()
  private readonly shape: RegExp

  /** `given`: by name; `isOurDay` tells a day of the story from a day on which a paper came into force. */
  constructor(
    private readonly given: Readonly<Record<string, string>>,
    private readonly isOurDay: (day: string) => boolean,
  ) {
    const literals = Object.values(given)
      .sort((a, b) => b.length - a.length)
      .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    this.shape = new RegExp([...literals.map((literal) => `(?:${literal})`), ...SHAPES].join('|'), 'g')
  }

  cut(text: string): Pieces {
    const texts: string[] = []
    const blanks: number[] = []
    let from = 0
    for (const found of text.matchAll(this.shape)) {
      const [token] = found
      if (found.groups?.day !== undefined && !this.isOurDay(token)) continue
      texts.push(text.slice(from, found.index))
      blanks.push(this.placeOf(token, found.groups ?? {}))
      from = found.index + token.length
    }
    texts.push(text.slice(from))
    return { texts, blanks }
  }

  find(token: string): number | undefined {
    return this.places.get(token)
  }

  private placeOf(token: string, groups: Record<string, string | undefined>): number {
    const known = this.places.get(token)
    if (known !== undefined) return known
    const kind = (['instant', 'id', 'hex', 'number', 'day'] as const).find((one) => groups[one] !== undefined)
    const name = Object.entries(this.given).find(([, text]) => text === token)?.[0]
    this.all.push(kind === undefined ? { kind: 'given', token, name: name ?? '' } : { kind, token })
    this.places.set(token, this.all.length - 1)
    return this.all.length - 1
  }
}

export function fill({ texts, blanks }: Pieces, values: readonly string[]): string {
  let filled = texts[0] ?? ''
  for (let at = 0; at < blanks.length; at++)
    filled += (values[blanks[at] as number] as string) + (texts[at + 1] as string)
  return filled
}
