// From ranked rows and facts to the rows that apply, before it is said who acts: exceptions and deciding facts first, then the most
// specific row, then what the instrument leaves open.
import type { Facts, HardPair, Matter } from '../instruments/pack.js'
import type { RankedMatter } from '../terms/reading.js'
import type { RoutingBook } from './book.js'
import { type Settled, settlePair } from './settle-pair.js'

export interface Weighed {
  /** First row leads. */
  readonly rows: readonly string[]
  readonly because: 'row_exception' | 'most_specific_row' | 'fallback_row'
  readonly split: boolean
  readonly danger: boolean
  readonly unclear: boolean
  readonly settled: Settled | null
  /** Pair whose fact is still to be asked. */
  readonly open: HardPair | null
}

/** A runner-up of the other side this close to the first is a matter of opinion. */
const CLOSE = 0.8
/** A row a text-read fact leads to was itself heard at least this loud beside the first. */
const HEARD_AS_WELL = 0.2

/** Below this nothing was heard well enough to call the police: what is not named as theirs is the hotline's (row B68). */
const FAINT = 0.2

/** Below this the first row is one of several that may be meant. */
const CLEAR = 0.35

/** `asked`: those of the facts that a person asked for and wrote down. */
export function weigh(
  ranked: readonly RankedMatter[],
  facts: Facts,
  asked: Facts,
  book: RoutingBook,
): Weighed | undefined {
  const first = ranked[0]
  if (!first || (first.confidence < FAINT && sideOf(first.id, book) === '110' && !mostlyPolice(ranked, book)))
    return undefined
  const near = new Map(ranked.map((one) => [one.id, one.confidence]))
  const pairs = familiesHeard(first, near, book)
  for (const pair of pairs) {
    const settled = settlePair(pair, facts)
    if (settled && (settled.rows.includes(first.id) || leadsAway(settled, first, near, asked, book))) {
      return fromSettled(settled, first.id, openOf(pairs, facts, pair, book), book)
    }
  }
  const open = openOf(pairs, facts, null, book)
  const plain: Weighed = {
    rows: [first.id],
    because: 'most_specific_row',
    split: false,
    danger: false,
    unclear: false,
    settled: null,
    open,
  }
  const contested = open !== null && contestedBy(open, first, near, book)
  if (open && contested) {
    const { rows, danger, negotiate } = open.ifUnknown
    return { ...plain, rows: rows.length > 0 ? rows : [first.id], danger: danger === true, unclear: negotiate === true }
  }
  const rival = ranked.find((one) => sideOf(one.id, book) !== sideOf(first.id, book))
  const related = rival !== undefined && pairs.some((pair) => pair.rows.includes(rival.id))
  const unclear = rival !== undefined && !related && rival.confidence >= CLOSE * first.confidence
  return { ...plain, unclear }
}

/**
 * The families around the row heard loudest. Where none was heard clearly, the family of which most was heard: of four kinds of noise, each
 * faint, it is their question that helps, not the question of whichever row came first by a hair.
 */
function familiesHeard(first: RankedMatter, near: ReadonlyMap<string, number>, book: RoutingBook): readonly HardPair[] {
  const own = orderPairs(book.pairsOf(first.id), near)
  if (first.confidence >= CLEAR) return own
  const heard = (pair: HardPair) => pair.rows.reduce((sum, row) => sum + (near.get(row) ?? 0), 0)
  const several = book.pack.pairs.filter((pair) => pair.rows.filter((row) => near.has(row)).length > 1)
  const louder = several.filter((pair) => heard(pair) > first.confidence)
  return louder.length === 0 ? own : louder.sort((a, b) => heard(b) - heard(a) || (a.id < b.id ? -1 : 1))
}

/** Faint as each of them is, together the rows of 110 were heard louder than those of the hotline. */
function mostlyPolice(ranked: readonly RankedMatter[], book: RoutingBook): boolean {
  let lead = 0
  for (const { id, confidence } of ranked) lead += sideOf(id, book) === '110' ? confidence : -confidence
  return lead > 0 && ranked.length > 1
}

/** Pairs of which another member was also heard come first; among them the ones heard louder. */
function orderPairs(pairs: readonly HardPair[], near: ReadonlyMap<string, number>): readonly HardPair[] {
  const heard = (pair: HardPair) =>
    pair.rows
      .map((row) => near.get(row) ?? 0)
      .sort((a, b) => b - a)
      .slice(1)
      .reduce((sum, one) => sum + one, 0)
  return [...pairs].sort((a, b) => heard(b) - heard(a) || (a.id < b.id ? -1 : 1))
}

/**
 * A branch that leads away from the row heard loudest. What the agent asked and wrote down decides at once; what was merely read in the
 * text decides when the row it leads to was heard as well, or is the catch-all for danger, or when a printed exception says so.
 */
function leadsAway(
  settled: Settled,
  first: RankedMatter,
  near: ReadonlyMap<string, number>,
  asked: Facts,
  book: RoutingBook,
): boolean {
  if (settled.exception !== null || settled.used.some((fact) => asked[fact] !== undefined)) return true
  const target = settled.rows[0]
  if (target === undefined) return false
  if (book.matter(target)?.fallback) return true
  return (near.get(target) ?? 0) >= HEARD_AS_WELL * first.confidence
}

function fromSettled(settled: Settled, first: string, open: HardPair | null, book: RoutingBook): Weighed {
  const sides = new Set(settled.rows.map((row) => sideOf(row, book)))
  const rows = settled.rows.includes(first) && sides.size === 1 ? moveToFront(settled.rows, first) : settled.rows
  return {
    rows,
    because: settled.exception !== null || !rows.includes(first) ? 'row_exception' : 'most_specific_row',
    split: settled.split && sides.size === 2,
    danger: false,
    unclear: false,
    settled,
    open,
  }
}

/** The next pair around these rows that still has a question to ask. */
function openOf(
  pairs: readonly HardPair[],
  facts: Facts,
  without: HardPair | null,
  book: RoutingBook,
): HardPair | null {
  return (
    pairs.find(
      (pair) =>
        pair !== without &&
        pair.ask !== null &&
        facts[pair.ask] === undefined &&
        !settlePair(pair, facts) &&
        new Set(pair.rows.map((row) => sideOf(row, book))).size > 1,
    ) ?? null
  )
}

/** Unknown facts change the answer only when the other side of the pair was heard as well. */
function contestedBy(
  pair: HardPair,
  first: RankedMatter,
  near: ReadonlyMap<string, number>,
  book: RoutingBook,
): boolean {
  const side = sideOf(first.id, book)
  return pair.rows.some((row) => sideOf(row, book) !== side && (near.get(row) ?? 0) >= 0.35 * first.confidence)
}

export function sideOf(row: string, book: RoutingBook): Matter['accepts'] | undefined {
  return book.matter(row)?.accepts
}

function moveToFront(rows: readonly string[], first: string): readonly string[] {
  return [first, ...rows.filter((row) => row !== first)]
}
