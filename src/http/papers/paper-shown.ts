// One paper whole: its validity, clauses, tables, relations from both ends, and what runs on it.
import type { PrintedInstrument } from '../../gazette/issue.js'
import type { Book, Pack } from '../../instruments/pack.js'
import type { PaperEntry, PaperLink } from '../../instruments/papers/paper-entry.js'
import { paperStatus } from '../../instruments/papers/paper-status.js'
import type { PaperRegister } from '../../instruments/papers/register-of-papers.js'
import { whatStandsOn } from '../../instruments/papers/what-stands-on.js'
import type { Day } from '../../terms/time.js'
import type { PaperPartView, PaperRelationView, PaperView } from '../contract/papers.js'
import { clausesShown } from './clauses-shown.js'
import { rowShown } from './row-shown.js'

export interface PaperAsked {
  readonly asOf: Day
  /** Version of the pack whose gists are wanted; default the one of the day. */
  readonly version?: Day
}

export function paperShown(
  register: PaperRegister,
  book: Pick<Book, 'packs'>,
  paper: PaperEntry,
  printed: PrintedInstrument | null,
  asked: PaperAsked,
): PaperView {
  const { asOf } = asked
  const pack = packOf(book, paper, asked)
  const { printedIn, annexes, bodyMissing, missing, contact, silentOn, tasksEnd, validityClause, versions } = paper
  return {
    asOf,
    paper: {
      ...rowShown(register, paper, asOf),
      ...{ printedIn, bodyMissing, contact, tasksEnd, validityClause },
      annexes: [...annexes],
      missing: [...missing],
      silentOn: [...silentOn],
      versions: [...versions],
    },
    version: pack?.document.version ?? null,
    clauses: clausesShown(pack?.clauses ?? [], printed?.clauses ?? null),
    tables: (printed?.tables ?? []).map(({ name, anchor, columns, rows }) => ({
      name,
      anchor,
      columns: [...columns],
      rows: rows.map(({ cells }) => [...cells]),
    })),
    relations: [
      ...paper.relations.map((link) => relationShown(register, link, 'out', asOf)),
      ...paper.relatedBy.map((link) => relationShown(register, link, 'in', asOf)),
    ],
    standing: partsShown(book, paper),
  }
}

/** The asked version; else the one in force on the day; else the last one that began before it; else the first. */
export function packOf(book: Pick<Book, 'packs'>, paper: PaperEntry, { asOf, version }: PaperAsked): Pack | undefined {
  const wanted =
    paper.versions.find((one) => one.version === version) ??
    paper.versions.findLast(({ from, to }) => from <= asOf && (to === null || asOf <= to)) ??
    paper.versions.findLast(({ from }) => from <= asOf) ??
    paper.versions[0]
  return book.packs.find(({ id, document }) => id === wanted?.pack && document.version === wanted.version)
}

function relationShown(
  register: PaperRegister,
  { type, key, clause, from, note }: PaperLink,
  direction: 'out' | 'in',
  asOf: Day,
): PaperRelationView {
  const other = register.byKey.get(key)
  const { title, inHouse } = other ?? { title: key, inHouse: false }
  const status = other === undefined ? 'external_unknown' : paperStatus(register, other, asOf).status
  return { direction, type, key, title, inHouse, status, clause, from, note }
}

function partsShown(book: Pick<Book, 'packs'>, paper: PaperEntry): PaperPartView[] {
  const parts = new Map<string, PaperPartView>()
  for (const { pack, version, paper: of, part, own, id, name, clauses } of whatStandsOn(book, paper)) {
    const key = `${pack}@${version} ${part}`
    const known = parts.get(key) ?? { pack, version, paper: of, part, own, count: 0, items: [] }
    known.count += 1
    known.items.push({ id, name, clauses: [...clauses] })
    parts.set(key, known)
  }
  return [...parts.values()]
}
