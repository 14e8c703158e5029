// "What was in force on this day, and where is it written?" Days are read in the place's zone.
import type { Day } from '../terms/time.js'
import type { Book, Clause, Limit, Matter, Pack, RuleTable } from './pack.js'
import { endedFrom } from './papers/ended-from.js'

function covers(from: Day | null, to: Day | null, day: Day): boolean {
  // ISO days sort as text; both ends count.
  return (from === null || from <= day) && (to === null || day <= to)
}

/** Within its own dates, and not repealed or replaced by another paper of the house. */
function standsOn(book: Book, { document }: Pack, day: Day): boolean {
  const ended = endedFrom(book, document.number)
  return covers(document.inForceFrom, document.inForceTo, day) && (ended === undefined || day < ended)
}

/** The version of the pack that applies on `day`: of several, the one that came into force last. */
export function packInForce(book: Book, id: string, day: Day): Pack | undefined {
  return book.packs.filter((pack) => pack.id === id && standsOn(book, pack, day)).sort(laterFirst)[0]
}

/** The version a case file was opened under, however old. */
export function findPackVersion(book: Book, id: string, version: Day): Pack | undefined {
  return book.packs.find((pack) => pack.id === id && pack.document.version === version)
}

export function packsInForce(book: Book, day: Day): readonly Pack[] {
  const ids = [...new Set(book.packs.map((pack) => pack.id))]
  return ids.map((id) => packInForce(book, id, day)).filter((pack): pack is Pack => pack !== undefined)
}

export function mattersInForce(pack: Pack, day: Day): readonly Matter[] {
  return pack.matters.filter((matter) => covers(matter.validFrom, matter.validTo, day))
}

export function findMatter(pack: Pack, id: string): Matter | undefined {
  return pack.matters.find((matter) => matter.id === id)
}

export function findClause(pack: Pack, id: string): Clause | undefined {
  return pack.clauses.find((clause) => clause.id === id)
}

export function findRule(pack: Pack, id: string): RuleTable | undefined {
  return pack.rules.find((table) => table.id === id)
}

function laterFirst(a: Pack, b: Pack): number {
  return (
    b.document.inForceFrom.localeCompare(a.document.inForceFrom) || b.document.version.localeCompare(a.document.version)
  )
}

/** Every time limit that applies on `day`, from whichever pack sets it. */
export function limitsInForce(book: Book, day: Day): readonly Limit[] {
  return packsInForce(book, day).flatMap((pack) => pack.limits)
}
