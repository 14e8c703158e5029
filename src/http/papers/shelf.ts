// The register as a request needs it: the packs of the node and the printed papers that somebody published here.
import type { Relation } from '../../gazette/issue.js'
import type { RelationType } from '../../instruments/paper-document.js'
import type { PaperEntry, PrintedPaper } from '../../instruments/papers/paper-entry.js'
import { findPaper, type PaperRegister, registerOfPapers } from '../../instruments/papers/register-of-papers.js'
import type { PrintedHead } from '../../store/gazette-port.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import type { Deps } from '../dependencies.js'

/** How the reader of printed papers names a relation → how the register does. */
const READ_AS: Readonly<Record<Relation['type'], RelationType>> = {
  repeals: 'repeals',
  basis: 'based_on',
  implements: 'implements',
  applies: 'modelled_on',
  refers: 'refers_to',
  forwards: 'refers_to',
  will_make: 'to_be_made',
}

export async function shelfOf(deps: Pick<Deps, 'book' | 'store'>): Promise<PaperRegister> {
  return registerOfPapers(
    deps.book,
    (await deps.store.listPrinted()).map(({ printed }) => printedPaper(printed)),
  )
}

export function foundPaper(register: PaperRegister, id: string): Result<PaperEntry> {
  const paper = findPaper(register, id)
  return paper === undefined ? refuse('instrument_unknown', { instrument: id }) : accept(paper)
}

/** A printed instrument as the register knows it. */
export function printedPaper(printed: PrintedHead): PrintedPaper {
  const { number, title, issuer, kind, signedOn, relations, annexes } = printed
  return {
    number,
    title,
    issuer,
    kind,
    signedOn,
    relations: relations.flatMap(({ type, number: other, title: called }) => {
      const to = other ?? called
      return to === null
        ? []
        : [{ type: READ_AS[type], to, ...(other !== null && called !== null ? { title: called } : {}) }]
    }),
    annexes: annexes.map(({ label, title: name, printedAt }) => ({
      title: name === '' || name === label ? label : `${label} ${name}`,
      printed: printedAt !== null,
    })),
  }
}
