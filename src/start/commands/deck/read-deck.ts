// A deck: marked texts, one JSON object per line. What is wrong with a line is said with its number before anything is decided.
import type { Acceptor } from '../../../routing/decision.js'
import { CHANNELS, type Channel, PLATFORMS, type Platform } from '../../../terms/platform.js'
import { badLine, type Line, readLines } from '../read-lines.js'

export const ACCEPTORS: readonly Acceptor[] = ['110', '12345', 'split', 'kb', 'out']

/** Null: the deck does not say, and the text does not count there. */
export interface DeckLine {
  readonly id: string | number
  readonly text: string
  readonly receivedBy: Platform
  readonly channel: Channel
  readonly accept: Acceptor | null
  readonly rows: readonly string[]
  readonly alsoOk: readonly string[]
  readonly danger: boolean | null
}

export async function readDeck(file: string): Promise<readonly DeckLine[]> {
  const deck: DeckLine[] = []
  const lineOf = new Map<string, number>()
  for (const line of await readLines(file)) {
    const one = readLine(line, file)
    const before = lineOf.get(String(one.id))
    if (before !== undefined) throw badLine(file, line.number, `its id “${one.id}” stands in line ${before} already.`)
    lineOf.set(String(one.id), line.number)
    deck.push(one)
  }
  return deck
}

function readLine({ number, value }: Line, file: string): DeckLine {
  const bad = (what: string) => badLine(file, number, what)
  const oneOf = <T extends string>(field: string, allowed: readonly T[], otherwise: T | null): T | null => {
    const given = value[field]
    if (given === undefined || given === null) return otherwise
    const found = allowed.find((word) => word === String(given))
    if (found === undefined) throw bad(`“${field}” must be one of ${allowed.join(', ')}, not ${JSON.stringify(given)}.`)
    return found
  }
  const list = (field: string): readonly string[] => {
    const given = value[field] ?? []
    if (!Array.isArray(given) || given.some((row) => typeof row !== 'string')) {
      throw bad(`“${field}” must be a list of row ids such as ["B03"].`)
    }
    return given as string[]
  }
  const { id, text, danger = null } = value
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') throw bad('“id” is missing.')
  if (typeof text !== 'string') throw bad('“text” is missing or not a text.')
  if (danger !== null && typeof danger !== 'boolean') throw bad('“danger” must be true or false.')
  return {
    id,
    text,
    receivedBy: oneOf('received_by', PLATFORMS, '12345') ?? '12345',
    channel: oneOf('channel', CHANNELS, 'phone') ?? 'phone',
    accept: oneOf('accept', ACCEPTORS, null),
    rows: list('rows'),
    alsoOk: list('also_ok'),
    danger,
  }
}
