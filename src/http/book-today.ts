// Which papers count: the one whose catalogue and procedure the platforms work by, today or when a file was opened.
import type { CaseFile } from '../cases/case-file.js'
import { findPackVersion, packsInForce } from '../instruments/in-force.js'
import type { Book, Pack } from '../instruments/pack.js'
import type { Day, Instant } from '../terms/time.js'
import { dayOf } from '../terms/zone.js'
import type { Deps } from './dependencies.js'

/** The instrument with both a catalogue and a procedure; undefined on days before any was in force. */
export function findGoverning(book: Book, day: Day): Pack | undefined {
  return packsInForce(book, day).find((pack) => pack.procedure !== null && pack.matters.length > 0)
}

export function today(deps: Pick<Deps, 'book'>, now: Instant): Day {
  return dayOf(now, deps.book.place.zone)
}

/** The version a file was opened under; today's where that one is gone from the shelf. */
export function packOf(file: CaseFile, deps: Deps, now: Instant): Pack | undefined {
  const governing = findGoverning(deps.book, today(deps, now))
  const id = governing?.id ?? deps.book.packs.find((pack) => pack.procedure !== null)?.id
  return (id === undefined ? undefined : findPackVersion(deps.book, id, file.packVersion)) ?? governing
}

/** By folder name or by document number, in force on the day before any other version. */
export function findInstrument(book: Book, idOrNumber: string, day: Day): Pack | undefined {
  const fits = (pack: Pack) => pack.id === idOrNumber || pack.document.number === idOrNumber
  return packsInForce(book, day).find(fits) ?? book.packs.find(fits)
}

export function paperOf(pack: Pack) {
  const { number, title, issuer, version, signedOn, inForceFrom, inForceTo, printedIn } = pack.document
  return { id: pack.id, number, title, issuer, version, signedOn, inForceFrom, inForceTo, printedIn }
}
