// Turns the short citations of a pack's files into full ones: number, version, and clause or row.
import type { Citation } from '../terms/citation.js'
import type { Matter, PaperDocument } from './pack.js'
import type { WrittenCitation } from './shapes/common.js'

export type ExpandCitations = (written: readonly WrittenCitation[]) => readonly Citation[]

/** A bare id is a row when the catalogue has it, otherwise a clause; whether it exists is the checker's question. */
export function citationExpander(document: PaperDocument, matters: readonly Matter[]): ExpandCitations {
  const rows = new Set(matters.map((matter) => matter.id))
  const own = { instrument: document.number, version: document.version }
  return (written) =>
    written.map((cite) => {
      if (typeof cite !== 'string') return { ...own, ...cite }
      return rows.has(cite) ? { ...own, row: cite } : { ...own, clause: cite }
    })
}
