// A paper as an Akoma Ntoso 3.0 document (OASIS LegalDocML 1.0), the form in which law is exchanged between parliaments and archives.
import { aknBody, aknPreface } from './akn-body.js'
import { aknMeta } from './akn-meta.js'
import type { AknPaper } from './akn-paper.js'
import { el } from './xml.js'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

export function aknDocument(paper: AknPaper): string {
  const doc = el(
    'doc',
    { name: paper.kind, contains: 'originalVersion' },
    aknMeta(paper),
    aknPreface(paper),
    aknBody(paper),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('akomaNtoso', { xmlns: NAMESPACE }, doc)}\n`
}
