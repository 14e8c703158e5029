// A stored gazette as its keeper sees it: clauses laid flat, persons counted where names are not needed, and each printed catalogue
// beside the one of its pack.
import { compareCatalogue } from '../gazette/compare-catalogue.js'
import type { Clause, GazetteIssue } from '../gazette/issue.js'
import type { Book } from '../instruments/pack.js'
import type { StoredGazette } from '../store/gazette-port.js'
import type { GazetteComparisonView, GazetteView } from './contract/gazette.js'

/** As the contract has it; the lists of a stored issue are read-only. */
export function gazetteShown({ issue, lines, source, ...gazette }: StoredGazette, book: Book): object {
  const shown = {
    ...{ gazette, source, lines, notes: issue.notes },
    instruments: issue.instruments.map((one) => ({ ...one, clauses: laidFlat(one.clauses) })),
    articles: issue.items.map((item) => ({ ...item, paragraphs: item.paragraphs.length })),
    acts: issue.acts.map(({ person, act, post, instrument, on, probationEnds, line }) => {
      return { person, act, post, instrument, on, probationEnds, line }
    }),
    committees: issue.committees.map(({ name, members, bodies, span }) => {
      return { name, members: members.length, bodies: bodies.length, span }
    }),
    events: issue.chronicle.map(({ on, text, line }) => ({ on, text, line })),
    anomalies: issue.anomalies,
    comparisons: comparisons(issue, book),
  }
  return shown satisfies Record<keyof GazetteView, unknown>
}

function laidFlat(clauses: readonly Clause[], depth = 0): readonly object[] {
  return clauses.flatMap(({ anchor, heading, supplied, span, children }) => [
    { anchor, depth, heading, supplied, span },
    ...laidFlat(children, depth + 1),
  ])
}

/** Every pack with a catalogue whose paper this issue prints. */
export function comparisons(issue: GazetteIssue, book: Book): readonly Deep<GazetteComparisonView>[] {
  return book.packs.flatMap((pack) => {
    const printed = issue.instruments.find(({ number }) => number === pack.document.number)
    if (pack.matters.length === 0 || printed === undefined) return []
    const digests = new Map(Object.entries(pack.printedDigests ?? {}))
    return [
      { pack: pack.id, instrument: pack.document.number, ...compareCatalogue(printed.tables, pack.matters, digests) },
    ]
  })
}

type Deep<T> = T extends readonly (infer E)[]
  ? readonly Deep<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T
