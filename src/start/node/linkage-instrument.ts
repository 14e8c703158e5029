// Which of a place's papers the two desks work by: the one that has both a list of matters and a procedure.
import type { Book } from '../../instruments/pack.js'
import { Fault } from '../../terms/refusal.js'

/** Folder name of the instrument, the same for all its versions. */
export function linkageInstrument(book: Book): string {
  const fitting = book.packs.filter((pack) => pack.procedure !== null && pack.matters.length > 0)
  const ids = [...new Set(fitting.map((pack) => pack.id))]
  const [id, ...more] = ids
  if (id === undefined || more.length > 0) {
    throw new Fault(
      'no_linkage_instrument',
      `The place ${book.place.id} must have exactly one instrument with both catalogue.csv and procedure.yaml; it has ${ids.length === 0 ? 'none' : ids.join(', ')}. Check the folders below LIANDONG_PACKS.`,
    )
  }
  return id
}
