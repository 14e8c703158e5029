// The state of a paper on a day, read from the packs in the house: their own dates and what other papers say of them.
import type { Book } from '../instruments/pack.js'
import type { PaperLookup } from './formula.js'

export function paperLookup(book: Book): PaperLookup {
  return (number, day) => {
    const versions = book.packs.filter((pack) => pack.document.number === number)
    const [first] = [...versions].sort((a, b) => a.document.inForceFrom.localeCompare(b.document.inForceFrom))
    if (!first) return null
    const from = first.document.inForceFrom
    const ends = versions.map((pack) => pack.document.inForceTo)
    const to = ends.some((end) => end === null) ? null : (ends.sort().at(-1) ?? null)
    if (day < from) return { status: 'not_yet', from, to }
    return { status: to !== null && day > to ? 'expired' : 'in_force', from, to }
  }
}
